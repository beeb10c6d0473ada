// What an interviewer would still ask after reading a design answer: the concepts it does not show, whatever its headings.
import { promptsIn } from '../answers/prompts';
import type { Catalog } from '../catalog/catalog';
import type { Check } from '../catalog/checks';
import type { Remark } from '../findings';
import { type Body, parseBody } from '../notes/body';
import type { Design } from '../notes/design';
import { systemKinds, systemOf } from '../notes/designSkeleton';
import { headOf } from '../notes/head';
import { titleKey } from '../notes/outlined';
import { passagesIn } from '../notes/passages';
import { fromKey, type Snapshot } from '../snapshot';
import type { Range } from '../text';
import { type Heard, Phrasebook } from './phrases';
import { inPlace, keyAt, placing, unmuted } from './remarks';
import { checksIn } from './rule';
import { wordsIn } from './told';

/** A concept that matters to an answer, and where the answer first shows it. */
export interface Concept {
	readonly rule: Check;
	readonly shown: Range | undefined;
}

/** Whoever has written fewer words is not to be asked anything yet. */
const fewestWords = 120;

/**
 * By place, then id. While an answer is written, all are hints, and nothing is asked before there is some text, also
 * where it would be said. What the book or the answer mutes is left out, and hints without `withHints`.
 */
export const checkDesign = (snapshot: Snapshot, design: Design, withHints = true): readonly Remark[] => {
	if (!withHints && design.status !== 'finished') return [];
	const { remarks } = reading(snapshot)(design);
	const loud = withHints ? remarks : remarks.filter(({ severity }) => severity !== 'hint');
	return unmuted(loud, snapshot.book.muted, design.muted);
};

/** In the order of the rules. */
export const conceptsIn = (snapshot: Snapshot, design: Design): readonly Concept[] =>
	reading(snapshot)(design).concepts;

/** Whether a check is about designs, and so could find something in one. */
export const isOfDesigns = ({ any, domains }: Check, catalog: Catalog): boolean =>
	any.length > 0 && (domains.length === 0 || domains.some((one) => isDomain(one, catalog)));

const isDomain = (id: string, { outlines, prompts }: Catalog): boolean =>
	systemKinds.some((kind) => kind === id) ||
	outlines.has(id) ||
	[...prompts.values()].some((file) => file.prompts.some(({ domain }) => domain === id));

interface Reading {
	readonly concepts: readonly Concept[];
	readonly remarks: readonly Remark[];
}

/** What an answer's own text decides is found once, until its text or the catalog is another. */
const reading = fromKey(
	({ catalog }) => [catalog],
	(snapshot) => {
		const rules = checksIn(snapshot.catalog).filter((check) => isOfDesigns(check, snapshot.catalog));
		const phrases = new Phrasebook(rules);
		const idsOf = sectionIds(snapshot.catalog);
		const kept = new WeakMap<Design, Reading>();
		const read = (design: Design): Reading => {
			const answer = answerIn(design, idsOf);
			const domains = domainsOf(snapshot, design);
			const matters = rules.map((rule) => isFor(rule, domains));
			const shown = phrases.saidIn(answer.passages, matters);
			const concepts = rules.flatMap((rule, at) => (matters[at] ? { rule, shown: shown[at] } : []));
			return { concepts, remarks: remarksOf(design, answer, concepts) };
		};
		return (design: Design): Reading => {
			const known = kept.get(design) ?? read(design);
			kept.set(design, known);
			return known;
		};
	},
);

interface Answer {
	readonly body: Body;
	readonly passages: readonly Heard[];
	/** The sections of outlines that it has, by their ids. */
	readonly sections: ReadonlyMap<string, Body['sections'][number]>;
}

function remarksOf(
	design: Design,
	{ body, passages, sections }: Answer,
	concepts: readonly Concept[],
): readonly Remark[] {
	const isFinished = design.status === 'finished';
	if (!isFinished && isShort(passages)) return [];
	const place = placing(design, (body.sections[0]?.heading ?? keyAt(design, 'title'))?.start);
	const remarks = concepts.flatMap(({ rule, shown }) => {
		const home = rule.sections.find((id) => sections.has(id));
		const section = home === undefined ? undefined : sections.get(home);
		const isAwaited = !isFinished && section && !passages.some(({ start }) => isIn(section.content, start));
		if (shown || isAwaited) return [];
		const remark = place({ ...rule, severity: isFinished ? rule.severity : 'hint' }, { at: section?.heading });
		return rule.write === undefined ? remark : { ...remark, write: rule.write };
	});
	return remarks.sort(inPlace);
}

const isIn = ({ start, end }: Range, at: number) => at >= start && at < end;

function isShort(passages: readonly Heard[]): boolean {
	let words = 0;
	for (const { text } of passages) {
		words += wordsIn(text);
		if (words >= fewestWords) return false;
	}
	return true;
}

type SectionIds = (section: { readonly title: string }) => readonly string[];

/** What sections are called in outlines, with or without their number, to their ids. */
function sectionIds({ outlines }: Catalog): SectionIds {
	const ids = new Map<string, string[]>();
	for (const { sections } of outlines.values())
		for (const section of sections) {
			const known = ids.get(titleKey(section));
			if (known) known.push(section.id);
			else ids.set(titleKey(section), [section.id]);
		}
	return (section) => ids.get(titleKey(section)) ?? [];
}

/** Headings that come with an outline say nothing; one that somebody wrote does, with what stands below it. */
function answerIn({ text }: Design, idsOf: SectionIds): Answer {
	const body = parseBody(text, headOf(text).body, true);
	const sections = new Map<string, Body['sections'][number]>();
	for (const section of body.sections)
		for (const id of idsOf(section)) if (!sections.has(id)) sections.set(id, section);
	let last = 0;
	const passages = passagesIn(body).flatMap((passage): readonly Heard[] => {
		const { below } = passage;
		const heading = below === last ? undefined : body.sections[below - 1];
		last = below;
		if (!heading || idsOf(heading).length > 0) return [passage];
		const start = text.indexOf(heading.title, heading.heading.start);
		return [{ below, start, text: heading.title, isHeading: true }, passage];
	});
	return { body, passages, sections };
}

const isFor = ({ domains, except }: Check, of: readonly string[]): boolean =>
	(domains.length === 0 || domains.some((one) => of.includes(one))) && !except.some((one) => of.includes(one));

/** The kind of system, the outline and what the prompt is about. Outlines for models are the usual ones, so a prompt may tell better. */
function domainsOf(snapshot: Snapshot, { outline: id, prompt }: Design): readonly string[] {
	const outline = id === undefined ? undefined : snapshot.catalog.outlines.get(id);
	const asked = promptsIn(snapshot).find((one) => one.id === prompt)?.domain;
	const domains = [id, asked === 'llm' ? undefined : asked].flatMap((one) => one ?? []);
	if (outline && /\bcoding\b/i.test(outline.title)) return domains; // No system is designed.
	const kind = outline && systemOf(outline);
	if (kind === 'llm' || kind === 'system') return [...domains, kind];
	if (outline && !kind && !asked) return domains; // Of a kind nobody knows but who wrote the outline.
	return [...domains, asked === 'llm' ? 'llm' : asked === 'infra' ? 'system' : 'ml'];
}
