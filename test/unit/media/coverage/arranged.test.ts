import assert from 'node:assert/strict';
import fc from 'fast-check';
import { arranged, type Look, orderOf, readLook } from '../../../../media/coverage/arranged';
import { competencyShown, coverageShown } from '../../../support/coverageStates';

const usual: Look = { filter: '', competencies: 'framework', stories: 'useful' };
const state = coverageShown();

/** What is in the grid, in words. */
function seen(look: Partial<Look>, of = state): string {
	const { groups, columns } = arranged(of, orderOf(of, { ...usual, ...look }), look.filter ?? '');
	const rows = groups.flatMap(({ competencies }) => competencies.map(({ title }) => title));
	return `${rows.join(', ')} × ${columns.map((place) => of.stories[place]?.title).join(', ')}`;
}

suite('what the coverage page shows, and in which order', () => {
	test('as it comes, where nothing else is asked', () => {
		const all = 'Ownership, Be fast, Disagree and commit, Leadership × The outage, A launch I argued against, Budget';
		assert.equal(seen({}), all);
	});

	test('gaps first, and what is left out last; each group by itself', () => {
		assert.match(seen({ competencies: 'gaps' }), /^Disagree and commit, Be fast, Ownership, Leadership/);
		assert.match(seen({ competencies: 'weight' }), /^Be fast, Ownership, Disagree and commit, Leadership/);
		const leftOut = competencyShown('A', [0], { weight: 0 });
		const group = { title: '', competencies: [leftOut, competencyShown('B', [2])] };
		assert.match(seen({ competencies: 'gaps' }, coverageShown({ groups: [group] })), /^B, A/);
	});

	test('stories by title, by project, and by how long nobody said them aloud', () => {
		assert.match(seen({ stories: 'title' }), /× A launch I argued against, Budget, The outage$/);
		assert.match(seen({ stories: 'project' }), /× The outage, A launch I argued against, Budget$/);
		assert.match(seen({ stories: 'rehearsed' }), /× A launch I argued against, Budget, The outage$/);
	});

	test('each word narrows what it occurs in', () => {
		assert.equal(seen({ filter: 'be' }), 'Be fast × The outage, A launch I argued against, Budget');
		assert.match(seen({ filter: ' SEARCH ' }), /Leadership × A launch I argued against$/);
		assert.equal(seen({ filter: 'owner búdg' }), 'Ownership × Budget');
		assert.equal(seen({ filter: 'owner fast' }), ' × The outage, A launch I argued against, Budget');
		assert.equal(seen({ filter: 'owner zebra' }), ' × ');
	});

	test('an order stays while the same things are there', () => {
		const before = orderOf(state, { ...usual, competencies: 'gaps' });
		assert.equal(orderOf(state, usual, before), before);
		const { stories } = state;
		assert.notEqual(orderOf({ ...state, stories: stories.slice(1) }, usual, before), before);
	});

	test('whatever was kept is read', () => {
		assert.deepEqual(readLook({ company: 'acme', filter: 'x', competencies: 'gaps', stories: 'title' }), {
			...{ filter: 'x', competencies: 'gaps', stories: 'title' },
		});
		assert.deepEqual(readLook({ stories: 'title' }), { ...usual, stories: 'title' });
		for (const odd of [undefined, null, 3, { filter: 1 }, { competencies: 'size' }])
			assert.deepEqual(readLook(odd), usual);
		fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => void readLook(value)));
	});

	test('law: whatever is typed and chosen, nothing is shown twice or made up', () => {
		const looks = fc.record({
			filter: fc.oneof(fc.string(), fc.constantFrom('o', 'owner', 'a a', 'the b')),
			competencies: fc.constantFrom('framework', 'gaps', 'weight'),
			stories: fc.constantFrom('useful', 'title', 'rehearsed', 'project'),
		});
		fc.assert(
			fc.property(looks, (look) => {
				const { groups, columns } = arranged(state, orderOf(state, look), look.filter);
				const rows = groups.flatMap(({ competencies }) => competencies);
				assert.equal(new Set(rows).size, rows.length);
				assert.equal(new Set(columns).size, columns.length);
				for (const row of rows) assert.ok(state.groups.some(({ competencies }) => competencies.includes(row)));
				for (const place of columns) assert.ok(state.stories[place]);
			}),
		);
	});
});
