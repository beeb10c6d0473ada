// The design prompts of a book, and which of them chance hands out.
import type { Difficulty } from '../catalog/difficulty';
import type { Prompt, Prompts } from '../catalog/prompts';
import type { Company } from '../notes/company';
import { from } from '../snapshot';

export interface BankPrompt extends Prompt {
	/** `own` is the user's; `first` one of the shipped ones that were asked in interviews. */
	readonly place: 'own' | 'first' | 'bank';
}

/** Of the shipped bank so many were asked in real interviews: its note says so. */
const askedInInterviews = 5;

/** Each prompt once: the user's own, then the shipped ones in their order. Of two with one id the first counts. */
export const promptsIn = from(['catalog'], ({ prompts, own }): readonly BankPrompt[] => {
	const ours = new Set(own.flatMap(({ file }) => (file.shelf === 'prompts' ? [file.file.id] : [])));
	const of = (isOwn: boolean) => [...prompts.values()].filter(({ id }) => ours.has(id) === isOwn);
	const placed = (file: Prompts, isOwn: boolean) =>
		file.prompts.map((prompt, index): BankPrompt => {
			return { ...prompt, place: isOwn ? 'own' : index < askedInInterviews ? 'first' : 'bank' };
		});
	const all = [true, false].flatMap((isOwn) => of(isOwn).flatMap((file) => placed(file, isOwn)));
	const byId = new Map<string, BankPrompt>();
	for (const prompt of all) if (!byId.has(prompt.id)) byId.set(prompt.id, prompt);
	return [...byId.values()];
});

/** Each with the first of some companies whose own it is. Those come first, by company in their order. */
export function promptsByCompany(prompts: readonly BankPrompt[], companies: readonly Company[]) {
	const all = prompts.map((prompt) => ({
		...prompt,
		company: companies.find(({ id }) => prompt.companies.includes(id)),
	}));
	return [...companies, undefined].flatMap((company) => all.filter((one) => one.company === company));
}

export interface Drawing {
	readonly domain?: string | undefined;
	readonly difficulty?: Difficulty | undefined;
	/** As long as any prompt that fits is this company's own and not answered yet, one of those is drawn. */
	readonly company?: string | undefined;
	/** The prompts that designs name. */
	readonly answered?: readonly (string | undefined)[];
}

/** One that fits, each as likely as another; the same seed draws the same one where the same are answered. */
export function drawn(prompts: readonly BankPrompt[], drawing: Drawing, seed: number): BankPrompt | undefined {
	const fitting = prompts.filter(
		({ domain, difficulty }) =>
			(drawing.domain ?? domain) === domain && (drawing.difficulty ?? difficulty) === difficulty,
	);
	const { company = '', answered } = drawing;
	const theirs = fitting.filter(({ id, companies }) => companies.includes(company) && !answered?.includes(id));
	const drawnFrom = theirs.length > 0 ? theirs : fitting;
	return drawnFrom[Math.floor(share(seed) * drawnFrom.length)];
}

/** A number from 0 up to 1 that looks like chance: one step of mulberry32, by Tommy Ettinger, public domain. */
function share(seed: number): number {
	let mixed = (Math.trunc(seed) + 0x6d2b79f5) | 0;
	mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
	mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
	return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
