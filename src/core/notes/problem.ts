// A note on a practice problem. A problem needs none; when there is one it has the problem's id.
import { type Difficulty, difficulty } from '../catalog/difficulty';
import { words } from '../yamlFile';
import { commonOf, type Note, type NoteText } from './note';

export interface Problem extends Note {
	readonly kind: 'problem';
	readonly url: string | undefined;
	readonly difficulty: Difficulty | undefined;
	readonly patterns: readonly string[];
	readonly companies: readonly string[];
}

export function parseProblem(note: NoteText): Problem {
	const { fields } = note;
	return {
		url: fields.one('url', words),
		difficulty: fields.one('difficulty', difficulty),
		patterns: fields.many('patterns', words),
		companies: fields.many('companies', words),
		...commonOf('problem', note),
	};
}
