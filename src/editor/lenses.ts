// Lenses above a note and its sections.
import { CodeLens, EventEmitter, languages, Range } from 'vscode';
import type { Clock } from '../core/ports';
import { turnOf } from '../core/practice/sections';
import { nowAt } from '../core/time';
import { lensesOf } from '../core/words/lenses';
import { commandIds } from '../host/commands';
import type { Helper } from '../host/helpInBook';
import { Lifetime } from '../host/lifetime';
import { plain } from '../host/say';
import type { Timer } from '../host/timer';

export interface LensesShown {
	readonly clock: Clock;
	readonly timer: Timer;
	/** Events that say that what is known may be another. */
	readonly news: readonly ((listener: () => void) => { dispose(): void })[];
	/** The preset by which a design was practised last. */
	readonly preset: () => string | undefined;
}

/** Drawn anew when there is news, and when something else is to be said of a run. */
export const lenses = ({ clock, timer, news, preset }: LensesShown): Helper => ({
	files: 'notes',
	register: (files, ask) => {
		const life = new Lifetime();
		const changed = life.own(new EventEmitter<void>());
		for (const event of news) life.own(event(() => changed.fire()));
		let turn: string | undefined;
		const look = () => {
			const now = turnOf(timer.run);
			if (now !== turn) changed.fire();
			turn = now;
		};
		for (const event of [timer.onDidChange, timer.onDidTick]) life.own(event(look));
		life.own(
			languages.registerCodeLensProvider(files, {
				onDidChangeCodeLenses: changed.event,
				provideCodeLenses(document) {
					const asked = ask(document);
					if (!asked) return [];
					const now = nowAt(clock.now(), asked.snapshot.book.dayStarts);
					const open = { text: asked.text, run: timer.run, preset: preset() };
					return lensesOf(asked.snapshot, asked.path, now, open).map(
						({ words, does, given, line = 0 }) =>
							new CodeLens(new Range(line, 0, line, 0), {
								title: plain(words),
								command: commandIds[does],
								arguments: [given ?? document.uri],
							}),
					);
				},
			}),
		);
		return life;
	},
});
