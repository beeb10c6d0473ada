// How rows say how a story or a talk was rehearsed.
import { isStale, type Rehearsal, rehearsalsOf, targetOf, trendOf } from '../answers/rehearsals';
import type { Story } from '../notes/story';
import type { Talk } from '../notes/talk';
import { selfGradeWords } from '../practice/words';
import { type Day, daysBetween } from '../time';
import type { Asked } from './asked';
import { agoWords, counted, dotted, lengthWords, lines } from './words';

/** More than these nobody reads in a tooltip. */
const mostShown = 5;

export interface Rehearsed {
	/** `2:57, 14 days ago`: of the last one, in a word or two. */
	readonly last: string;
	/** All there is to say, line by line. */
	readonly all: string;
}

export function rehearsedWords({ snapshot, now }: Asked, note: Story | Talk): Rehearsed {
	const rehearsals = rehearsalsOf(snapshot, note, now.ms);
	const last = rehearsals.at(-1);
	if (!last) return { last: 'never rehearsed', all: 'Never rehearsed' };
	const trend = trendOf(rehearsals, targetOf(note, snapshot.book));
	const newest = rehearsals.slice(-mostShown).reverse();
	return {
		last: `${lengthWords(last.seconds)}, ${agoWords(last.day, now.day)}`,
		all: lines(
			[`Rehearsed ${counted(rehearsals.length, 'time')}`, trend].filter(Boolean).join(': '),
			...newest.map((one) => rehearsalLine(one, now.day)),
			isStale(last.day, now.day) && `Not rehearsed for ${daysBetween(last.day, now.day)} days: say it aloud again`,
		),
	};
}

const rehearsalLine = ({ day, seconds, grade }: Rehearsal, today: Day) =>
	dotted(lengthWords(seconds), grade !== undefined && selfGradeWords[grade], agoWords(day, today));
