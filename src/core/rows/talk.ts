// How talks and mock interviews stand in a tree.
import type { Mock } from '../notes/mock';
import type { Talk } from '../notes/talk';
import { type Asked, noteName, rowId } from './asked';
import { rehearsedWords } from './rehearsals';
import { roundWords } from './round';
import type { Row } from './row';
import { dotted, lengthWords, lines } from './words';

/** `below`: the steps to the row above it. */
export function talkRow({ snapshot, now }: Asked, talk: Talk, below: readonly string[]): Row {
	const note = noteName(talk, snapshot);
	const rehearsed = rehearsedWords({ snapshot, now }, talk);
	return {
		id: rowId(...below, note),
		label: talk.title,
		detail: dotted(talk.occasion?.replace('-', ' '), rehearsed.last),
		icon: 'megaphone',
		tooltip: lines(talk.minutes !== undefined && `Planned: ${lengthWords(talk.minutes * 60)}`, rehearsed.all),
		kind: 'talk',
		given: { note },
		open: { path: talk.path },
	};
}

export function mockRow({ snapshot }: Asked, mock: Mock, below: readonly string[]): Row {
	const note = noteName(mock, snapshot);
	const scores = [...mock.scores].map(([dimension, score]) => `${dimension} ${score}`);
	return {
		id: rowId(...below, note),
		label: mock.title,
		detail: dotted(mock.round && roundWords({ kind: mock.round }), mock.date),
		icon: 'person',
		tooltip: lines(scores.length > 0 && `Scores: ${scores.join(', ')}`),
		kind: 'mock',
		given: { note },
		open: { path: mock.path },
	};
}
