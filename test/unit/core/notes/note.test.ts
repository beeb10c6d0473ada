import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseNote } from '../../../../src/core/notes/anyNote';
import type { Company } from '../../../../src/core/notes/company';
import type { Mock } from '../../../../src/core/notes/mock';
import { noteFolders, noteKinds } from '../../../../src/core/notes/note';
import type { Story } from '../../../../src/core/notes/story';

const note = (path: string, ...lines: string[]) => parseNote(path, lines.join('\n'));
const odd = (path: string, ...lines: string[]) =>
	note(path, ...lines)?.findings.map(
		({ code, line, severity, words }) => `${line} ${severity} ${code} ${words.join('|')}`,
	);

suite('notes', () => {
	test('a story says all that its head can', () => {
		const story = note(
			'stories/stale.md',
			'---',
			'id: s-7k2m9q',
			'type: story',
			'title: The ranker that went stale',
			'project: Feed ranking',
			'when: 2025-03',
			'competencies:',
			'  ownership: 3',
			'  ambiguity: 1',
			'impact: 3',
			'tags: [hardest-bug]',
			'wordsToSay: [end to end, long-term fix]',
			'was: [s-old]',
			'checks: {sq-hedges: off, sq-long: on}',
			'---',
			'# Another title',
		) as Story;
		const { text, ...said } = story;
		assert.ok(text.startsWith('---\nid: s-7k2m9q\n') && text.includes('\n# Another title'), 'it is kept whole');
		assert.deepEqual(said, {
			kind: 'story',
			id: 's-7k2m9q',
			idLine: 2,
			path: 'stories/stale.md',
			title: 'The ranker that went stale',
			was: ['s-old'],
			muted: ['sq-hedges'],
			unwritable: undefined,
			findings: [],
			project: 'Feed ranking',
			when: '2025-03',
			competencies: new Map([
				['ownership', 3],
				['ambiguity', 1],
			]),
			impact: 3,
			tags: ['hardest-bug'],
			wordsToSay: ['end to end', 'long-term fix'],
		});
	});

	test('a list of competencies stands for 2 each, and so does a name without a number', () => {
		const strengths = (...lines: string[]) => [
			...(note('stories/a.md', '---', ...lines, '---') as Story).competencies.entries(),
		];
		assert.deepEqual(strengths('competencies: [ownership, ambiguity]'), [
			['ownership', 2],
			['ambiguity', 2],
		]);
		assert.deepEqual(strengths('competencies:', '  - ownership'), [['ownership', 2]]);
		assert.deepEqual(strengths('competencies: ownership'), [['ownership', 2]]);
		assert.deepEqual(strengths('competencies:', '  ownership:', '  ambiguity: 1'), [
			['ownership', 2],
			['ambiguity', 1],
		]);
		assert.deepEqual(strengths('competencies:'), []);
	});

	test('what does not fit is told of with its line, and the rest counts', () => {
		const lines = [
			'---',
			'id: Not An Id',
			'competencies:',
			'  ownership: 7',
			'  ambiguity: much',
			'impact: 0',
			'when: 2025-02-30',
			'tags: {a: b}',
			'---',
			'# The title',
		];
		assert.deepEqual(odd('stories/a.md', ...lines), [
			'2 error value-odd id|an id of small letters, digits, “-” and “.”|Not An Id',
			'4 warning value-range competencies.ownership|1|3|7',
			'5 error value-odd competencies.ambiguity|a number|much',
			'6 warning value-range impact|1|3|0',
			'7 error value-odd when|a day such as 2026-11-21|2025-02-30',
			'8 error value-odd tags|a text|{…}',
		]);
		const story = note('stories/a.md', ...lines) as Story;
		assert.deepEqual([story.id, story.title, story.impact], ['path:stories/a.md', 'The title', 1]);
		assert.deepEqual([...story.competencies], [['ownership', 3]]);
	});

	test('a company has rounds, each with what fits', () => {
		const company = note(
			'companies/acme.md',
			'---',
			'id: acme',
			'weights: {amazon-earn-trust: 2, x: 0}',
			'rounds:',
			'  - id: onsite-1',
			'    kind: behavioral',
			'    at: 2026-12-03T10:00',
			'    minutes: 45',
			'  - kind: dance',
			'    at: soon',
			'---',
		) as Company;
		assert.deepEqual(company.rounds, [
			{ id: 'onsite-1', kind: 'behavioral', at: '2026-12-03T10:00', minutes: 45 },
			{ id: 'round-2', kind: undefined, at: undefined, minutes: undefined },
		]);
		assert.deepEqual(
			company.findings.map(({ code, line }) => `${line} ${code}`),
			['9 value-odd', '10 value-odd'],
		);
		assert.deepEqual(
			[...company.weights],
			[
				['amazon-earn-trust', 2],
				['x', 0],
			],
		);
	});

	test('the folder says what a note without a type is, and the type what it is anywhere', () => {
		for (const kind of noteKinds) {
			assert.equal(note(`${noteFolders[kind]}/deep/er/a.md`, 'text')?.kind, kind);
			assert.equal(note('anywhere/a.md', '---', `type: ${kind}`, '---')?.kind, kind);
			assert.equal(note(`stories/a.md`, '---', `type: ${kind}`, '---')?.kind, kind);
		}
		assert.equal(note('anywhere/a.md', 'text'), undefined);
		assert.equal(note('stories/a.md', '---', 'type: recipe', '---'), undefined);
		assert.equal(note('stories/a.md', '---', 'type:', '---')?.kind, 'story');
		assert.equal(
			(note('mocks/a.md', '---', 'kind: behavioral', 'scores: {depth: 3}', '---') as Mock).round,
			'behavioral',
		);
	});

	test('a title is typed, or the first heading, or the name of the file', () => {
		assert.equal(note('stories/the_big-outage.v2.md', '')?.title, 'The big outage v2');
		assert.equal(note('stories/a.md', '', '# A heading')?.title, 'A heading');
		assert.equal(note('stories/a.md', '---', 'title: no', '---', '# A heading')?.title, 'no');
	});

	test('a conflict is told of, and the first side counts until it is solved', () => {
		const conflicted = [
			'---',
			'id: s-1',
			'<<<<<<< HEAD',
			'title: Ours',
			'||||||| base',
			'title: Base',
			'=======',
			'title: Theirs',
			'>>>>>>> main',
			'---',
			'Heading',
			'=======',
			'Text',
		];
		const read = note('stories/a.md', ...conflicted);
		assert.deepEqual([read?.id, read?.title, read?.unwritable], ['s-1', 'Ours', 'conflict']);
		assert.deepEqual(odd('stories/a.md', ...conflicted), ['3 error conflict ']);
		assert.deepEqual(odd('stories/a.md', 'Heading', '=======', '', '<<<<<<< typed', '>>>>>>> typed'), []);
		const cards = note('topics/a.md', '<<<<<<< HEAD', 'Q :: A', '=======', 'Q :: B', '>>>>>>> x :: y');
		assert.deepEqual(cards?.kind === 'topic' && cards.cards.map(({ front, back }) => [front, back]), [['Q', 'A']]);
	});

	test('what is not UTF-8 text is listed, told of and never written', () => {
		for (const read of [parseNote('stories/a.md', 'caf\uFFFD', false), parseNote('stories/a.md', '# A\0')]) {
			assert.equal(read?.unwritable, 'not-utf8');
			assert.deepEqual(
				read?.findings.map(({ code }) => code),
				['not-utf8'],
			);
		}
		assert.deepEqual(
			parseNote('stories/a.md', '')?.findings.map(({ code }) => code),
			['file-empty'],
		);
	});

	test('any text gives a note', () => {
		const piece = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom(
				'---\n',
				'id: a\n',
				'rounds:\n  - ',
				'<<<<<<<\n',
				'=======\n',
				'>>>>>>>\n',
				' :: ',
				'==',
				'# ',
				'\0',
				'\uFEFF',
			),
		);
		fc.assert(
			fc.property(fc.constantFrom(...noteKinds), fc.array(piece, { maxLength: 12 }), (kind, pieces) => {
				const text = pieces.join('');
				const read = parseNote(`${noteFolders[kind]}/a.md`, text);
				const lines = text.split('\n').length;
				for (const { line } of read?.findings ?? []) assert.ok(line >= 1 && line <= lines);
			}),
			{ numRuns: 3000 },
		);
	});
});
