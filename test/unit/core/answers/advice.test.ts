import assert from 'node:assert/strict';
import fc from 'fast-check';
import { adviceOn, mostAdvice } from '../../../../src/core/answers/advice';
import { bookWith } from '../../../support/books';
import { head } from '../../../support/rows';

const now = { day: '2026-11-21', ms: Date.parse('2026-11-21T10:00:00+01:00') };

/** A company that asks for these and nothing else. */
const acme = (competencies: readonly string[], ...lines: readonly string[]) => ({
	'frameworks/acme.yaml': `competencies:\n${competencies.map((one) => `  - {id: ${one}, title: ${one.toUpperCase()}}\n`).join('')}`,
	'companies/acme.md': head('id: acme', 'title: Acme', 'framework: acme', ...lines),
});
const story = (id: string, ...lines: readonly string[]) => ({
	[`stories/${id}.md`]: head(`id: ${id}`, `title: T${id}`, ...lines),
});
/** Rehearsed yesterday, where nothing else is said. */
const log = (...events: readonly object[]) => ({
	'log/2026-11.x.jsonl': events
		.map((event, index) => {
			const usual = { v: 1, id: `e${index}`, at: '2026-11-20T10:00:00+01:00', kind: 'rehearsal', seconds: 100 };
			return `${JSON.stringify({ ...usual, ...event })}\n`;
		})
		.join(''),
});
const said = (...parts: readonly Readonly<Record<string, string>>[]) =>
	adviceOn(bookWith(Object.assign({}, ...parts)), 'acme', now).map(({ says, does }) => {
		return `${says} > ${does.do} ${does.do === 'write' ? does.competencies.join(' ') : does.story}`;
	});

suite('advice on a company', () => {
	test('what has no story comes first, the heaviest of it at once; what is left out does not come', () => {
		assert.deepEqual(said(acme(['a', 'b', 'c'], 'weights: {b: 2, c: 0}')), [
			'B has no story. > write b',
			'A has no story. > write a',
		]);
	});

	test('what a story only touches has no answer', () => {
		assert.deepEqual(said(acme(['a']), story('1', 'competencies: {a: 1}')), [
			'A has no good answer; “T1” touches it. > open 1',
		]);
	});

	test('one story alone: from when it is, and whether it was said aloud', () => {
		const one = story('1', 'competencies: [a]', 'when: 2021-05');
		assert.deepEqual(said(acme(['a']), one), ['A has one story: “T1”, from 2021, never rehearsed. > rehearse 1']);
		assert.deepEqual(said(acme(['a']), one, log({ note: '1' })), ['A has one story: “T1”, from 2021. > write a']);
		const old = log({ note: '1', at: '2026-10-12T10:00:00+02:00' });
		assert.deepEqual(said(acme(['a']), story('1', 'competencies: [a]', 'when: in spring'), old), [
			'A has one story: “T1”, last rehearsed 40 days ago. > rehearse 1',
		]);
	});

	test('what the company has heard needs another one', () => {
		const [one, two] = [story('1', 'competencies: [a]'), story('2', 'competencies: [a]')];
		const told = [
			{ kind: 'told', note: '1', company: 'acme' },
			{ kind: 'told', note: '2', company: 'acme' },
		];
		assert.deepEqual(said(acme(['a']), one, log(...told)), ['Acme has heard “T1”, the one story for A. > write a']);
		assert.deepEqual(said(acme(['a']), one, two, log(...told)), ['Acme has heard every story for A. > write a']);
		const elsewhere = log({ kind: 'told', note: '1', company: 'other' }, { note: '1' }, { note: '2' });
		assert.deepEqual(said(acme(['a']), one, two, elsewhere), []);
	});

	test('a story that carries too many competencies', () => {
		const all = ['a', 'b', 'c', 'd', 'e'];
		const best = story('1', 'competencies: {a: 3, b: 3, c: 3, d: 3, e: 3}');
		const backup = story('2', `competencies: [${all}]`);
		const rehearsed = log({ note: '1' }, { note: '2' });
		assert.deepEqual(said(acme(all), best, backup, rehearsed), [
			'“T1” carries five competencies: have another one ready. > write a b',
		]);
		assert.deepEqual(said(acme(all), story('1', `competencies: [${all}]`), backup, rehearsed), []);
	});

	test('answers that were not said aloud, those to most questions first', () => {
		const both = [story('1', 'competencies: [a]'), story('2', 'competencies: [a, b]'), story('3', 'competencies: [b]')];
		assert.deepEqual(said(acme(['a', 'b']), ...both, log({ note: '3' })), [
			'“T2” answers two competencies, never rehearsed. > rehearse 2',
			'“T1” answers one competency, never rehearsed. > rehearse 1',
		]);
	});

	test('a story that says nothing of what it shows', () => {
		const rest = [story('1', 'competencies: [a]'), story('2', 'competencies: [a]'), log({ note: '1' }, { note: '2' })];
		assert.deepEqual(said(acme(['a']), ...rest, story('9')), ['“T9” does not say yet what it shows. > open 9']);
	});

	test('of five stories or more: those that engineers are asked for anywhere, and not too many of one project', () => {
		const ids = ['1', '2', '3', '4', '5'];
		const rehearsed = log(...ids.map((note) => ({ note })));
		const with5 = (tags: string, projects: readonly string[]) =>
			said(
				acme(['a']),
				rehearsed,
				...ids.map((id, at) =>
					story(id, 'competencies: [a]', ...(at === 0 ? [tags] : []), `project: ${projects[at] ?? ''}`),
				),
			);
		const everything = 'tags: [hardest-bug, most-innovative, impact-outside]';
		assert.deepEqual(with5(everything, ['P', 'P', 'Q', 'Q']), []);
		assert.deepEqual(with5(everything, ['P', 'P', 'Q', 'P']), [
			'Three of five stories come from “P”: look for one elsewhere. > write ',
		]);
		assert.deepEqual(with5('tags: [most-innovative]', []), [
			'No story is tagged hardest-bug or impact-outside, which engineers are asked for anywhere. > write ',
		]);
		const four = ids.slice(1).map((id) => story(id, 'competencies: [a]', 'project: P'));
		assert.deepEqual(said(acme(['a']), rehearsed, ...four), [], 'of few there are other things to say');
	});

	test('nothing, where nothing is missing, or nobody has the company', () => {
		const rest = [story('1', 'competencies: [a]'), story('2', 'competencies: [a]'), log({ note: '1' }, { note: '2' })];
		assert.deepEqual(said(acme(['a']), ...rest), []);
		assert.deepEqual(adviceOn(bookWith({}), 'acme', now), []);
	});

	test('of each kind some, and seven in all', () => {
		const gaps = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
		assert.equal(said(acme(gaps)).length, mostAdvice);
		const mixed = said(acme(gaps), story('1', 'competencies: [h]'), story('2'));
		assert.deepEqual(
			mixed.map((one) => one.split(' > ')[1]),
			['write a', 'write b', 'write c', 'write d', 'rehearse 1', 'open 2', 'write e'],
		);
	});

	test('law: the order of files changes nothing, and no story is to be rehearsed or opened twice', () => {
		const tags = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 1, max: 3 }));
		fc.assert(
			fc.property(fc.array(tags, { maxLength: 6 }), (all) => {
				const stories = all.map((one, index) => story(String(index), `competencies: ${JSON.stringify(one)}`));
				const told = log({ kind: 'told', note: '0', company: 'acme' }, { note: '1' });
				const advice = said(acme(['a', 'b', 'c', 'd', 'e']), ...stories, told);
				assert.deepEqual(said(told, ...[...stories].reverse(), acme(['a', 'b', 'c', 'd', 'e'])), advice);
				assert.ok(advice.length <= mostAdvice);
				const deeds = advice.map((one) => one.split(' > ')[1]).filter((deed) => !deed?.startsWith('write'));
				assert.equal(new Set(deeds).size, deeds.length, advice.join('\n'));
			}),
			{ numRuns: 60 },
		);
	});
});
