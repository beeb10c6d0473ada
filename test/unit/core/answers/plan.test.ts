import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type LoopPlan, type LoopWish, loopPlan } from '../../../../src/core/answers/plan';
import type { Snapshot } from '../../../../src/core/snapshot';
import { bookWith } from '../../../support/books';
import { event, head } from '../../../support/rows';

const now = Date.parse('2026-11-20T12:00:00Z');
const day = (number: number) => `2026-10-${String(number).padStart(2, '0')}T10:00:00Z`;
const told = (note: string, number: number, company = 'other') => event(day(number), 'told', { note, company });

const titled = (ids: readonly string[]) =>
	`title: T\ncompetencies:\n${ids.map((id) => `  - {id: ${id}, title: ${id}}\n`).join('')}`;

interface MadeStory {
	/** Strengths by competency, as a head has them: `a: 3, b: 1`. */
	readonly shows: string;
	readonly impact?: number | undefined;
	readonly project?: string | undefined;
	readonly was?: string;
}

/** A book of a company that asks for these competencies, and for `leadership` as everybody does. */
function filesOf(weights: Readonly<Record<string, number>>, stories: Readonly<Record<string, MadeStory>>, log = '') {
	const weighed = Object.entries(weights).map(([id, weight]) => `${id}: ${weight}`);
	const noteOf = ({ shows, impact, project, was }: MadeStory, id: string) =>
		head(
			`id: ${id}`,
			`competencies: {${shows}}`,
			...(impact === undefined ? [] : [`impact: ${impact}`]),
			...(project === undefined ? [] : [`project: ${project}`]),
			...(was === undefined ? [] : [`was: [${was}]`]),
		);
	return {
		'frameworks/generic.yaml': titled(['leadership', 'else']),
		'frameworks/acme.yaml': titled(Object.keys(weights).filter((id) => id !== 'leadership')),
		'companies/acme.md': head('id: acme', 'was: [acme-old]', 'framework: acme', `weights: {${weighed.join(', ')}}`),
		...Object.fromEntries(Object.entries(stories).map(([id, made]) => [`stories/${id}.md`, noteOf(made, id)])),
		'log/2026-10.me.jsonl': log,
	};
}
const made = (...given: Parameters<typeof filesOf>) => bookWith(filesOf(...given));

const plan = (book: Snapshot, wish: LoopWish = {}) =>
	loopPlan(book, book.companies.get('acme') ?? assert.fail(), wish, now);

/** “a: s-1 (s-2, s-3)”, and the score. */
const shown = (book: Snapshot, wish?: LoopWish) => {
	const { assignments, score } = plan(book, wish);
	return [
		...assignments.map(({ competency, story = '–', backups }) =>
			`${competency}: ${story} ${backups.length > 0 ? `(${backups.join(', ')})` : ''}`.trim(),
		),
		score,
	];
};

suite('the plan of a loop', () => {
	suite('by hand', () => {
		test('1: the better story of one competency goes where it is worth more in all', () => {
			// a by s-1 is 3 × 2 = 6 and b by s-2 is 1 × 2 = 2, together 8. a by s-2 is 4 and b by s-1 is 6: 10.
			const book = made({ a: 1, b: 1 }, { 's-1': { shows: 'a: 3, b: 3' }, 's-2': { shows: 'a: 2, b: 1' } });
			assert.deepEqual(shown(book), ['a: s-2', 'b: s-1', 10]);
		});

		test('2: weight and impact count, and an impact that is not said is 2', () => {
			// a: s-1 is 2 × 1 × 3 = 6, s-2 is 3 × 1 × 2 = 6. b: s-1 is 2 × 1.5 × 3 = 9, s-2 is 2 × 1.5 × 2 = 6.
			// s-1 for a and s-2 for b is 12, the other way round 15.
			const book = made(
				{ a: 1, b: 1.5 },
				{ 's-1': { shows: 'a: 2, b: 2', impact: 3 }, 's-2': { shows: 'a: 3, b: 2' } },
			);
			assert.deepEqual(shown(book), ['a: s-2', 'b: s-1', 15]);
		});

		test('3: what was told to the company is left out, and is the last of the backups', () => {
			// s-1 (18) was told to acme by an id it had before, to a company id from before. s-2 fits by 6, s-3 and s-4 by 4.
			const stories = {
				's-1': { shows: 'a: 3', impact: 3, was: 's-0' },
				's-2': { shows: 'a: 3' },
				's-3': { shows: 'a: 2' },
			};
			const log = told('s-0', 1, 'acme-old');
			assert.deepEqual(shown(made({ a: 2 }, stories, log)), ['a: s-2 (s-3, s-1)', 12]);
			const four = { ...stories, 's-4': { shows: 'a: 2' } };
			assert.deepEqual(shown(made({ a: 2 }, four, log)), ['a: s-2 (s-3, s-4)', 12]);
			assert.deepEqual(shown(made({ a: 2 }, stories, told('s-0', 1, 'other'))), ['a: s-1 (s-2, s-3)', 18 * 2 - 18]);
		});

		test('4: with a count, the competencies of the greatest total fit get a story', () => {
			// One: b by s-1 is 3 × 2 × 2 = 12. Two: b by s-1 and a by s-2 are 12 + 4, or a by s-1 and b by s-2, 6 + 8. c by s-2 is 2.
			const book = made({ a: 1, b: 2, c: 1 }, { 's-1': { shows: 'a: 3, b: 3' }, 's-2': { shows: 'a: 2, b: 2, c: 1' } });
			assert.deepEqual(shown(book, { count: 1 }), ['a: – (s-2)', 'b: s-1 (s-2)', 'c: –', 12]);
			assert.deepEqual(shown(book, { count: 2 }), ['a: s-2', 'b: s-1', 'c: –', 16]);
			assert.deepEqual(shown(book, { count: 0 }), ['a: – (s-1, s-2)', 'b: – (s-1, s-2)', 'c: –', 0]);
		});

		test('5: a pin is kept, told, weak or useless as it may be, and the rest is planned around it', () => {
			const stories = {
				's-1': { shows: 'a: 3, b: 2', impact: 3 },
				's-2': { shows: 'b: 3' },
				's-3': { shows: 'a: 1' },
				's-4': { shows: '' },
			};
			const pinned = (...pins: readonly [string, string][]) => ({ pinned: new Map(pins) });
			const book = made({ a: 1, b: 1 }, stories, told('s-2', 1, 'acme'));
			// s-1 for a is 9; for b it is 6, and s-3 for a only 2.
			assert.deepEqual(shown(book), ['a: s-1', 'b: – (s-2)', 9]);
			assert.deepEqual(shown(book, pinned(['b', 's-2'])), ['a: s-1', 'b: s-2', 9 + 6]);
			assert.deepEqual(shown(book, pinned(['b', 's-1'])), ['a: s-3', 'b: s-1 (s-2)', 2 + 6]);
			assert.deepEqual(shown(book, pinned(['a', 's-4'])), ['a: s-4', 'b: s-1 (s-2)', 0 + 6]);
			assert.deepEqual(shown(book, pinned(['a', 's-4'], ['b', 's-3'])), ['a: s-4 (s-1)', 'b: s-3 (s-1, s-2)', 0]);
			assert.deepEqual(shown(book, { ...pinned(['b', 's-2']), count: 1 }), ['a: – (s-1)', 'b: s-2 (s-1)', 6]);
			assert.deepEqual(shown(book, { ...pinned(['b', 's-2']), count: 0 }), ['a: – (s-1)', 'b: s-2 (s-1)', 6]);
		});

		test('6: a competency that weighs nothing is not planned, nor what is asked everywhere, unless by name', () => {
			const book = made(
				{ a: 0, b: 1 },
				{ 's-1': { shows: 'a: 3, b: 2, leadership: 3' }, 's-2': { shows: 'a: 2, leadership: 2' } },
			);
			assert.deepEqual(shown(book), ['b: s-1', 4]);
			// a adds nothing to the sum, so it takes s-2 only where nobody else wants it.
			assert.deepEqual(shown(book, { competencies: new Set(['b', 'a']) }), ['a: s-2', 'b: s-1', 4]);
			// leadership by s-1 is 6, and b by s-1 is 4; leadership by s-2 is 4: 8 together.
			const both = new Set(['leadership', 'b']);
			assert.deepEqual(shown(book, { competencies: both }), ['b: s-1', 'leadership: s-2', 8]);
			assert.deepEqual(shown(book, { pinned: new Map([['leadership', 's-1']]) }), ['b: –', 'leadership: s-1 (s-2)', 6]);
			assert.deepEqual(shown(book, { competencies: new Set() }), [0]);
		});

		test('7: among equals the most projects, those of pinned stories counted', () => {
			// Every pair is 4. By ids alone it would be s-1 and s-2.
			const stories = {
				's-1': { shows: 'a: 2, b: 2, c: 2', project: 'Ranker' },
				's-2': { shows: 'a: 2, b: 2, c: 2', project: 'Ranker' },
				's-3': { shows: 'a: 2, b: 2, c: 2' },
				's-4': { shows: 'a: 2, b: 2, c: 2', project: 'Search' },
			};
			const book = made({ a: 1, b: 1 }, stories);
			assert.deepEqual(shown(book), ['a: s-1 (s-2, s-3)', 'b: s-4 (s-2, s-3)', 8]);
			// By ids alone a would get s-1. Ranker is told of by s-2 already.
			const pinned = new Map([['b', 's-2']]);
			assert.deepEqual(shown(book, { pinned }), ['a: s-4 (s-1, s-3)', 'b: s-2 (s-1, s-3)', 8]);
		});

		test('8: among equals what was told least recently, the latest telling first', () => {
			const stories = {
				's-1': { shows: 'a: 2, b: 2' },
				's-2': { shows: 'a: 2, b: 2' },
				's-3': { shows: 'a: 2, b: 2' },
			};
			// s-1 was told last of all, though it also was the first to be told.
			const log = told('s-1', 1) + told('s-2', 2) + told('s-3', 3) + told('s-1', 4);
			assert.deepEqual(shown(made({ a: 1, b: 1 }, stories, log)), ['a: s-2 (s-1)', 'b: s-3 (s-1)', 8]);
			assert.deepEqual(shown(made({ a: 1, b: 1 }, stories, log + told('s-2', 9))), ['a: s-1 (s-2)', 'b: s-3 (s-2)', 8]);
			assert.deepEqual(shown(made({ a: 1 }, stories, told('s-1', 1))), ['a: s-2 (s-3, s-1)', 4], 'never is best');
			const toCome = event('2026-12-01T10:00:00Z', 'told', { note: 's-1', company: 'other' });
			assert.deepEqual(
				shown(made({ a: 1 }, stories, toCome)),
				['a: s-1 (s-2, s-3)', 4],
				'what is to come did not happen',
			);
		});

		test('8, too: one of late is worse than two of long ago', () => {
			// Two projects are told of by s-3 and s-4, both told on the first, or by s-1, told on the second, and s-2, never told.
			const stories = {
				's-1': { shows: 'a: 2', project: 'Search' },
				's-2': { shows: 'b: 2', project: 'Ranker' },
				's-3': { shows: 'a: 2', project: 'Ranker' },
				's-4': { shows: 'b: 2', project: 'Search' },
			};
			const log = told('s-1', 2) + told('s-3', 1) + told('s-4', 1);
			assert.deepEqual(shown(made({ a: 1, b: 1 }, stories, log)), ['a: s-3 (s-1)', 'b: s-4 (s-2)', 8]);
		});

		test('9: among equals the first ids, competency by competency', () => {
			const all = 'a: 2, b: 2, c: 2';
			const book = made({ a: 1, b: 1, c: 1 }, { 's-3': { shows: all }, 's-1': { shows: all }, 's-2': { shows: all } });
			assert.deepEqual(shown(book), ['a: s-1', 'b: s-2', 'c: s-3', 12]);
			assert.deepEqual(shown(book, { count: 1 }), ['a: s-1 (s-2, s-3)', 'b: – (s-2, s-3)', 'c: – (s-2, s-3)', 4]);
			// s-1 for a leaves only the last for b; still a comes first.
			const stories = {
				's-1': { shows: 'a: 2, b: 2' },
				's-2': { shows: 'a: 2' },
				...Object.fromEntries([3, 4, 5, 6, 7].map((number) => [`s-${number}`, { shows: 'c: 2' }])),
				's-8': { shows: 'b: 2' },
			};
			const far = made({ a: 1, b: 1, c: 1 }, stories);
			assert.deepEqual(shown(far), ['a: s-1 (s-2)', 'b: s-8', 'c: s-3 (s-4, s-5)', 12]);
		});

		test('10: rule goes before rule', () => {
			// Alone or not, s-1 adds 6 for a. s-1 for b is 4, and s-2 for a 2: the same 6. Two answers are better than one…
			const few = made({ a: 1, b: 1 }, { 's-1': { shows: 'a: 3, b: 2' }, 's-2': { shows: 'a: 1' } });
			assert.deepEqual(shown(few), ['a: s-2', 'b: s-1', 6]);
			// … also where the second was told only yesterday, but not where projects are lost by it.
			const late = made({ a: 1, b: 1 }, { 's-1': { shows: 'a: 3, b: 2' }, 's-2': { shows: 'a: 1' } }, told('s-2', 19));
			assert.deepEqual(shown(late), ['a: s-2', 'b: s-1', 6]);
			// A project is worth more than how long ago a story was told; a tenth of fit is worth more than a project.
			const stories = {
				's-1': { shows: 'a: 2', project: 'Ranker' },
				's-2': { shows: 'b: 2', project: 'Ranker' },
				's-3': { shows: 'b: 2', project: 'Search' },
			};
			assert.deepEqual(shown(made({ a: 1, b: 1 }, stories, told('s-3', 19))), ['a: s-1', 'b: s-3 (s-2)', 8]);
			const better = { ...stories, 's-2': { shows: 'b: 2.1', project: 'Ranker' } };
			assert.deepEqual(shown(made({ a: 1, b: 1 }, better)), ['a: s-1', 'b: s-2 (s-3)', 8.2]);
		});

		test('11: weights count as they are typed', () => {
			// s-1 for a is 0.7 × 6 = 4.2, and s-2 for b 1.4 × 2 = 2.8. The other way round they are 1.4 and 5.6. Both sums are
			// 7, so that the ids decide; with numbers as the machine has them the first would be 6.999999999999999.
			const book = made({ a: 0.7, b: 1.4 }, { 's-1': { shows: 'a: 3, b: 2' }, 's-2': { shows: 'a: 1, b: 1' } });
			assert.deepEqual(shown(book), ['a: s-1', 'b: s-2', 7]);
		});

		test('a book without stories', () => {
			assert.deepEqual(shown(made({ a: 1 }, {})), ['a: –', 0]);
		});

		test('a company without a framework asks for the generic competencies, leadership among them', () => {
			const files = filesOf({}, { 's-1': { shows: 'leadership: 3' }, 's-2': { shows: 'else: 2' } });
			const book = bookWith({ ...files, 'companies/acme.md': head('id: acme') });
			assert.deepEqual(shown(book), ['leadership: s-1', 'else: s-2', 10]);
		});
	});

	/** Whatever a small book may hold. */
	const competencies = ['a', 'b', 'c', 'leadership'];
	const strengths = fc.record(Object.fromEntries(competencies.map((id) => [id, fc.integer({ min: 0, max: 3 })])));
	const story = fc.record({
		strengths,
		impact: fc.constantFrom(undefined, 1, 2, 3, 1.5),
		project: fc.constantFrom(undefined, 'Ranker', 'Search', 'Feed'),
		told: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom('other', 'third', 'fourth', 'acme')), {
			maxLength: 2,
		}),
	});
	const weight = fc.constantFrom(0, 0.1, 0.2, 0.7, 1, 1, 1, 1.4, 2);
	const books = fc.record({
		weights: fc.record(Object.fromEntries(competencies.map((id) => [id, weight]))),
		stories: fc.array(story, { maxLength: 5 }),
	});
	type Made = typeof books extends fc.Arbitrary<infer T> ? T : never;
	const idOf = (index: number) => `s-${index + 1}`;
	const filesOfMade = ({ weights, stories }: Made) =>
		filesOf(
			weights,
			Object.fromEntries(
				stories.map(({ strengths, impact, project }, index) => {
					const shows = Object.entries(strengths).filter(([, strength]) => strength > 0);
					return [
						idOf(index),
						{ shows: shows.map(([id, strength]) => `${id}: ${strength}`).join(', '), impact, project },
					];
				}),
			),
			stories
				.flatMap(({ told: days }, index) => days.map(([day, company]) => told(idOf(index), day, company)))
				.join(''),
		);
	const wishes = ({ stories }: Made): fc.Arbitrary<LoopWish> =>
		fc.record({
			competencies: fc.option(
				fc.subarray(competencies).map((ids) => new Set(ids)),
				{ nil: undefined },
			),
			count: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
			pinned: fc
				.tuple(
					fc.shuffledSubarray(competencies, { maxLength: 2 }),
					fc.shuffledSubarray(stories.map((_, index) => idOf(index))),
				)
				.map(
					([ids, pins]) => new Map(ids.flatMap((id, at) => (pins[at] === undefined ? [] : [[id, pins[at]] as const]))),
				),
		});
	const asked = books.chain((made) => fc.tuple(fc.constant(made), wishes(made)));

	const wished = books.chain((made) =>
		fc.tuple(fc.constant(made), fc.array(wishes(made), { minLength: 6, maxLength: 6 })),
	);

	/** Whether of two lists of numbers the first that differs is less. */
	const isBefore = (a: readonly number[], b: readonly number[]) => {
		const at = a.findIndex((number, at) => number !== b[at]);
		return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
	};

	const exchanged = <T>(list: readonly T[], ...places: readonly (readonly [number, T])[]): readonly T[] =>
		list.map((one, at) => places.reduce((one, [place, other]) => (place === at ? other : one), one));

	/** Every plan there could be, and the best of them as the rules say it. */
	function bestOf(
		{ weights, stories }: Made,
		{ competencies: named, pinned = new Map(), count = 9 }: LoopWish,
	): LoopPlan {
		const ids = competencies.filter(
			(id) => pinned.has(id) || (named ? named.has(id) : id !== 'leadership' && (weights[id] ?? 0) > 0),
		);
		const storyOf = (id: string) => stories[Number(id.slice(2)) - 1] ?? assert.fail();
		const isTold = (id: string) => storyOf(id).told.some(([, company]) => company === 'acme');
		const lastTold = (id: string) => Math.max(0, ...storyOf(id).told.map(([day]) => day));
		const merit = (competency: string, id: string) =>
			(storyOf(id).strengths[competency] ?? 0) * (storyOf(id).impact ?? 2) * 2;
		const fitOf = (competency: string, id: string | undefined) =>
			id === undefined ? 0 : merit(competency, id) * Math.round((weights[competency] ?? 0) * 10);
		const all = stories.map((_, index) => idOf(index));
		const plans = (rest: readonly string[], used: readonly string[]): readonly (readonly (string | undefined)[])[] => {
			const [competency, ...others] = rest;
			if (competency === undefined) return [[]];
			const free = all.filter((id) => !used.includes(id) && !isTold(id) && merit(competency, id) > 0);
			const pin = pinned.get(competency);
			const choices = pin !== undefined ? [pin] : used.length >= count ? [undefined] : [undefined, ...free];
			return choices.flatMap((id) =>
				plans(others, id === undefined || id === pin ? used : [...used, id]).map((plan) => [id, ...plan]),
			);
		};
		const scored = plans(ids, [...pinned.values()]).map((plan) => {
			return { plan, score: plan.reduce((sum, id, at) => sum + fitOf(ids[at] ?? '', id), 0) };
		});
		const most = scored.reduce((most, { score }) => Math.max(most, score), 0);
		const ranked = scored
			.filter(({ score }) => score === most)
			.map(({ plan, score }) => {
				const told = plan.filter((id) => id !== undefined);
				const projects = new Set(told.flatMap((id) => storyOf(id).project ?? []));
				const last = told.map(lastTold).sort((a, b) => b - a);
				const order = plan.map((id) => (id === undefined ? 99 : Number(id.slice(2))));
				return { plan, score, key: [-projects.size, -told.length, ...last, ...order] };
			});
		const best = ranked.reduce((best, one) => (isBefore(one.key, best.key) ? one : best));
		return {
			score: best.score / 20,
			assignments: ids.map((competency, at) => {
				const covering = all.filter((id) => (storyOf(id).strengths[competency] ?? 0) >= 2 && !best.plan.includes(id));
				const keyOf = (id: string) => [
					Number(isTold(id)),
					-merit(competency, id),
					-(storyOf(id).strengths[competency] ?? 0),
					lastTold(id),
				];
				const backups = covering.sort((a, b) =>
					isBefore(keyOf(b), keyOf(a)) ? 1 : isBefore(keyOf(a), keyOf(b)) ? -1 : a < b ? -1 : 1,
				);
				return { competency, story: best.plan[at], backups: backups.slice(0, 2) };
			}),
		};
	}

	suite('laws', () => {
		test('it is the best of all plans, by every rule', () => {
			fc.assert(
				fc.property(wished, ([one, wishes]) => {
					const book = bookWith(filesOfMade(one));
					for (const wish of wishes) assert.deepEqual(plan(book, wish), bestOf(one, wish));
				}),
				{ numRuns: 1000 },
			);
		});

		test('no exchange of one or two stories makes a large plan better', () => {
			const story = fc.record({
				strengths: fc.array(fc.constantFrom(1, 2, 2, 2), { minLength: 12, maxLength: 12 }),
				project: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
				day: fc.integer({ min: 1, max: 28 }),
			});
			fc.assert(
				fc.property(
					fc.array(story, { minLength: 14, maxLength: 30 }),
					fc.integer({ min: 6, max: 12 }),
					(all, count) => {
						const ids = Array.from({ length: 12 }, (_, index) => `c-${index}`);
						const nameOf = (index: number) => `s-${index + 10}`;
						const stories = all.map(({ strengths, project }, index) => {
							return [
								nameOf(index),
								{ shows: strengths.map((one, at) => `c-${at}: ${one}`).join(', '), project },
							] as const;
						});
						const log = all.map(({ day }, index) => told(nameOf(index), day)).join('');
						const book = made(Object.fromEntries(ids.map((id) => [id, 1])), Object.fromEntries(stories), log);
						const chosen = plan(book, { count }).assignments.map(({ story }) =>
							story ? Number(story.slice(2)) - 10 : undefined,
						);
						const keyOf = (chosen: readonly (number | undefined)[]) => {
							const told = chosen.flatMap((index) => (index === undefined ? [] : (all[index] ?? [])));
							const fits = chosen.map((index, at) => (index === undefined ? 0 : (all[index]?.strengths[at] ?? 0)));
							const days = told.map(({ day }) => day).sort((a, b) => b - a);
							const projects = new Set(told.map(({ project }) => project)).size;
							return [
								-fits.reduce<number>((a, b) => a + b, 0),
								-projects,
								-told.length,
								...days,
								...chosen.map((index) => index ?? 99),
							];
						};
						const key = keyOf(chosen);
						const others = ids.flatMap((_, at) => [
							...all.flatMap((_, index) =>
								chosen.includes(index) || chosen[at] === undefined ? [] : [exchanged(chosen, [at, index])],
							),
							...ids.map((_, other) => exchanged(chosen, [at, chosen[other]], [other, chosen[at]])),
						]);
						assert.ok(!others.some((other) => isBefore(keyOf(other), key)));
					},
				),
				{ numRuns: 60 },
			);
		});

		test('it is the same for any order of files', () => {
			const shuffled = asked.chain(([one, wish]) => {
				const files = Object.entries(filesOfMade(one));
				return fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length }), fc.constant(wish));
			});
			fc.assert(
				fc.property(shuffled, ([files, other, wish]) => {
					const [a, b] = [bookWith(Object.fromEntries(files)), bookWith(Object.fromEntries(other))];
					assert.deepEqual(plan(a, wish), plan(b, wish));
				}),
			);
		});

		test('more competencies with a story never fit less, and a count beyond all of them is none', () => {
			fc.assert(
				fc.property(asked, ([one, { count: _, ...wish }]) => {
					const book = bookWith(filesOfMade(one));
					const scores = [0, 1, 2, 3, 4, 5].map((count) => plan(book, { ...wish, count }).score);
					assert.deepEqual(
						scores,
						[...scores].sort((a, b) => a - b),
					);
					assert.deepEqual(plan(book, { ...wish, count: 9 }), plan(book, wish));
				}),
			);
		});

		test('a pin is there, no story is there twice, and none beyond the count', () => {
			fc.assert(
				fc.property(asked, ([one, wish]) => {
					const { assignments } = plan(bookWith(filesOfMade(one)), wish);
					const storyOf = new Map(assignments.map(({ competency, story }) => [competency, story]));
					for (const [competency, story] of wish.pinned ?? []) assert.equal(storyOf.get(competency), story);
					const told = [...storyOf.values()].filter((story) => story !== undefined);
					assert.equal(new Set(told).size, told.length);
					assert.ok(told.length <= Math.max(wish.count ?? 9, wish.pinned?.size ?? 0));
					for (const { backups } of assignments) assert.ok(backups.every((id) => !told.includes(id)));
				}),
			);
		});

		test('to pin what was planned changes nothing', () => {
			fc.assert(
				fc.property(asked, ([one, wish]) => {
					const book = bookWith(filesOfMade(one));
					const first = plan(book, wish);
					const pins = first.assignments.flatMap(({ competency, story }) =>
						story ? [[competency, story] as const] : [],
					);
					for (const pin of pins)
						assert.deepEqual(plan(book, { ...wish, pinned: new Map([...(wish.pinned ?? []), pin]) }), first);
				}),
			);
		});

		test('a story that shows nothing asked for changes nothing, and one told meanwhile to others nothing it fits', () => {
			fc.assert(
				fc.property(asked, ([one, wish]) => {
					const files = filesOfMade(one);
					const first = plan(bookWith(files), wish);
					const useless = head('id: s-0', 'competencies: {else: 3}', 'impact: 3', 'project: New');
					assert.deepEqual(plan(bookWith({ ...files, 'stories/useless.md': useless }), wish), first);
					const log = files['log/2026-10.me.jsonl'] + one.stories.map((_, index) => told(idOf(index), 15)).join('');
					assert.equal(plan(bookWith({ ...files, 'log/2026-10.me.jsonl': log }), wish).score, first.score);
				}),
			);
		});
	});
});
