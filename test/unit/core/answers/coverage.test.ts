import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	askedEverywhere,
	competencyOf,
	coverageOf,
	coveringStrength,
	storiesOutside,
	strengthOf,
	tagsOf,
} from '../../../../src/core/answers/coverage';
import type { Snapshot } from '../../../../src/core/snapshot';
import { bookWith, libraryOf } from '../../../support/books';
import { head } from '../../../support/rows';
import { shipped } from '../catalog/shipped';

const framework = (...competencies: readonly string[]) =>
	`title: T\ncompetencies:\n${competencies.map((one) => `  - {${one}}\n`).join('')}`;
const generic = framework(
	'id: ownership, title: Ownership, was: [owning]',
	'id: ambiguity, title: Ambiguity',
	'id: leadership, title: Leadership',
);
const files = {
	'frameworks/generic.yaml': generic,
	'frameworks/acme.yaml': framework(
		'id: acme-own, title: Own it, generic: [ownership, ambiguity], was: [acme-old]',
		'id: acme-fast, title: Be fast',
	),
	'frameworks/other.yaml': framework('id: other-own, title: Their own, generic: [ownership, acme-fast]'),
	'companies/acme.md': head('id: acme', 'framework: acme'),
	'companies/other.md': head('id: other', 'framework: other'),
	'companies/plain.md': head('id: plain'),
	'companies/lost.md': head('id: lost', 'framework: nobody-has-it'),
};
const story = (id: string, competencies: string) => ({
	[`stories/${id}.md`]: head(`id: ${id}`, `competencies: ${competencies}`),
});
const shown = (book: Snapshot, company: string) =>
	coverageOf(book, company)?.map(
		({ competency, weight, stories, gap }) =>
			`${competency} ${weight} ${gap}: ${stories.map(({ id, strength }) => `${id} ${strength}`).join(', ')}`,
	);

suite('coverage', () => {
	test('the framework in its order, then what is asked everywhere, by strength and id', () => {
		const book = bookWith({
			...files,
			...story('s-b', '{acme-own: 3, leadership: 3}'),
			...story('s-a', '{acme-own: 3}'),
			...story('s-c', '{acme-own: 1, acme-fast: 2}'),
		});
		assert.deepEqual(shown(book, 'acme'), [
			'acme-own 1 none: s-a 3, s-b 3, s-c 1',
			'acme-fast 1 no-backup: s-c 2',
			'leadership 1 no-backup: s-b 3',
		]);
		assert.equal(coverageOf(book, 'nobody'), undefined);
	});

	test('a story counts by its own tag, else by the greatest generic one, which says 2 at most', () => {
		const own = (competencies: string) => shown(bookWith({ ...files, ...story('s-1', competencies) }), 'acme')?.[0];
		assert.equal(own('{ownership: 3}'), 'acme-own 1 no-backup: s-1 2');
		assert.equal(own('{ownership: 1, ambiguity: 3}'), 'acme-own 1 no-backup: s-1 2');
		assert.equal(own('{ownership: 1}'), 'acme-own 1 no-story: s-1 1');
		assert.equal(own('{ownership: 3, acme-own: 1}'), 'acme-own 1 no-story: s-1 1', 'the direct tag is meant');
		assert.equal(own('[ownership]'), 'acme-own 1 no-backup: s-1 2');
		assert.equal(own('{leadership: 3}'), 'acme-own 1 no-story: ');
	});

	test('a tag of one company counts for no other, not even where its framework names it', () => {
		const book = bookWith({ ...files, ...story('s-1', '{acme-own: 3, acme-fast: 3}') });
		assert.deepEqual(shown(book, 'other'), ['other-own 1 no-story: ', 'leadership 1 no-story: ']);
	});

	test('old ids count, of competencies as of frameworks', () => {
		const book = bookWith({
			...files,
			'frameworks/acme-2027.yaml': `was: [acme-2026]\n${framework('id: acme-own, title: Own, was: [acme-old], generic: [owning]')}`,
			'companies/new.md': head('id: new', 'framework: acme-2026', 'weights: {acme-old: 2}'),
			...story('s-1', '{acme-old: 3}'),
			...story('s-2', '{owning: 3}'),
			...story('s-3', '{acme-own: 1, acme-old: 3}'),
		});
		assert.equal(shown(book, 'new')?.[0], 'acme-own 2 none: s-1 3, s-2 2, s-3 1');
	});

	test('a company without a framework, or with one nobody has, has the generic one, and nothing of it twice', () => {
		const book = bookWith({ ...files, ...story('s-1', '{ownership: 3}') });
		const rows = ['ownership 1 no-backup: s-1 3', 'ambiguity 1 no-story: ', 'leadership 1 no-story: '];
		assert.deepEqual(shown(book, 'plain'), rows);
		assert.deepEqual(shown(book, 'lost'), rows);
	});

	test('a competency is found by its id and by an old one, where the company asks for it', () => {
		const book = bookWith(files);
		const found = (name: string) => competencyOf(book, book.companies.get('acme') ?? assert.fail(), name);
		assert.deepEqual(['acme-own', 'acme-old', 'leadership', 'ownership', 'other-own', 'nothing'].map(found), [
			'acme-own',
			'acme-own',
			'leadership',
			undefined,
			undefined,
			undefined,
		]);
	});

	test('a weight of 0 is kept with its gap, and what is asked everywhere may be weighed too', () => {
		const weights = 'weights: {acme-own: 0, leadership: 2.5}';
		const book = bookWith({ ...files, 'companies/acme.md': head('id: acme', 'framework: acme', weights) });
		assert.deepEqual(shown(book, 'acme'), [
			'acme-own 0 no-story: ',
			'acme-fast 1 no-story: ',
			'leadership 2.5 no-story: ',
		]);
	});

	test('of two stories with one id the first counts, and the other is outside', () => {
		const book = bookWith({
			...files,
			'stories/a.md': head('id: s-1', 'competencies: {acme-fast: 1}'),
			'stories/b.md': head('id: s-1', 'competencies: {acme-fast: 3}'),
			...story('s-2', '{other-own: 3}'),
		});
		assert.equal(shown(book, 'acme')?.[1], 'acme-fast 1 no-story: s-1 1');
		assert.deepEqual(
			storiesOutside(book, 'acme').map(({ path }) => path),
			['stories/b.md', 'stories/s-2.md'],
		);
	});

	test('is kept until a story, the company or the catalog is another', () => {
		const library = libraryOf({ ...files, ...story('s-1', '{acme-fast: 2}') });
		const put = (path: string, text: string) => library.take(path, { kind: 'text', text, isUtf8: true });
		const first = coverageOf(library.snapshot, 'acme');
		coverageOf(library.snapshot, 'other');
		put('topics/t.md', 'Q :: A');
		put('companies/other.md', head('id: other'));
		assert.equal(coverageOf(library.snapshot, 'acme'), first);
		put('stories/s-1.md', head('id: s-1', 'competencies: {acme-fast: 3}'));
		assert.equal(shown(library.snapshot, 'acme')?.[1], 'acme-fast 1 no-backup: s-1 3');
		put('companies/acme.md', head('id: acme', 'framework: acme', 'weights: {acme-fast: 4}'));
		assert.equal(shown(library.snapshot, 'acme')?.[1], 'acme-fast 4 no-backup: s-1 3');
		put('frameworks/acme.yaml', framework('id: acme-fast, title: Fast'));
		assert.equal(shown(library.snapshot, 'acme')?.[0], 'acme-fast 4 no-backup: s-1 3');
	});

	test('every shipped framework has what is asked everywhere once', () => {
		const { catalog } = bookWith({}, shipped);
		for (const id of catalog.frameworks.keys()) {
			const book = bookWith({ 'companies/c.md': head('id: c', `framework: ${id}`) }, shipped);
			const ids = coverageOf(book, 'c')?.map(({ competency }) => competency) ?? [];
			assert.equal(new Set(ids).size, ids.length, id);
			assert.deepEqual(
				askedEverywhere.filter((one) => !ids.includes(one)),
				[],
				id,
			);
			assert.equal(ids.length - (catalog.frameworks.get(id)?.competencies.length ?? 0), id === 'generic' ? 0 : 5, id);
		}
	});

	const tag = fc.constantFrom('ownership', 'owning', 'ambiguity', 'leadership', 'acme-own', 'acme-old', 'acme-fast');
	const books = fc.array(fc.dictionary(tag, fc.integer({ min: 1, max: 3 })), { maxLength: 6 }).map((stories) => ({
		...files,
		...Object.assign({}, ...stories.map((tags, n) => story(`s-${n}`, JSON.stringify(tags)))),
	}));

	test('is the same for any order of files', () => {
		const shuffled = books.chain((book: Readonly<Record<string, string>>) => {
			const all = Object.entries(book);
			return fc.tuple(fc.constant(book), fc.shuffledSubarray(all, { minLength: all.length }));
		});
		fc.assert(
			fc.property(shuffled, ([book, other]) => {
				for (const company of ['acme', 'other', 'plain'])
					assert.deepEqual(
						coverageOf(bookWith(Object.fromEntries(other)), company),
						coverageOf(bookWith(book), company),
					);
			}),
			{ numRuns: 100 },
		);
	});

	test('is what the strength of every story for every competency makes', () => {
		fc.assert(
			fc.property(books, (files) => {
				const book = bookWith(files);
				for (const { competencies } of book.catalog.frameworks.values())
					for (const competency of competencies) {
						const tags = tagsOf(competency, book.catalog);
						for (const one of book.stories.all) {
							const isDirect = tags.own.some((tag) => one.competencies.has(tag));
							assert.ok(isDirect || strengthOf(one, tags) <= 2, 'only a person says 3');
						}
						const counting = book.stories.all.filter((one) => strengthOf(one, tags) > 0);
						const row = coverageOf(book, competency.id.split('-')[0] === 'acme' ? 'acme' : 'plain')?.find(
							(one) => one.competency === competency.id,
						);
						if (!row) continue;
						assert.deepEqual(row.stories.map(({ id }) => id).sort(), counting.map(({ id }) => id).sort());
						const covering = row.stories.filter(({ strength }) => strength >= coveringStrength).length;
						assert.equal(row.gap, ['no-story', 'no-backup'][covering] ?? 'none');
					}
			}),
			{ numRuns: 100 },
		);
	});
});
