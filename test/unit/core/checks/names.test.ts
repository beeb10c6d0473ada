import assert from 'node:assert/strict';
import { findingsIn, isRemark } from '../../../../src/core/answers/findings';
import { nearest } from '../../../../src/core/checks/names';
import { bookWith } from '../../../support/books';
import { shipped } from '../catalog/shipped';

const now = { ms: Date.parse('2026-11-21T12:00:00Z'), offsetMinutes: 0 };

/** `path:line the very word → what may be meant`, of each name that nothing has. */
function strangers(files: Readonly<Record<string, string>>): string[] {
	return findingsIn(bookWith(files, shipped), now).flatMap((found) => {
		if (isRemark(found) || found.code !== 'name-unknown') return [];
		const [kind, name, near] = found.words;
		const { start = 0, end = 0 } = found.range ?? {};
		assert.equal(found.severity, 'error');
		assert.equal(files[found.path]?.slice(start, end), name);
		return `${found.path}:${found.line} ${kind} ${name} → ${near}`;
	});
}

const acme = '---\nid: acme\ntitle: Acme Labs\nframework: amazon\n---\n';

suite('names that nothing has', () => {
	test('are told of where they stand, with what may be meant', () => {
		assert.deepEqual(
			strangers({
				'stories/a.md':
					'---\nid: s-1\ncompetencies:\n  ownership: 3\n  Earn Trust!: 1\n  "earn-trust": 2\n  ownershp: 1\n  cooking: 1\n---\n',
				'companies/acme.md': acme,
				'companies/b.md': '---\nid: b\nframework: amazn\nweights: {amazon-ern-trust: 2}\n---\n',
				'designs/a.md':
					'---\nid: d-1\noutline: ml-design-nine-steps\ncompany: acme-labs\nprompt: whatever I like\n---\n',
				'talks/a.md': '---\nid: k-1\ncompany: Acme\n---\n',
				'mocks/a.md': '---\nid: m-1\ncompany: globex\n---\n',
			}),
			[
				'companies/b.md:3 framework amazn → amazon',
				'companies/b.md:4 competency amazon-ern-trust → amazon-earn-trust',
				'designs/a.md:3 outline ml-design-nine-steps → ml-design-nine-step',
				'designs/a.md:4 company acme-labs → acme',
				'mocks/a.md:3 company globex → ',
				'stories/a.md:5 competency Earn Trust! → amazon-earn-trust',
				'stories/a.md:6 competency earn-trust → amazon-earn-trust',
				'stories/a.md:7 competency ownershp → ownership',
				'stories/a.md:8 competency cooking → ',
				'talks/a.md:3 company Acme → acme',
			],
		);
	});

	test('what a name was before is known; tags of topics and problems are no names', () => {
		assert.deepEqual(
			strangers({
				'frameworks/mine.yaml': 'title: Mine\nwas: [old]\ncompetencies:\n  - {id: care, title: Care, was: [caring]}\n',
				'companies/acme.md': '---\nid: acme\nwas: [acme-inc]\nframework: old\n---\n',
				'stories/a.md': '---\nid: s-1\ncompetencies: [caring]\n---\n',
				'talks/a.md': '---\nid: k-1\ncompany: acme-inc\n---\n',
				'topics/a.md': '---\nid: t-1\ncompanies: [nobody]\n---\n',
				'problems/a.md': '---\nid: p\ncompanies: [nobody]\n---\n',
			}),
			[],
		);
	});

	test('come and go with what they name, and can be muted', () => {
		const story = '---\nid: s-1\ncompetencies: [cooking]\n---\n';
		const framework = 'title: Mine\ncompetencies:\n  - {id: cooking, title: Cooking}\n';
		assert.deepEqual(strangers({ 'stories/a.md': story }), ['stories/a.md:3 competency cooking → ']);
		assert.deepEqual(strangers({ 'stories/a.md': story, 'frameworks/mine.yaml': framework }), []);
		assert.deepEqual(strangers({ 'stories/a.md': story, 'prepbook.yaml': 'checks: {name-unknown: off}\n' }), []);
	});

	test('nothing is guessed where several may be meant', () => {
		const all = ['a-trust', 'b-trust', 'care'].map((id) => ({ id, title: id }));
		assert.equal(nearest('trust', all), undefined);
		assert.equal(nearest('cares', all), 'care');
		assert.equal(nearest('CARE', all), 'care');
		assert.equal(nearest('', all), undefined);
	});
});
