import assert from 'node:assert/strict';
import { commands, TabInputWebview, window } from 'vscode';
import type { PrepbookApi } from '../../src/host/api';
import { answered, at, bookIn, putAway, read, remove, until } from '../support/api';

interface Told {
	readonly competency: string;
	readonly title: string;
	readonly weight: number;
	readonly stories: readonly { readonly id: string; readonly strength: number }[];
	readonly gap: string;
}

const story = '---\nid: s-1\ntitle: The outage\ncompetencies:\n  acme-own: 2   # so far\n---\n# The outage\n';

suite('coverage of a company', () => {
	let api: PrepbookApi;
	const show = (given?: unknown) => commands.executeCommand<readonly Told[]>('prepbook.showCoverage', given);
	const tabs = () =>
		window.tabGroups.all
			.flatMap((group) => group.tabs)
			.filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('prepbook.coverage'));
	/** An extension host learns of a tab a moment after it has opened it. */
	const titled = async (label: string) => {
		while (tabs()[0]?.label !== label) await new Promise((resolve) => setTimeout(resolve, 20));
	};

	setup(async () => {
		api = await bookIn('book', {
			'prepbook.yaml': 'companies: [acme]\n',
			'frameworks/acme.yaml':
				'title: Acme\ncompetencies:\n  - {id: acme-own, title: Own it}\n  - {id: acme-fast, title: Be fast}\n',
			'companies/acme.md': '---\nid: acme\ntitle: Acme\nframework: acme\nweights: {acme-fast: 2}\n---\n',
			'companies/other.md': '---\nid: other\ntitle: Other\n---\n',
			'stories/outage.md': story,
			'stories/budget.md': '---\nid: s-0\ncompetencies: [acme-own]\n---\n# Budget\n',
		});
	});

	teardown(() => putAway(api, 'book'));

	test('showCoverage opens a page and resolves to what it shows', async () => {
		const told = await show({ company: 'acme' });
		assert.deepEqual(told.slice(0, 2), [
			{
				...{ competency: 'acme-own', title: 'Own it', weight: 1, gap: 'none' },
				stories: [
					{ id: 's-0', strength: 2 },
					{ id: 's-1', strength: 2 },
				],
			},
			{ competency: 'acme-fast', title: 'Be fast', weight: 2, stories: [], gap: 'no-story' },
		]);
		assert.equal(told.length, 2 + 5, 'what is asked everywhere comes after');
		await titled('Coverage: Acme');
	});

	test('one page turns from company to company, and is told apart by its title', async () => {
		await show({ company: 'acme' });
		await show({ company: at('book/companies/other.md') });
		await titled('Coverage: Other');
		assert.equal(tabs().length, 1);
	});

	test('a strength set by the command is there when one asks again, and no other character is another', async () => {
		await show({ company: 'acme' });
		const given = { note: 's-1', competency: 'acme-own', strength: 3 };
		await commands.executeCommand('prepbook.setStrength', given);
		assert.equal(await read(at('book/stories/outage.md')), story.replace('acme-own: 2 ', 'acme-own: 3 '));
		const [own] = await show({ company: 'acme' });
		assert.deepEqual(own?.stories[0], { id: 's-1', strength: 3 });
	});

	test('the only active company is not asked for; another one is', async () => {
		const [own] = await show();
		assert.equal(own?.competency, 'acme-own');
		await remove(at('book/companies/acme.md'));
		await until(api, () => api.notes('company').length === 1);
		const told = await answered(show(), 'workbench.action.acceptSelectedQuickOpenItem');
		assert.ok(told.length > 5);
	});

	test('who cancels changes nothing, and what nobody has is said', async () => {
		await remove(at('book/companies/acme.md'));
		await until(api, () => api.notes('company').length === 1);
		assert.equal(await answered(show(), 'workbench.action.closeQuickOpen'), undefined);
		for (const [given, why] of [
			[{ company: 'nobody' }, /no note nobody/],
			[{ company: 's-1' }, /no note s-1/],
			[{ company: at('book/stories/outage.md') }, /is to be a company/],
			[{ firm: 'acme' }, /firm/],
		] as const)
			await assert.rejects(async () => show(given), why);
		assert.equal(tabs().length, 0);
	});

	test('what it resolves to is nobody’s: changing it changes nothing', async () => {
		const told = (await show({ company: 'acme' })) as unknown as { stories: unknown[] }[];
		told[0]?.stories.splice(0);
		assert.equal((await show({ company: 'acme' }))[0]?.stories.length, 2);
	});
});
