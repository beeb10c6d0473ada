// How it is said what the sections of a design took.
import { quarterMinute, type TimedSection } from '../practice/sections';
import { lengthWords } from './words';

/** `6 min`, or `7:30 min`; of milliseconds. */
export function budgetWords(length: number): string {
	const seconds = Math.round(length / 1000);
	return seconds % 60 === 0 ? `${seconds / 60} min` : `${lengthWords(seconds)} min`;
}

/** Full seconds, as in the timer's own table. */
const spentWords = (spent: number, length: number) =>
	`${lengthWords(Math.floor(spent / 1000))} of ${budgetWords(length)}`;

/** What is said of a section while a run goes on: the same words for a quarter of a minute. */
export function sectionWords({ spent, length, isNow }: TimedSection): string {
	if (spent === undefined) return budgetWords(length);
	return isNow ? spentWords(spent - (spent % quarterMinute), length) : `done in ${spentWords(spent, length)}`;
}

/** Where the time went, in one sentence: the largest overrun, and what was not reached; empty where all went as planned. */
export function wentWords(sections: readonly TimedSection[]): string {
	const over = ({ length, spent = 0 }: TimedSection) => spent - length;
	const [most] = sections.filter((one) => over(one) >= 1000).sort((a, b) => over(b) - over(a));
	const [missed, ...more] = sections.filter(({ spent }) => spent === undefined);
	const others = more.length > 0 ? ` and ${more.length} more were` : ' was';
	const said = [
		most && `“${most.title}” took ${spentWords(most.spent ?? 0, most.length)}`,
		missed && `“${missed.title}”${others} not reached`,
	];
	const words = said.filter(Boolean).join('; ');
	return words && `${words}.`;
}
