// Made-up notes as people write them: a quarter stories, a third topics with cards, the rest problems.
import type { SeededDice } from './dice';

/** A note, and what events may tell of. */
export interface MadeNote {
	readonly path: string;
	readonly id: string;
	readonly kind: 'story' | 'topic' | 'problem';
	readonly text: string;
	/** Marks of its cards. */
	readonly marks: readonly string[];
}

/** So many notes, mixed as a book of that size is. */
export const madeNotes = (count: number, dice: SeededDice): readonly MadeNote[] =>
	Array.from({ length: count }, (_, index) => {
		const share = index % 20;
		if (share < 5) return story(index, dice);
		return share < 12 ? topic(index, dice) : problem(index, dice);
	});

const competencies = [
	'ownership',
	'conflict',
	'leadership',
	'ambiguity',
	'impact',
	'learning',
	'delivery',
	'mentoring',
];
const companies = ['acme', 'globex', 'initech', 'umbrella', 'hooli'];
const patterns = ['two-pointers', 'sliding-window', 'graphs', 'dynamic-programming', 'heap', 'intervals', 'tries'];
const groups = ['foundations', 'statistics', 'systems', 'genai', 'recsys'];

function story(index: number, dice: SeededDice): MadeNote {
	const id = `s-${dice.name(6)}${index}`;
	const head = [
		`id: ${id}`,
		'type: story',
		`title: ${title(dice)}`,
		`project: ${title(dice)}`,
		`when: 202${dice.below(6)}-0${1 + dice.below(9)}`,
		'competencies:',
		...some(competencies, 1 + dice.below(3), dice).map((name) => `  ${name}: ${1 + dice.below(3)}`),
		`impact: ${1 + dice.below(3)}`,
		`tags: [${some(patterns, 2, dice).join(', ')}]`,
	];
	const sections = ['Situation', 'Task', 'Action', 'Result', 'Takeaway'];
	const body = sections.map((name) => `## ${name}\n\n${prose(450, dice)}\n`).join('\n');
	return { path: `stories/${slug(dice)}-${index}.md`, id, kind: 'story', text: note(head, body), marks: [] };
}

const cardsOfTopic = 8;

function topic(index: number, dice: SeededDice): MadeNote {
	const id = `t-${dice.name(6)}${index}`;
	const marks: string[] = [];
	const mark = () => {
		if (dice.percent(10)) return ''; // Not graded yet.
		const name = `q-${dice.name(5)}${index.toString(36)}${marks.length}`;
		marks.push(name);
		return ` ^${name}`;
	};
	const cards = Array.from({ length: cardsOfTopic }, (_, at) =>
		at === cardsOfTopic - 1
			? `${prose(90, dice)}${mark()}\n?\n${prose(200, dice)}\n`
			: `${prose(60, dice)} ${dice.percent(15) ? ':::' : '::'} ${prose(100, dice)}${mark()}\n`,
	);
	const head = [
		`id: ${id}`,
		'type: topic',
		`title: ${title(dice)}`,
		`group: ${dice.oneOf(groups)}`,
		`known: ${dice.oneOf(['none', 'some', 'well'])}`,
		`companies: [${some(companies, 2, dice).join(', ')}]`,
	];
	const explained = ['What it is', 'When it fails', 'What I would say'].map(
		(name) => `## ${name}\n\n${prose(380, dice)}\n\n- ${prose(70, dice)}\n- ${prose(70, dice)}\n`,
	);
	const code = `\`\`\`python\ndef loss(a, b):\n    return (a - b) ** 2 :: 2\n\`\`\`\n`;
	const body = `# ${title(dice)}\n\n${explained.join('\n')}\n${code}\n## Cards\n\n${cards.join('\n')}`;
	return {
		path: `topics/${dice.oneOf(groups)}/${slug(dice)}-${index}.md`,
		id,
		kind: 'topic',
		text: note(head, body),
		marks,
	};
}

function problem(index: number, dice: SeededDice): MadeNote {
	const id = `${slug(dice)}-${index}`;
	const head = [
		`id: ${id}`,
		'type: problem',
		`title: ${title(dice)}`,
		`url: https://example.com/problems/${id}/`,
		`difficulty: ${dice.oneOf(['easy', 'medium', 'hard'])}`,
		`patterns: [${some(patterns, 2, dice).join(', ')}]`,
		`companies: [${some(companies, 2, dice).join(', ')}]`,
	];
	const body = `## Clue\n\n${prose(120, dice)}\n\n## Mistakes\n\n- ${prose(110, dice)}\n`;
	return { path: `problems/${id}.md`, id, kind: 'problem', text: note(head, body), marks: [] };
}

const note = (head: readonly string[], body: string) => `---\n${head.join('\n')}\n---\n\n${body}`;

const vocabulary =
	'model service latency gradient the of and when we a team metric drift cache queue training batch online index shard with in to label ranking user traffic because review deadline rollback alarm owner budget trade-off between precision recall variance bias estimate sample offline pipeline schema naïve replay'.split(
		' ',
	);

/** About so many characters, in lines and sentences. */
function prose(length: number, dice: SeededDice): string {
	let text = capital(dice.oneOf(vocabulary));
	for (let line = text.length; text.length < length; ) {
		const word = dice.oneOf(vocabulary);
		const ends = dice.percent(9);
		const breaks = line > 95 && length > 250;
		text += `${breaks ? '\n' : ' '}${word}${ends ? '.' : ''}`;
		line = breaks ? word.length : line + word.length + 1;
	}
	return `${text.replaceAll(/\. [a-z]/g, (start) => start.toUpperCase())}.`;
}

const title = (dice: SeededDice) => capital(Array.from({ length: 3 }, () => dice.oneOf(vocabulary)).join(' '));
const slug = (dice: SeededDice) => `${dice.oneOf(vocabulary)}-${dice.oneOf(vocabulary)}`.replaceAll('ï', 'i');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const some = <T>(choices: readonly T[], count: number, dice: SeededDice): readonly T[] => [
	...new Set(Array.from({ length: count }, () => dice.oneOf(choices))),
];
