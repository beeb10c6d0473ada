// What is said between the host and the page of a company's coverage: the whole state down, wishes up.
import type { Advice } from '../core/answers/advice';
import type { Gap } from '../core/answers/coverage';
import { anyObject, type Fit, fields, isPlainObject, listOf, misfit, type Shape, text, whole } from '../core/shape';

export type CoverageState = CoverageShown | CoverageMissing;

/** There is no such company, or no book at all. */
export interface CoverageMissing {
	readonly is: 'missing';
	readonly why: 'no-book' | 'no-company';
	readonly companies: readonly CompanyShown[];
}

export interface CoverageShown {
	readonly is: 'coverage';
	/** By what a command finds it, as all names here. */
	readonly company: string;
	readonly title: string;
	/** Those one can turn to, this one among them. */
	readonly companies: readonly CompanyShown[];
	/** The columns: what is most useful here comes first, what counts for nothing last. */
	readonly stories: readonly StoryShown[];
	/** So many stories that count for nothing here have no column, as there would be too many. */
	readonly leftOut: number;
	/** The rows: the framework's own, then those asked everywhere that it does not have. */
	readonly groups: readonly GroupShown[];
	readonly advice: readonly Advice[];
}

export interface CompanyShown {
	readonly company: string;
	readonly title: string;
}

export interface StoryShown {
	readonly story: string;
	readonly title: string;
	readonly project?: string;
	/** Not there where it never was. */
	readonly rehearsedDaysAgo?: number;
	/** Whether that is too long ago. */
	readonly isStale?: true;
	/** The last time this company heard it. */
	readonly toldDaysAgo?: number;
}

export interface GroupShown {
	readonly title: string;
	readonly competencies: readonly CompetencyShown[];
}

export interface CompetencyShown {
	readonly competency: string;
	readonly title: string;
	readonly meaning: string;
	/** 0: left out. */
	readonly weight: number;
	readonly gap: Gap;
	/** How many stories are an answer to it. */
	readonly covering: number;
	/** One for each story, in their order. */
	readonly cells: readonly Cell[];
}

export interface Cell {
	readonly strength: number;
	/** The general competency by which the story counts, where it does not name this one itself. */
	readonly through?: string;
}

export type CoverageWish = { readonly [K in keyof Wishes]: { readonly kind: K } & Wishes[K] }[keyof Wishes];

interface Wishes {
	/** The page is there and wants the state. */
	ready: object;
	/** Turns to another company. */
	company: { readonly company: string };
	/** How well the story itself says it shows the competency; 0 takes that out. */
	strength: { readonly story: string; readonly competency: string; readonly strength: number };
	open: { readonly story: string };
	rehearse: { readonly story: string };
	/** Asks what a new story is called that shows these. */
	write: { readonly competencies: readonly string[] };
}

const wishes: { readonly [K in keyof Wishes]: Shape<unknown> } = {
	ready: anyObject,
	company: fields({ company: text }),
	strength: fields({ story: text, competency: text, strength: whole(0, 3) }),
	open: fields({ story: text }),
	rehearse: fields({ story: text }),
	write: fields({ competencies: listOf(text) }),
};

/** What a page sent; anything else is none of its wishes. */
export const readCoverageWish: Shape<CoverageWish> = (value, at = '') => {
	const kind = isPlainObject(value) ? value.kind : undefined;
	if (typeof kind !== 'string' || !Object.hasOwn(wishes, kind))
		return misfit(at, `one of ${Object.keys(wishes).join(', ')}`);
	const read = wishes[kind as keyof Wishes](value, at);
	return read.fits ? ({ fits: true, value } as Fit<CoverageWish>) : read; // Read by the shape of its kind.
};
