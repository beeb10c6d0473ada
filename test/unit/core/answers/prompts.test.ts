import assert from 'node:assert/strict';
import {
	type BankPrompt,
	type Drawing,
	drawn,
	promptsByCompany,
	promptsIn,
} from '../../../../src/core/answers/prompts';
import { bookWith } from '../../../support/books';
import { shipped } from '../catalog/shipped';

const book = bookWith(
	{
		'prompts/mine.yaml': [
			'title: Mine',
			'prompts:',
			'  - {id: any, text: Anything.}',
			'  - {id: acme-search, text: Search., domain: search, difficulty: hard, companies: [acme]}',
			'  - {id: acme-feed, text: Feed., difficulty: easy, companies: [globex, acme]}',
			'',
		].join('\n'),
		'companies/acme.md': '---\nid: acme\n---\n# Acme\n',
		'companies/globex.md': '---\nid: globex\n---\n# Globex\n',
		'companies/netflix.md': '---\nid: netflix\n---\n# Netflix\n',
	},
	shipped,
);
const prompts = promptsIn(book);
/** All that chance can hand out. */
function drawable(drawing: Drawing): readonly string[] {
	const ids = new Set<string>();
	for (let seed = 0; seed < 400; seed++) ids.add(drawn(prompts, drawing, seed)?.id ?? '');
	return [...ids].sort();
}

suite('design prompts', () => {
	const first = (ids: readonly string[], count: number) =>
		promptsByCompany(
			prompts,
			ids.flatMap((id) => book.companies.get(id) ?? []),
		)
			.slice(0, count)
			.map(({ id, company }) => [id, company?.id]);

	test('those of companies come first, by company, each once', () => {
		assert.deepEqual(first(['acme', 'globex', 'netflix'], 6), [
			['acme-search', 'acme'],
			['acme-feed', 'acme'],
			['video-thumbnail', 'netflix'],
			['movie-home', 'netflix'],
			['churn', 'netflix'],
			['any', undefined],
		]);
		assert.deepEqual(first(['globex', 'acme'], 2), [
			['acme-feed', 'globex'],
			['acme-search', 'acme'],
		]);
	});

	test('without a company of theirs, prompts stay as they are', () => {
		const ids = (all: readonly BankPrompt[]) => all.map(({ id }) => id);
		assert.deepEqual(ids(promptsByCompany(prompts, [])), ids(prompts));
		assert.deepEqual(ids(promptsByCompany(prompts, book.companies.all)).sort(), ids(prompts).sort());
	});

	test('a company’s own are drawn as long as one that fits has no answer, then any that fits', () => {
		const company = 'acme';
		assert.deepEqual(drawable({ company }), ['acme-feed', 'acme-search']);
		assert.deepEqual(drawable({ company, difficulty: 'easy' }), ['acme-feed']);
		assert.deepEqual(drawable({ company, answered: ['acme-feed', undefined] }), ['acme-search']);
		assert.deepEqual(drawable({ company, answered: ['acme-feed', 'acme-search'] }), drawable({}));
		assert.deepEqual(drawable({ company, domain: 'fraud' }), drawable({ domain: 'fraud' }));
		assert.equal(drawable({}).length, prompts.length);
	});

	test('a domain and a difficulty both narrow', () => {
		assert.deepEqual(drawable({ domain: 'fraud', difficulty: 'hard' }), ['card-fraud', 'fake-accounts']);
		assert.equal(drawn(prompts, { domain: 'search', difficulty: 'easy' }, 1), undefined);
	});
});
