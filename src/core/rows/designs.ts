// The tree of designs: prompts, and the attempts at each.
import { tried } from '../answers/attempts';
import { noteEvents } from '../answers/noteEvents';
import type { Design } from '../notes/design';
import type { Snapshot } from '../snapshot';
import type { Now } from '../time';
import { type Asked, noteName, rowId } from './asked';
import type { Row } from './row';
import { counted, dotted, lines, minuteWords } from './words';

/** By title. Only a prompt with several attempts has rows below it. */
export function designRows(snapshot: Snapshot, now: Now): readonly Row[] {
	const asked = { snapshot, now };
	return tried(snapshot).map(({ key, title, prompt, attempts }): Row => {
		const [only, ...more] = attempts;
		if (only && more.length === 0) return designRow(asked, only, title, { below: ['design'], prompt });
		const below = ['prompt', key];
		return {
			id: rowId(...below),
			label: title,
			detail: counted(attempts.length, 'attempt'),
			icon: 'lightbulb',
			kind: 'prompt',
			given: { prompt },
			children: () =>
				attempts.map((design, index) => designRow(asked, design, `Attempt ${index + 1}`, { below, prompt })),
		};
	});
}

function designRow(
	{ snapshot, now }: Asked,
	design: Design,
	label: string,
	{ below, prompt }: { readonly below: readonly string[]; readonly prompt: string | undefined },
): Row {
	const note = noteName(design, snapshot);
	const events = noteEvents(snapshot, design, 'design', now.ms);
	const seconds = events.reduce((sum, { said }) => sum + said.seconds, 0);
	return {
		id: rowId(...below, note),
		label,
		detail: dotted(design.date, design.status, events.length > 0 && minuteWords(seconds)),
		icon: design.status === 'finished' ? 'pass' : 'edit',
		...(design.status === 'finished' && { tint: 'good' }),
		tooltip: lines(
			design.title !== label && design.title,
			design.company && (snapshot.companies.get(design.company)?.title ?? design.company),
			design.outline && `Outline: ${snapshot.catalog.outlines.get(design.outline)?.title ?? design.outline}`,
		),
		kind: 'design',
		given: { note, ...(prompt !== undefined && { prompt }) },
		open: { path: design.path },
	};
}
