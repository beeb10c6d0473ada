import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findingsOf } from '../../../../src/core/answers/findings';
import { type Fix, fixesOf } from '../../../../src/core/checks/fixes';
import { parseNote } from '../../../../src/core/notes/anyNote';
import { applyEdits } from '../../../../src/core/text';
import { bookWith } from '../../../support/books';
import { shipped } from '../catalog/shipped';

const now = { ms: Date.parse('2026-11-21T12:00:00Z'), offsetMinutes: 0 };
const ids = { newId: () => 's-new', newMark: () => 'q-new' };

interface Offered {
	readonly code: string;
	readonly fix: Fix;
	readonly after: string | undefined;
}

function offered(text: string, path = 'stories/a.md', files: Readonly<Record<string, string>> = {}): Offered[] {
	const snapshot = bookWith({ [path]: text, ...files }, shipped);
	const note = parseNote(path, text);
	assert.ok(note);
	return findingsOf(snapshot, path, text, now).flatMap((found) =>
		fixesOf(found, { kind: note.kind, path, text }, ids).map((fix) => {
			return { code: found.code, fix, after: 'edits' in fix ? applyEdits(text, fix.edits) : undefined };
		}),
	);
}

/** A story in which all is said but what a case leaves out. */
const story = (parts: Readonly<Record<string, string>> = {}, head = '') => {
	const all = {
		Situation: 'Orders were lost on Mondays and nobody knew why, while the autumn sale came closer.',
		Task: 'I was to find the cause within a week.',
		Action: 'I read the log of four Mondays because I wanted to see what they had in common.',
		Result: 'Lost orders fell from 30 a week to none.',
		Takeaway: 'I learned to count on both sides first, and have done so in each project since then.',
		...parts,
	};
	const sections = Object.entries(all).filter(([, words]) => words !== 'NONE');
	return `---\ntype: story\n${head}---\n${sections.map(([title, words]) => `\n## ${title}\n\n${words}\n`).join('')}`;
};

suite('quick fixes', () => {
	const cases: readonly [what: string, does: Fix['does'], before: string, after: string, path?: string][] = [
		[
			'a competency that is misspelled',
			'change',
			'---\ncompetencies: {ownershp: 3} # mine\n---\n',
			'---\ncompetencies: {ownership: 3} # mine\n---\n',
		],
		[
			'one in quotes',
			'change',
			'---\r\ncompetencies:\r\n  - "Ownership"\r\n---\r\n',
			'---\r\ncompetencies:\r\n  - "ownership"\r\n---\r\n',
		],
		[
			'a word of few',
			'change',
			'---\ntype: problem\ndifficulty: eassy # I think\n---\n',
			'---\ntype: problem\ndifficulty: easy # I think\n---\n',
			'problems/a.md',
		],
		['a number out of its range', 'repair', '---\nimpact: 7\n---\n', '---\nimpact: 3\n---\n'],
		[
			'a mark that stands twice',
			'repair',
			'---\ntype: topic\n---\nA :: b ^q-1111\nC :: d ^q-1111\n',
			'---\ntype: topic\n---\nA :: b ^q-1111\nC :: d ^q-new\n',
			'topics/a.md',
		],
		[
			'a part that is missing at the end',
			'addSection',
			story({ Takeaway: 'NONE' }),
			`${story({ Takeaway: 'NONE' })}\n## Takeaway\n\n`,
		],
		[
			'a part that is missing between others',
			'addSection',
			story({ Task: 'NONE' }),
			story({ Task: 'NONE' }).replace('## Action', '## Task\n\n\n## Action'),
		],
	];
	for (const [what, does, before, after, path] of cases)
		test(`${what}: these characters and no others`, () => {
			const found = offered(before, path).filter(({ fix }) => fix.does === does);
			assert.deepEqual(
				found.map((one) => one.after),
				[after],
			);
		});

	for (const [before, after] of [
		['I basically rebuilt it, and it was just slow.', 'I rebuilt it, and it was slow.'],
		['Basically, we lost. Maybe they knew.', 'We lost. They knew.'],
		['It was, you know, slow, more or less.', 'It was slow.'],
		['We sort of agreed\nand pretty much won.', 'We agreed\nand won.'],
	] as const)
		test(`hedges are taken out of “${before}”`, () => {
			const taken = offered(story({ Action: before })).find(({ fix }) => fix.does === 'takeOut');
			assert.equal(taken?.after, story({ Action: after }));
		});

	test('a word nobody knows goes to the glossary, and what is said is muted here or everywhere', () => {
		const text = story({ Action: 'I cut the p99 of QPS because I wanted to.' });
		const fixes = offered(text).filter(({ code }) => code === 'sq-acronyms');
		assert.deepEqual(
			fixes.map(({ fix }) => fix.does),
			['addToGlossary', 'muteHere', 'muteEverywhere'],
		);
		assert.equal(fixes[1]?.after, text.replace('type: story\n', 'type: story\nchecks:\n  sq-acronyms: "off"\n'));
		assert.deepEqual(
			offered(fixes[1]?.after ?? '').filter(({ code }) => code === 'sq-acronyms'),
			[],
		);
	});

	test('where two notes have one id, the second gets its own', () => {
		const text = '---\nid: s-1\n---\n';
		const [fix] = offered(text, 'stories/b.md', { 'stories/a.md': text });
		assert.equal(fix?.after, '---\nid: s-new\n---\n');
	});

	test('whatever is typed, where a fix was made there is less to mend', () => {
		const word = fc.constantFrom(
			'basically',
			'just',
			'maybe',
			',',
			'.',
			'we',
			'I',
			'QPS',
			'\n',
			'(',
			'"',
			'sort of',
			'won',
		);
		fc.assert(
			fc.property(fc.array(word, { maxLength: 30 }), (words) => {
				const text = story({ Action: words.join(' ') });
				const of = (code: string, all: readonly Offered[]) => all.filter((one) => one.code === code).length;
				const before = offered(text);
				for (const { code, after } of before)
					if (after !== undefined) assert.ok(of(code, offered(after)) < of(code, before), `${code}: ${after}`);
			}),
			{ numRuns: 200 },
		);
	});
});
