import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnyNote, parseNote } from '../../../../src/core/notes/anyNote';
import { parseBody } from '../../../../src/core/notes/body';
import { headOf } from '../../../../src/core/notes/head';
import { noteFolders, noteKinds } from '../../../../src/core/notes/note';
import { lineAt } from '../../../../src/core/text';
import { repository } from '../../../vscode/versions.mjs';

const folder = join(repository, 'templates/notes');
const templates = noteKinds.map((kind) => ({ kind, text: readFileSync(join(folder, `${kind}.md`), 'utf8') }));

/** What a command may know; of a list, what stands on each line. */
type Known = Readonly<Record<string, string | readonly string[]>>;

/** Puts what is known into the gaps, repeating the line of a list for each item; `words` into the other gaps of the body. */
function filled(text: string, known: Known, words = ''): string {
	const fill = (part: string, other: string) =>
		part.replace(/^.*\{\{(\w+)\}\}.*$/gm, (line, name: string) =>
			[known[name] ?? other]
				.flat()
				.map((value) => line.replace(`{{${name}}}`, () => value))
				.join('\n'),
		);
	const { body } = headOf(text);
	return fill(text.slice(0, body), '') + fill(text.slice(body), words);
}

const keysIn = (text: string) => headOf(text).entries.map(({ key }) => key.text);
const sectionsIn = (text: string) => parseBody(text, headOf(text).body).sections.map(({ title }) => title);
const noteIn = (kind: AnyNote['kind'], text: string) =>
	parseNote(`${noteFolders[kind]}/a.md`, text) ?? assert.fail(kind);

/** The keys and the sections of each kind, in their order. */
const parts: Readonly<Record<AnyNote['kind'], readonly [keys: string, sections: string]>> = {
	story: ['id type title project when competencies impact wordsToSay', 'Situation Task Action Result Takeaway'],
	design: ['id type title prompt outline company date status', ''],
	topic: ['id type title group known', ''],
	problem: ['id type title url difficulty patterns', 'Idea Clue Slips'],
	company: ['id type title framework stage role', 'Questions for them, Asked'],
	talk: ['id type kind title company minutes', ''],
	mock: ['id type title kind company date scores', 'Asked, My view, Keep, Change'],
};

suite('the templates of notes', () => {
	test('are one for each kind', () => {
		assert.deepEqual(readdirSync(folder).sort(), noteKinds.map((kind) => `${kind}.md`).sort());
	});

	for (const { kind, text } of templates) {
		test(`${kind}: with nothing known, a note of its keys and sections that says nothing`, () => {
			const note = noteIn(kind, filled(text, {}));
			assert.deepEqual([note.kind, note.findings, note.id], [kind, [], `path:${noteFolders[kind]}/a.md`]);
			const [keys, sections] = parts[kind];
			assert.equal(keysIn(filled(text, {})).join(' '), keys);
			assert.deepEqual(
				sectionsIn(filled(text, {})),
				sections === '' ? [] : sections.split(sections.includes(',') ? ', ' : ' '),
			);
			const { prose } = parseBody(filled(text, {}), headOf(filled(text, {})).body);
			assert.equal(prose.map(({ text }) => text.trim()).join(''), '', 'a comment is no prose');
		});

		test(`${kind}: what is written in its gaps counts as written`, () => {
			const said = filled(text, {}, 'Here.');
			const { prose } = parseBody(said, headOf(said).body);
			const gaps = text.slice(headOf(text).body).match(/^\{\{\w+\}\}$/gm) ?? [];
			assert.equal(prose.filter(({ text }) => text === 'Here.').length, gaps.length);
			assert.ok(gaps.length >= Math.max(1, sectionsIn(text).length), 'one in each section at least');
			assert.equal(new Set(text.match(/\{\{\w+\}\}/g)).size, text.match(/\{\{\w+\}\}/g)?.length, 'each gap once');
		});

		test(`${kind}: fits on a screen`, () => {
			assert.ok(lineAt(text, text.length) <= 45, `${lineAt(text, text.length)} lines`);
			assert.doesNotMatch(text, /[ \t]$/m);
			assert.ok(text.endsWith('}}\n') && !text.includes('\r'));
		});
	}

	test('say what is known where it is read', () => {
		const known: Known = {
			id: 's-7k2m9q',
			title: '"Late: again"',
			project: 'Feed',
			competencies: ['ownership: 2', 'bias-for-action: 3'],
			wordsToSay: ['end to end', 'root cause'],
			prompt: 'photo-quality',
			outline: 'ml-coding',
			company: 'acme',
			date: '2026-11-21',
			group: 'Deep learning',
			known: 'some',
			url: 'https://a.org/b',
			difficulty: 'hard',
			patterns: ['heap', 'graphs'],
			framework: 'amazon',
			role: 'Engineer',
			minutes: '1.5',
			body: '## Cards\n\nA :: B',
		};
		const said = Object.fromEntries(
			templates.map(({ kind, text }) => {
				const kinds: Known = { kind: kind === 'talk' ? 'why-here' : 'coding' };
				const {
					kind: _,
					id,
					path,
					idLine,
					was,
					muted,
					unwritable,
					findings,
					...note
				} = noteIn(kind, filled(text, { ...known, ...kinds }));
				assert.deepEqual([id, note.title, findings], [known.id, 'Late: again', []], kind);
				const { title, ...own } = note;
				if (!('text' in own)) return [kind, own];
				const { text: _text, ...rest } = own;
				return [kind, rest];
			}),
		);
		assert.deepEqual(said, {
			story: {
				project: 'Feed',
				when: undefined,
				competencies: new Map([
					['ownership', 2],
					['bias-for-action', 3],
				]),
				impact: undefined,
				tags: [],
				wordsToSay: ['end to end', 'root cause'],
			},
			design: { prompt: 'photo-quality', outline: 'ml-coding', company: 'acme', date: '2026-11-21', status: 'draft' },
			topic: {
				group: 'Deep learning',
				known: 'some',
				companies: [],
				cards: [
					{
						id: 'path:topics/a.md#11',
						type: 'single',
						reverse: false,
						front: 'A',
						back: 'B',
						line: 11,
						mark: undefined,
						markAt: 123,
					},
				],
			},
			problem: { url: 'https://a.org/b', difficulty: 'hard', patterns: ['heap', 'graphs'], companies: [] },
			company: { framework: 'amazon', weights: new Map(), stage: undefined, role: 'Engineer', rounds: [] },
			talk: { occasion: 'why-here', company: 'acme', minutes: 1.5 },
			mock: { round: 'coding', company: 'acme', date: '2026-11-21', scores: new Map() },
		});
	});

	test('a round of a company needs but its signs taken away', () => {
		const text = templates.find(({ kind }) => kind === 'company')?.text ?? '';
		const note = noteIn('company', filled(text, { date: '2026-12-03' }).replace(/^# /gm, ''));
		assert.deepEqual(note.kind === 'company' && [note.rounds, note.findings], [
			[{ id: 'onsite-1', kind: 'behavioral', at: '2026-12-03T10:00', minutes: 45 }],
			[],
		]);
	});

	test('share the time of a story as its clock does', () => {
		const text = templates.find(({ kind }) => kind === 'story')?.text ?? '';
		for (const [section, share] of [
			['Situation', 'A fifth'],
			['Task', 'A tenth'],
			['Action', 'More than half'],
			['Result', 'A tenth'],
		])
			assert.ok(text.includes(`## ${section}\n\n<!-- ${share}`), section);
	});
});
