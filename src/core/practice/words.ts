// What the words of an event are called where a person reads them.
import type { Cause } from './event';
import type { Grade, Outcome } from './grade';

export const outcomeWords: Readonly<Record<Outcome, string>> = {
	accepted: 'Accepted',
	'accepted-late': 'Accepted, but late',
	'idea-only': 'Had the idea only',
	stuck: 'Stuck',
	skipped: 'Skipped',
};

export const causeWords: Readonly<Record<Cause, string>> = {
	'no-pattern': 'Did not see the pattern',
	'saw-it-late': 'Saw it late',
	bug: 'A bug',
	'edge-case': 'An edge case',
	complexity: 'Too slow or too big',
	'ran-out': 'Ran out of time',
	froze: 'Froze',
	other: 'Something else',
};

/** What somebody says of how they told or answered something, from 1 to 4. */
export const selfGradeWords: Readonly<Record<string, string>> = { 1: 'Weak', 2: 'Shaky', 3: 'Good', 4: 'Ready' };

export const gradeWords: Readonly<Record<Grade, string>> = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' };
