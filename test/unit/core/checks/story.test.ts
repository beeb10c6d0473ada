import assert from 'node:assert/strict';
import { findingsIn } from '../../../../src/core/answers/findings';
import { checkStory } from '../../../../src/core/checks/story';
import { bookWith } from '../../../support/books';
import { shipped } from '../catalog/shipped';
import { now } from './stories';

interface Parts {
	readonly situation?: string;
	readonly task?: string;
	readonly action?: string;
	readonly result?: string;
	readonly takeaway?: string;
	readonly more?: string;
}

const told: Required<Parts> = {
	situation:
		'I was one of three engineers in a small shop for used cameras, and our orders were lost on Mondays but nobody knew why, while the autumn sale came closer.',
	task: 'I was to find the cause within a week.',
	action:
		'I read the log of four Mondays because I wanted to see what they had in common. I found a job that ran twice. I decided to give it a lock instead of another hour, since the next job would have met it there. My colleague Ada reviewed it with me, and I tested it by starting it forty times at once. After that I wrote a check which counts the orders on both sides each night and calls me if they differ, and I showed everybody how to read it.',
	result: 'Lost orders fell from 30 a week to none, and customers stopped calling about them.',
	takeaway: 'I learned to count on both sides first, and I have done so in each project since then.',
	more: '',
};

const noteOf = (parts: Parts, head = '') => {
	const { situation, task, action, result, takeaway, more } = { ...told, ...parts };
	return `---\ntype: story\n${head}---\n## Situation\n${situation}\n## Task\n${task}\n## Action\n${action}\n## Result\n${result}\n## Takeaway\n${takeaway}\n${more}`;
};

function found(parts: Parts, head = '', files: Readonly<Record<string, string>> = {}): string[] {
	const book = bookWith({ 'stories/a.md': noteOf(parts, head), ...files }, shipped);
	return book.stories.all.flatMap((story) =>
		checkStory(book, story, now).map(({ code, range }) => `${code} ${story.text.slice(range.start, range.end)}`),
	);
}

/** It is short, which is no matter here. */
const codes = (parts: Parts, head = '', files: Readonly<Record<string, string>> = {}) =>
	found(parts, head, files)
		.map((one) => one.split(' ')[0])
		.filter((code) => code !== 'sq-length');

suite('checks of a story', () => {
	test('find nothing in one that is told well', () => {
		assert.deepEqual(found({}), ['sq-length ## Situation']);
		assert.deepEqual(found({}, '', { 'prepbook.yaml': 'story: {wordsPerMinute: 80}' }), []);
	});

	test('say nothing before there is a story, and then what is missing', () => {
		const nothing = { situation: '', task: '', action: '', result: '', takeaway: '' };
		assert.deepEqual(found(nothing), []);
		assert.deepEqual(found({ ...nothing, situation: 'We lost.', action: 'We basically guessed.' }), []);
		assert.deepEqual(found({ result: '<!-- a number -->', action: 'We guessed.' }), ['sq-fields ## Result']);
		assert.deepEqual(found({ task: '```\ncode\n```' }), ['sq-fields ## Task']);
	});

	for (const [code, at, parts] of [
		['sq-context-present', '## Situation', { situation: 'Orders were lost but nobody knew why.' }],
		[
			'sq-i-not-we',
			'We',
			{ action: `${told.action} We met. We argued. We agreed. Our manager told us. We won. We left.` },
		],
		['sq-quantified', '## Result', { result: 'In May 2025 customers stopped calling, unlike before.' }],
		['sq-takeaway', '## Takeaway', { takeaway: 'It was good.' }],
		['sq-blame', 'clueless', { situation: `${told.situation} The vendor was clueless.` }],
		[
			'sq-reasons',
			'## Action',
			{ action: told.action.replaceAll(/because|since|instead of|decided|would have/g, 'and') },
		],
		['sq-acronyms', 'WMS', { task: 'I was to find the cause in the WMS within a week.' }],
		['sq-so-what', '## Result', { result: 'It went from 30 to 20.' }],
	] as const)
		test(`find ${code}`, () =>
			assert.deepEqual(
				found(parts)
					.slice()
					.filter((one) => !one.startsWith('sq-length')),
				[`${code} ${at}`],
			));

	test('count a decimal, an abbreviation and broken lines as one sentence, an entry of a list by itself', () => {
		const long = 'and again '.repeat(16).trim();
		const one = (action: string) => codes({ action: `${told.action}\n\n${action}` }).includes('sq-sentence-length');
		assert.equal(one(`I waited 3.5 hours, e.g. ${long}.`), true);
		assert.equal(one(`I waited\n${long}\nfor a day.`), true);
		assert.equal(one(`- I waited ${long.slice(0, 100)}\n- ${long.slice(0, 100)}`), false);
	});

	test('hear no word in code, comments, links and headings', () => {
		assert.deepEqual(codes({ situation: `${told.situation} <!-- clueless -->` }), []);
		assert.deepEqual(codes({ situation: `${told.situation} [A page](https://WMS.example/clueless)` }), []);
		assert.deepEqual(codes({ situation: `${told.situation}\n\`\`\`\nclueless\n\`\`\`` }), []);
		assert.deepEqual(codes({ more: '## Notes\nThe vendor was clueless, says WMS.' }), []);
		assert.deepEqual(codes({ result: '1. Customers are content, unlike before.' }), ['sq-quantified']);
		assert.deepEqual(codes({ situation: `### In short\n${told.situation}` }), []);
	});

	test('know what is explained, and what the book says need not be', () => {
		const task = 'I was to find the cause in the warehouse system (WMS) within a week. The WMS was old.';
		assert.deepEqual(codes({ task }), []);
		assert.deepEqual(codes({ task: 'I had a week for the WMS.' }, '', { 'prepbook.yaml': 'glossary: [wms]' }), []);
	});

	test('find names that are to be kept, in what is told on asking too', () => {
		const files = { 'prepbook.yaml': 'confidential: [Project Falcon, C++]' };
		assert.deepEqual(found({ more: '## Technical depth\nFor project\nfalcon, not falconry.' }, '', files).slice(1), [
			'sq-confidential project\nfalcon',
		]);
		assert.deepEqual(codes({ task: 'I used C++ for a week.' }, '', files), ['sq-confidential']);
	});

	test('ask of what a story is tagged with', () => {
		assert.deepEqual(codes({}, 'competencies: [technical-depth]\nwordsToSay: [count on both sides]\n'), [
			'sq-technical-depth',
		]);
		assert.deepEqual(codes({}, 'tags: [failure]\n'), ['sq-failure-story']);
		assert.deepEqual(codes({ situation: `${told.situation} I had overlooked it.` }, 'tags: [failure]\n'), []);
		assert.deepEqual(
			codes({}, 'competencies: {google-leadership: 3, amazon-earn-trust: 1}\nwordsToSay: [owned it]\n'),
			['sq-words-to-say'],
		);
		assert.deepEqual(codes({}, 'wordsToSay: [owned it, counted both sides]\n'), []);
	});

	test('tell what is long ago by the end of the year or month that is typed', () => {
		for (const [when, isOld] of [
			['2022', true],
			['2023', false],
			['2023-10', true],
			['2023-11', false],
			['spring of 2021', true],
			['long ago', false],
		] as const)
			assert.deepEqual(codes({}, `when: ${when}\n`), isOld ? ['sq-recency'] : [], when);
	});

	test('ask to say it aloud in the days before an interview', () => {
		const run = (id: string, day: string, seconds: number) =>
			`{"v":1,"id":"${id}","at":"${day}T12:00:00Z","kind":"rehearsal","note":"s-1","seconds":${seconds}}\n`;
		const message = (at: string, log: string) => {
			const company = `---\nid: acme\nrounds: [{id: r, kind: behavioral, at: ${at}}]\n---\n`;
			const head = 'id: s-1\ncompetencies: [customer-focus]\nwordsToSay: [count on both sides]\n';
			const files = { 'stories/a.md': noteOf({}, head), 'companies/acme.md': company, 'log/a.jsonl': log };
			const book = bookWith(files, shipped);
			return book.stories.all.flatMap((story) => checkStory(book, story, now).slice(1))[0]?.message;
		};
		const say = 'Say it aloud before your interview: ';
		assert.equal(message('2026-12-20', ''), undefined);
		assert.equal(message('2026-11-20', ''), undefined);
		assert.equal(message('2026-12-03T10:00', ''), `${say}you have not said it yet.`);
		const old = run('a', '2026-10-01', 150);
		assert.equal(message('2026-12-03', old), `${say}you said it last 51 days ago.`);
		assert.equal(message('2026-12-03', run('b', '2026-11-20', 150)), `${say}you have said it only once.`);
		assert.equal(message('2026-12-03', old + run('b', '2026-11-20', 150)), undefined);
		assert.equal(
			message('2026-12-03', old + run('b', '2026-11-20', 330)),
			`${say}it took 4 minutes on average, and 2 to 3 are aimed at.`,
		);
	});

	test('of the user’s own add to the shipped, and take the place of one with their id', () => {
		const own = `title: Mine
checks:
  - {id: my-synergy, severity: warning, message: "“{found}” says nothing.", pattern: '\\bsynerg\\w+'}
  - {id: my-names, message: "Name {count} more.", pattern: '\\bAda\\b', sections: [action], min: 2}
  - {id: sq-blame, severity: info, message: Mine., pattern: vendor, sections: [task]}
`;
		const files = { 'checks/mine.yaml': own };
		const parts = { situation: `${told.situation} The vendor was clueless about synergies.` };
		assert.deepEqual(codes(parts, '', files), ['my-synergy', 'my-names']);
		const book = bookWith({ 'stories/a.md': noteOf(parts), ...files }, shipped);
		const shown = findingsIn(book, { ms: now.ms, offsetMinutes: 0 });
		assert.deepEqual(shown.map((one) => ('message' in one ? `${one.severity} ${one.message}` : one.code)).slice(1), [
			'warning “synergies” says nothing.',
			'hint Name 1 more.',
		]);
	});

	test('that could find nothing are told of', () => {
		const own = `title: Mine
checks:
  - {id: my-idea, message: Think of more.}
  - {id: my-broken, message: Broken., pattern: '('}
  - {id: sq-fields, message: "{part}?"}
  - {id: ds-mine, message: For designs., any: [data]}
`;
		const book = bookWith({ 'checks/mine.yaml': own }, shipped);
		assert.deepEqual(
			findingsIn(book, { ms: now.ms, offsetMinutes: 0 }).map(
				({ line, code, severity }) => `${line} ${severity} ${code}`,
			),
			['3 error check-idle', '4 error value-odd'],
		);
	});
});
