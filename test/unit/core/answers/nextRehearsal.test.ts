import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nextRehearsal } from '../../../../src/core/answers/nextRehearsal';
import { loopPlan } from '../../../../src/core/answers/plan';
import { rehearsalsOf } from '../../../../src/core/answers/rehearsals';
import { laterDay } from '../../../../src/core/time';
import { bookWith } from '../../../support/books';
import { event, head } from '../../../support/rows';

const now = { day: '2026-11-21', ms: Date.parse('2026-11-21T12:00:00Z') };
const files = {
	'frameworks/acme.yaml': `competencies: [${['a', 'b', 'c'].map((id) => `{id: ${id}, title: ${id}}`).join(', ')}]\n`,
	'companies/acme.md': head('id: acme', 'framework: acme'),
	'stories/1.md': head('id: s-1', 'competencies: [a]'),
	'stories/2.md': head('id: s-2', 'competencies: [b]'),
	'stories/3.md': head('id: s-3', 'competencies: [c]'),
	'stories/4.md': head('id: s-4', 'competencies: [elsewhere]'),
};

type Said = readonly [note: string, daysAgo: number, grade?: number];
const log = (...all: readonly Said[]) => ({
	'log/a.jsonl': all
		.map(([note, daysAgo, grade]) =>
			event(`${laterDay(now.day, -daysAgo)}T10:00:00Z`, 'rehearsal', { note, seconds: 100, ...(grade && { grade }) }),
		)
		.join(''),
});
const next = (...parts: readonly Readonly<Record<string, string>>[]) => {
	const book = bookWith(Object.assign({}, files, ...parts));
	return nextRehearsal(book, book.companies.get('acme') ?? assert.fail(), now)?.id;
};

suite('what to rehearse next', () => {
	test('is a story of the plan that was never rehearsed, however badly others went', () => {
		assert.equal(next(), 's-1');
		assert.equal(next(log(['s-1', 40, 1], ['s-2', 1, 1])), 's-3');
	});

	test('is else the one that is stale longest', () => {
		assert.equal(next(log(['s-1', 22, 4], ['s-2', 40, 4], ['s-3', 1, 1])), 's-2');
	});

	test('is else the one that went worst, and of such the one said longest ago', () => {
		assert.equal(next(log(['s-1', 20, 4], ['s-2', 5, 3], ['s-3', 2, 2])), 's-3');
		assert.equal(next(log(['s-1', 4, 3], ['s-2', 5, 3], ['s-3', 2, 4])), 's-2');
		assert.equal(next(log(['s-1', 20, 3], ['s-2', 5], ['s-3', 2, 4])), 's-2', 'nobody said that it went well');
		assert.equal(next(log(['s-1', 9, 1], ['s-1', 3, 4], ['s-2', 5, 3], ['s-3', 2, 4])), 's-2', 'the last one counts');
	});

	test('is not again what was said today, as long as there is something else', () => {
		assert.equal(next(log(['s-1', 0, 1], ['s-2', 5, 4], ['s-3', 3, 4])), 's-2');
		assert.equal(next(log(['s-1', 0, 3], ['s-2', 0, 1], ['s-3', 0, 4])), 's-2');
	});

	test('is no story that the company has heard, or does not ask for', () => {
		const told = event('2026-11-01T10:00:00Z', 'told', { note: 's-1', company: 'acme' });
		assert.equal(next({ 'log/b.jsonl': told }), 's-2');
		assert.equal(
			next({ 'companies/acme.md': head('id: acme', 'weights: {a: 0, b: 0, c: 0}', 'framework: acme') }),
			undefined,
		);
	});

	test('is a talk like a story: the own ones, and those for every company where there is no own one', () => {
		const rehearsed: readonly Said[] = [
			['s-1', 1, 3],
			['s-2', 1, 3],
			['s-3', 1, 3],
		];
		const talk = (id: string, ...lines: readonly string[]) => ({
			[`talks/${id}.md`]: head(`id: ${id}`, ...lines),
		});
		const hello = talk('k-1', 'kind: introduction');
		assert.equal(next(hello, log(...rehearsed)), 'k-1');
		assert.equal(next(hello), 'k-1', 'it is what one says first');
		assert.equal(
			next(hello, talk('k-2', 'kind: introduction', 'company: acme'), log(...rehearsed, ['k-2', 2, 4])),
			's-1',
		);
		assert.equal(next(talk('k-3', 'kind: why-here', 'company: other'), log(...rehearsed)), 's-1');
		assert.equal(next(talk('k-4', 'kind: job-talk', 'company: acme'), log(...rehearsed)), 's-1');
	});

	test('law: it is in the plan, and nothing in the plan was never rehearsed while it was', () => {
		const said = fc.tuple(fc.constantFrom('s-1', 's-2', 's-3', 's-4'), fc.nat(60), fc.integer({ min: 1, max: 4 }));
		fc.assert(
			fc.property(fc.array(said, { maxLength: 8 }), (all) => {
				const book = bookWith({ ...files, ...log(...all) });
				const company = book.companies.get('acme') ?? assert.fail();
				const found = nextRehearsal(book, company, now) ?? assert.fail();
				const planned = loopPlan(book, company, {}, now.ms).assignments.flatMap(
					({ story = '' }) => book.stories.get(story) ?? [],
				);
				assert.ok(planned.some(({ id }) => id === found.id));
				const never = planned.filter((story) => rehearsalsOf(book, story, now.ms).length === 0);
				assert.ok(never.length === 0 || never.some(({ id }) => id === found.id));
				assert.equal(next(log(...[...all].reverse())), found.id, 'the order of lines changes nothing');
			}),
			{ numRuns: 60 },
		);
	});
});
