// What may stand at a place of a note, the likeliest first.
import { competenciesOf } from '../answers/coverage';
import { problemsIn } from '../answers/problems';
import { promptsIn } from '../answers/prompts';
import { isPathId } from '../ids';
import { parseCompany } from '../notes/company';
import { headOf } from '../notes/head';
import { addressOf } from '../notes/link';
import { noteText } from '../notes/note';
import { activeCompanies } from '../rows/companies';
import { byTitle, byWords } from '../rows/order';
import { roundWords } from '../rows/round';
import { counted, dotted } from '../rows/words';
import { fromKey, isFirst, notesIn, partOf, type Snapshot } from '../snapshot';
import { onOneLine } from '../text';
import { offeredCompetencies } from './asked';
import { competencyLines } from './competencyLines';
import type { Place } from './place';
import { told } from './plain';
import { keysOf, roundKeys, sectionTitles } from './slots';

/** A word that may stand at a place, and what it is. */
export interface Offer {
	/** As it is meant, not as it is written. */
	readonly value: string;
	/** What is shown instead of the value, where that tells less. */
	readonly label?: string;
	/** In a few words. */
	readonly detail: string;
	/** A line each, plain text. */
	readonly about: readonly string[];
}

/** Asked of the note at `path` whose text is `text`. What stands beside the place already is left out. */
export function offersAt(snapshot: Snapshot, place: Place, path: string, text: string): readonly Offer[] {
	const beside = new Set(place.beside.map((word) => (place.is === 'heading' ? word.toLowerCase() : word)));
	const isNew = ({ value }: Offer) => !beside.has(place.is === 'heading' ? value.toLowerCase() : value);
	return allOffers(snapshot, place, path, text).filter(isNew);
}

function allOffers(snapshot: Snapshot, place: Place, path: string, text: string): readonly Offer[] {
	switch (place.is) {
		case 'key':
			return (place.path.length > 0 ? roundKeys : keysOf(place.note)).map((value) => offer(value));
		case 'id':
			return [];
		case 'competency':
			return competencies(snapshot, place, path, text);
		case 'framework':
			return [...snapshot.catalog.frameworks.values()].map(({ id, title, note, competencies: { length } }) =>
				offer(id, title, note, counted(length, 'competency', 'competencies')),
			);
		case 'company':
			return companies(snapshot);
		case 'prompt':
			return promptsIn(snapshot).map((one) =>
				offer(one.id, dotted(one.title, one.difficulty, one.domain), one.text, by(one.companies)),
			);
		case 'outline':
			return [...snapshot.catalog.outlines.values()].map(({ id, title, note, sections }) =>
				offer(id, title, note, sections.map((section) => section.title).join(', ')),
			);
		case 'pattern':
			return patterns(snapshot);
		case 'used':
			return used(snapshot, place);
		case 'choice':
			return place.words.map((value) => offer(value, choiceWords(place, value)));
		case 'heading':
			return sections(snapshot, place, text).map((value) => offer(value));
		case 'link':
			return links(snapshot, path);
	}
}

const offer = (value: string, detail = '', ...about: readonly (string | undefined)[]): Offer => ({
	value,
	detail: onOneLine(detail),
	about: told(...about),
});

const by = (companies: readonly string[]) => (companies.length > 0 ? `Asked by ${companies.join(', ')}` : undefined);

/** To be weighed are those that this very company asks for. */
function competencies(snapshot: Snapshot, { note, beside }: Place, path: string, text: string): readonly Offer[] {
	const offered = offeredCompetencies(snapshot);
	const read = note === 'company' ? noteText(path, text, true) : undefined;
	const theirs = read && new Set(competenciesOf(parseCompany(read.note), snapshot.catalog).map(({ id }) => id));
	return offered
		.filter(({ competency: { id, was } }) => (theirs?.has(id) ?? true) && !was.some((old) => beside.includes(old)))
		.map((one) => {
			const { id, title } = one.competency;
			return { ...offer(id, dotted(title, one.of)), about: competencyLines(one) };
		});
}

/** Those with an id, the active ones first. */
function companies(snapshot: Snapshot): readonly Offer[] {
	const all = [...new Set([...activeCompanies(snapshot), ...[...snapshot.companies.all].sort(byTitle)])];
	return all
		.filter((company) => isFirst(snapshot.companies, company) && !isPathId(company.id))
		.map(({ id, title, stage, role }) => offer(id, dotted(title, stage), role));
}

/** Those of the book's problems, the commonest first. */
const patterns = fromKey(
	(snapshot) => [problemsIn(snapshot)],
	(snapshot) => {
		const counts = new Map<string, number>();
		for (const problem of problemsIn(snapshot).values())
			for (const pattern of new Set(problem.patterns)) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
		return [...counts]
			.sort(([a, many], [b, more]) => more - many || byWords(a, b))
			.map(([pattern, count]) => offer(pattern, counted(count, 'problem')));
	},
);

/** Nobody has to keep to these. */
const usualStages = ['applied', 'phone screen', 'onsite', 'offer', 'closed'];

/** What the notes of this kind say in this key, and how many of them. */
function used(snapshot: Snapshot, { note, path: [key = ''], text }: Place): readonly Offer[] {
	const counts = new Map<string, number>(key === 'stage' ? usualStages.map((stage) => [stage, 0]) : []);
	for (const one of snapshot[partOf[note]].all) {
		const said = (one as unknown as Readonly<Record<string, unknown>>)[key]; // A key of the head that a note is read from.
		for (const word of new Set(Array.isArray(said) ? said : [said]))
			if (typeof word === 'string' && word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	if (counts.get(text) === 1) counts.delete(text); // It is what is being typed.
	return [...counts]
		.sort(([a], [b]) => byWords(a, b))
		.map(([word, count]) => offer(word, count > 0 ? counted(count, 'note') : ''));
}

const strengthWords: Readonly<Record<string, string>> = { 1: 'touches it', 2: 'a good answer', 3: 'the one I want' };

function choiceWords({ note, path }: Place, value: string): string {
	if (path[0] === 'competencies') return strengthWords[value] ?? '';
	const isRound = path.at(-1) === 'kind' && (note === 'company' || note === 'mock');
	return isRound ? roundWords({ kind: value as Parameters<typeof roundWords>[0]['kind'] }) : ''; // It is one of its words.
}

/** Those of the outline, in a design that names one. */
function sections({ catalog }: Snapshot, { note }: Place, text: string): readonly string[] {
	if (note !== 'design') return sectionTitles[note];
	const value = headOf(text).entries.find(({ key }) => key.text === 'outline')?.value;
	const outline = value?.kind === 'scalar' ? catalog.outlines.get(value.text) : undefined;
	return outline?.sections.map(({ title }) => onOneLine(title)) ?? [];
}

const links = (snapshot: Snapshot, path: string): readonly Offer[] =>
	notesIn(snapshot)
		.filter((note) => note.path !== path)
		.map((note) => ({ ...offer(addressOf(note.path, path), note.kind, note.path), label: onOneLine(note.title) }));
