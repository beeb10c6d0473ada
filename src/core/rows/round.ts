// How a round of interviews stands in a tree, and which one is next.
import type { Company, Round } from '../notes/company';
import { type Day, daysBetween } from '../time';
import { type Asked, noteName, rowId } from './asked';
import type { Row } from './row';
import { capital, dotted, whenWords } from './words';

/** In order of their times; those without one come last. */
export const roundsOf = ({ rounds }: Company): readonly Round[] => [...rounds].sort(byTime);

/** Those of one time stay as they were. */
export function byTime(a: Round, b: Round): number {
	const [first, second] = [timeOf(a), timeOf(b)];
	return first === second ? 0 : first < second ? -1 : 1;
}

/** Comes after every time where none is given. */
const timeOf = ({ at }: Round) => at?.replace(' ', 'T') ?? '~';

/** The day it is on, where that is known. */
export const roundDay = ({ at }: Round): Day | undefined => at?.slice(0, 10);

/** Whether it is today or later, by so many days at most. */
export function isAhead(round: Round, today: Day, mostDays = Number.POSITIVE_INFINITY): boolean {
	const day = roundDay(round);
	if (day === undefined) return false;
	const days = daysBetween(today, day);
	return days >= 0 && days <= mostDays;
}

/** `behavioral in 12 days`, of the first that is not past. */
export function nextRoundWords(company: Company, today: Day): string | undefined {
	const next = roundsOf(company).find((round) => isAhead(round, today));
	return next && `${roundWords(next)} ${whenWords(roundDay(next) ?? '', today)}`;
}

/** `below`: the steps to the row above it. */
export function roundRow({ snapshot, now }: Asked, company: Company, round: Round, below: readonly string[]): Row {
	const day = roundDay(round);
	const isPast = day !== undefined && day < now.day;
	const time = round.at?.slice(11, 16);
	const length = round.minutes !== undefined && `${round.minutes} min`;
	return {
		id: rowId(...below, ...nameOf(round, company)),
		label: capital(roundWords(round)),
		detail: day === undefined ? 'no day yet' : dotted(whenWords(day, now.day), !isPast && time, !isPast && length),
		icon: isPast ? 'history' : 'calendar',
		tooltip: dotted(day, time, length),
		kind: 'round',
		given: { company: noteName(company, snapshot), round: round.id },
		open: { path: company.path },
	};
}

/** Its id; of several rounds with one id the others are told apart by their places. */
function nameOf(round: Round, { rounds }: Company): readonly string[] {
	const place = rounds.indexOf(round);
	return rounds.findIndex(({ id }) => id === round.id) === place ? [round.id] : [round.id, `${place}`];
}

export const roundWords = ({ kind }: Pick<Round, 'kind'>): string => kindWords[kind ?? 'other'];

const kindWords: Readonly<Record<NonNullable<Round['kind']>, string>> = {
	coding: 'coding',
	'ml-design': 'ML design',
	'system-design': 'system design',
	behavioral: 'behavioral',
	concepts: 'concepts',
	talk: 'talk',
	manager: 'hiring manager',
	other: 'interview',
};
