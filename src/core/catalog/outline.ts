// The sections of a design answer, and how many minutes each may take.
import { within } from '../shape';
import { type Fields, numeral, words } from '../yamlFile';
import { type CatalogFile, readerOf } from './catalogFile';

export interface Outline extends CatalogFile {
	readonly sections: readonly Section[];
}

export interface Section {
	readonly id: string;
	readonly title: string;
	/** Its share of talks of several lengths, the shortest first. */
	readonly minutes: readonly Share[];
	/** Empty where the file does not say. */
	readonly purpose: string;
	readonly questions: readonly string[];
	/** What is often forgotten here. */
	readonly omissions: readonly string[];
	/** In its file, from 1. */
	readonly line: number;
}

/** So many minutes `of` a talk of so many. */
export interface Share {
	readonly of: number;
	readonly minutes: number;
}

export const parseOutline = readerOf<Outline>((file) => ({
	sections: file.named('sections', (entry, id) => ({
		id,
		title: entry.title(id),
		minutes: sharesIn(entry),
		purpose: entry.one('purpose', words) ?? '',
		questions: entry.many('questions', words),
		omissions: entry.many('omissions', words),
		line: entry.line,
	})),
}));

const positive = numeral(within(Number.MIN_VALUE));

/** `{35: 4, 45: 5, 60: 6}` */
function sharesIn(section: Fields): readonly Share[] {
	const columns = section.map('minutes');
	const shares = columns.keys().flatMap((key) => {
		const of = positive(key);
		const minutes = of.fits ? columns.one(key, numeral(within(0))) : columns.odd(key, 'below the length of a talk');
		return of.fits && minutes !== undefined ? { of: of.value, minutes } : [];
	});
	return shares.sort((a, b) => a.of - b.of);
}

/**
 * The minutes of each section in a talk of `total`: those of its own column, else of the nearest one in proportion. Only
 * columns that every section has count; where there is none, all sections are alike.
 */
export function minutesOf({ sections }: Outline, total: number): readonly number[] {
	const lengths = (sections[0]?.minutes ?? [])
		.map(({ of }) => of)
		.filter((length) => sections.every((section) => shareOf(section, length) !== undefined));
	const nearest = lengths.reduce<number | undefined>(
		(best, length) => (best !== undefined && Math.abs(best - total) <= Math.abs(length - total) ? best : length),
		undefined,
	);
	if (nearest === undefined) return sections.map(() => total / sections.length);
	return sections.map((section) => ((shareOf(section, nearest) ?? 0) * total) / nearest);
}

const shareOf = (section: Section, length: number) => section.minutes.find(({ of }) => of === length)?.minutes;
