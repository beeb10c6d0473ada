import assert from 'node:assert/strict';
import {
	type CodeAction,
	type CodeLens,
	type CompletionList,
	commands,
	type DocumentLink,
	type DocumentSymbol,
	type FoldingRange,
	type Hover,
	type Location,
	languages,
	type MarkdownString,
	Position,
	Range,
	type TextDocument,
	type Uri,
	type WorkspaceEdit,
	window,
	workspace,
} from 'vscode';
import type { PrepbookApi } from '../../src/host/api';
import { answered, at, bookIn, putAway, read, remove, until, write } from '../support/api';
import { marked } from '../support/marks';
import { nastyTitles } from '../support/nastyTitles';

const files = {
	'prepbook.yaml': 'version: 1\ncompanies: [acme]\n',
	'companies/acme.md':
		'---\nid: acme\ntitle: Acme\nframework: own\nstage: onsite\nrounds:\n  - id: onsite-1\n    kind: behavioral\n    at: 2199-12-03T10:00\n---\n## Asked\n',
	'frameworks/own.yaml':
		'title: Own\ncompetencies:\n  - id: own-care # mine\n    title: Care\n    meaning: Looks after it.\n    questions: ["When?"]\n  - {id: own-speed, title: Speed}\n',
	'stories/one.md': '---\nid: s-one\ntitle: One\ncompetencies: {own-care: 3}\n---\n## Situation\n\nText.\n',
	'stories/two.md': '---\r\nid: s-two\r\ntitle: Two\r\ncompetencies:\r\n  - own-care\r\n---\r\nSee [one](one.md).\r\n',
	'talks/intro.md': '---\nid: k-1\ntitle: Intro\ncompany: acme\n---\nHello.\n',
	'lists/mine.yaml': 'title: Mine\nproblems:\n  - {id: two-apples, title: Two Apples, companies: [acme]}\n',
	'topics/norm.md': '---\nid: t-1\ntitle: Norms\n---\n## Cards\n\nWhat is it? :: A norm.\nAnd this? :: Another.\n',
};

suite('the editor', () => {
	let api: PrepbookApi;
	let books = 0;
	const file = (path: string) => at(`editing-${books}/${path}`);

	/** Puts a text with a cursor in a file, opens it, and waits until it is known. */
	async function opened(path: string, marks: string) {
		const { text, offset } = marked(marks, '‸');
		await write(file(path), text);
		await api.settled();
		const document = await workspace.openTextDocument(file(path));
		await window.showTextDocument(document);
		return { document, position: document.positionAt(offset) };
	}

	const ask = async <T>(command: string, { uri }: { readonly uri: Uri }, ...more: readonly unknown[]): Promise<T> =>
		commands.executeCommand<T>(`vscode.${command}`, uri, ...more);

	const put = (document: TextDocument, change: { readonly range: Range; readonly text: string }) => {
		const [start, end] = [document.offsetAt(change.range.start), document.offsetAt(change.range.end)];
		const text = document.getText();
		return text.slice(0, start) + change.text + text.slice(end);
	};

	setup(async () => {
		api = await bookIn(`editing-${++books}`, files); // VS Code keeps what it showed of a file that is gone.
	});
	teardown(() => putAway(api, `editing-${books}`));

	suite('completes', () => {
		const offered = async (path: string, marks: string) => {
			const { document, position } = await opened(path, marks);
			const { items } = await ask<CompletionList>('executeCompletionItemProvider', document, position);
			const ours = items.filter(({ sortText }) => /^\d{6}$/.test(sortText ?? ''));
			return { document, items: ours, labels: ours.map(({ label }) => label) };
		};

		for (const [what, path, marks, label, after] of [
			[
				'a competency of a map, with a gap first',
				'stories/new.md',
				'---\ncompetencies:\n  ‸\n---\n',
				'own-speed',
				'---\ncompetencies:\n  own-speed: 2\n---\n',
			],
			[
				'a competency of a list',
				'stories/new.md',
				'---\ncompetencies: [own-care, s‸]\n---\n',
				'own-speed',
				'---\ncompetencies: [own-care, own-speed]\n---\n',
			],
			['a framework', 'companies/new.md', '---\nframework: ‸\n---\n', 'own', '---\nframework: own\n---\n'],
			['a company', 'talks/new.md', '---\ncompany: "‸"\n---\n', 'acme', '---\ncompany: "acme"\n---\n'],
			[
				'an outline',
				'designs/new.md',
				'---\noutline: gen‸\n---\n',
				'genai-design',
				'---\noutline: genai-design\n---\n',
			],
			['a state', 'designs/new.md', '---\nstatus: ‸\n---\n', 'finished', '---\nstatus: finished\n---\n'],
			['a kind', 'designs/new.md', '---\ntype: d‸\n---\n', 'design', '---\ntype: design\n---\n'],
			['a key', 'topics/new.md', '---\nkno‸\n---\n', 'known', '---\nknown: \n---\n'],
			[
				'a section',
				'stories/new.md',
				'---\n---\n## Situation\n\n## ‸\n',
				'Task',
				'---\n---\n## Situation\n\n## Task\n',
			],
			['a link', 'stories/new.md', '---\n---\nSee [it](‸)\n', 'Norms', '---\n---\nSee [it](../topics/norm.md)\n'],
		] as const)
			test(what, async () => {
				const { document, items, labels } = await offered(path, marks);
				const item = items.find((one) => one.label === label);
				assert.ok(item, `${label} is not among ${JSON.stringify(labels)}`);
				assert.equal(what.endsWith('first') ? labels[0] : label, label);
				const range = item.range instanceof Range ? item.range : item.range?.replacing;
				assert.ok(range);
				assert.equal(put(document, { range, text: String(item.insertText) }), after);
			});

		test('a prompt and a pattern of the book', async () => {
			const { labels } = await offered('designs/new.md', '---\nprompt: ‸\n---\n');
			assert.ok(labels.length > 10);
			const patterns = await offered('problems/new.md', '---\npatterns: [‸]\n---\n');
			assert.ok(patterns.labels.includes('trees'), JSON.stringify(patterns.labels.slice(0, 5)));
		});

		test('nothing in plain text, and nothing in a file outside of the book', async () => {
			assert.deepEqual((await offered('stories/new.md', '---\n---\nJust o‸ text.\n')).labels, []);
			await write(at('elsewhere.md'), '---\ncompetencies: [o]\n---\n');
			const document = await workspace.openTextDocument(at('elsewhere.md'));
			await window.showTextDocument(document);
			const { items } = await ask<CompletionList>('executeCompletionItemProvider', document, new Position(1, 16));
			assert.deepEqual(
				items.filter(({ sortText }) => /^\d{6}$/.test(sortText ?? '')),
				[],
			);
			await remove(at('elsewhere.md'));
		});
	});

	test('looks at no file outside of the book, whatever is done there', async () => {
		const looks = async () => commands.executeCommand<number>('prepbook.test.looks');
		await write(at('elsewhere.md'), '---\ncompetencies: [own-care]\n---\n# Text\n');
		const document = await workspace.openTextDocument(at('elsewhere.md'));
		const editor = await window.showTextDocument(document);
		const before = await looks();
		const here = new Position(1, 18);
		await editor.edit((change) => change.insert(here, 'x'));
		for (const command of ['CompletionItem', 'Hover', 'Definition', 'Reference'])
			await ask(`execute${command}Provider`, document, here);
		for (const command of ['executeLinkProvider', 'executeDocumentSymbolProvider', 'executeFoldingRangeProvider'])
			await ask(command, document);
		await ask('executeCodeLensProvider', document, 10);
		await ask('executeCodeActionProvider', document, new Range(here, here));
		assert.equal(await looks(), before);
		const inside = await workspace.openTextDocument(file('stories/one.md'));
		await ask('executeHoverProvider', inside, new Position(3, 18));
		assert.ok((await looks()) > before, 'the counter counts nothing');
		await commands.executeCommand('workbench.action.files.revert');
		await remove(at('elsewhere.md'));
	});

	suite('explains', () => {
		const told = async (path: string, marks: string) => {
			const { document, position } = await opened(path, marks);
			const hovers = await ask<Hover[]>('executeHoverProvider', document, position);
			return hovers.flatMap(({ contents }) => contents as MarkdownString[]);
		};
		const shown = (all: readonly MarkdownString[]) =>
			all.map(({ value }) => value.replace(/\\(.)/g, '$1').split('\n\n'));

		test('a competency', async () => {
			assert.deepEqual(shown(await told('stories/new.md', '---\ncompetencies: [own‸-care]\n---\n')), [
				['**Care · Own**', 'Looks after it.', 'Asked by Acme', '“When?”', 'Other stories: One (3), Two (2)'],
			]);
		});

		test('a company, and a problem', async () => {
			assert.deepEqual(
				shown(await told('talks/new.md', '---\ncompany: ac‸me\n---\n')),
				[['**Acme**', 'Stage: onsite', 'Next round: behavioral in 65025 days', 'Framework: Own']].map((lines) =>
					lines.map((line) => (line.startsWith('Next round') ? nextRound() : line)),
				),
			);
			await commands.executeCommand('prepbook.logAttempt', { problem: 'two-apples', outcome: 'accepted', minutes: 10 });
			const [lines] = shown(
				await told('lists/mine.yaml', `${files['lists/mine.yaml'].replace('two-apples', 'two‸-apples')}`),
			);
			assert.deepEqual(lines, ['**Two Apples**', 'Asked by acme', '1 attempt', 'Accepted, today']);
		});

		/** Which begins at four in the morning. */
		const today = () => new Date(Date.now() - 4 * 3_600_000);
		const nextRound = () => {
			const days = Math.round((Date.parse('2199-12-03') - Date.parse(today().toISOString().slice(0, 10))) / 86_400_000);
			return `Next round: behavioral in ${days} days`;
		};

		test('a title stays text in lenses and completions too', async () => {
			const title = '$(flame) [x](command:workbench.action.quit) <b>bold</b>';
			await write(
				file('frameworks/own.yaml'),
				`title: ${JSON.stringify(title)}\ncompetencies:\n  - {id: own-care, title: ${JSON.stringify(title)}, meaning: ${JSON.stringify(title)}}\n`,
			);
			const { document, position } = await opened('stories/new.md', '---\ncompetencies: [‸]\n---\n');
			const { items } = await ask<CompletionList>('executeCompletionItemProvider', document, position);
			const item = items.find(({ label }) => label === 'own-care');
			assert.equal(item?.detail, `${title} · ${title}`);
			assert.equal(typeof item?.documentation, 'string'); // Which VS Code shows as it is.
			const one = await workspace.openTextDocument(file('stories/one.md'));
			const lenses = await ask<CodeLens[]>('executeCodeLensProvider', one, 20);
			const covers = lenses.map(({ command }) => command?.title ?? '').find((words) => words.startsWith('Covers'));
			assert.equal(covers, `Covers ${title.replace('$(', '$\u200b(')}`);
		});

		test('whatever a title is, it stays text: nothing in it is trusted, a link, an icon or HTML', async () => {
			const titles = nastyTitles.filter((_, index) => index % 5 === 0);
			const hostile = [
				'[x](command:workbench.action.quit)',
				'<img src=x onerror=alert(1)>',
				'**bold** $(flame) `code`',
				'https://evil.example',
			];
			for (const title of [...hostile, ...titles]) {
				const text = `title: Own\ncompetencies:\n  - {id: own-care, title: ${JSON.stringify(title)}, meaning: ${JSON.stringify(title)}}\n`;
				await write(file('frameworks/own.yaml'), text);
				for (const one of await told('stories/new.md', '---\ncompetencies: [own‸-care]\n---\n')) {
					assert.ok(!one.isTrusted && !one.supportHtml && !one.supportThemeIcons);
					const bare = one.value.replace(/\\[!-/:-@[-`{-~]/g, '').replace(/^\*\*|\*\*$/gm, '');
					assert.doesNotMatch(bare, /[[\]()<>`*_$#]|:\/\//, title);
				}
			}
		});
	});

	suite('leads', () => {
		const places = (all: readonly Location[]) =>
			all
				.map(
					({ uri, range: { start } }) =>
						`${uri.path.split(/\/editing-\d+\//)[1]}:${start.line + 1}:${start.character + 1}`,
				)
				.sort();

		test('from a name to what has it, and to wherever it is named', async () => {
			const { document, position } = await opened('stories/new.md', '---\ncompetencies: [own‸-care]\n---\n');
			assert.deepEqual(places(await ask('executeDefinitionProvider', document, position)), ['frameworks/own.yaml:3:9']);
			assert.deepEqual(places(await ask('executeReferenceProvider', document, position)), [
				'frameworks/own.yaml:3:9',
				'stories/new.md:2:16',
				'stories/one.md:4:16',
				'stories/two.md:5:5',
			]);
		});

		test('from a data file, and from a company', async () => {
			const problem = await opened('lists/mine.yaml', files['lists/mine.yaml'].replace('[acme', '[ac‸me'));
			assert.deepEqual(places(await ask('executeDefinitionProvider', problem.document, problem.position)), [
				'companies/acme.md:2:5',
			]);
			const links = await ask<DocumentLink[]>('executeLinkProvider', problem.document, 10);
			assert.deepEqual(
				links.map(({ target, range }) => [target?.path.split(/\/editing-\d+\//)[1], problem.document.getText(range)]),
				[['companies/acme.md', 'acme']],
			);
		});
	});

	suite('renames', () => {
		const all = async () =>
			Promise.all(Object.keys(files).map(async (path) => [path, await read(file(path))] as const));
		const renamed = async (path: string, position: Position, to: string) => {
			const document = await workspace.openTextDocument(file(path));
			const change = await ask<WorkspaceEdit>('executeDocumentRenameProvider', document, position, to);
			assert.ok(await workspace.applyEdit(change));
			for (const one of workspace.textDocuments) if (one.isDirty) await one.save();
			await api.settled();
		};

		for (const [what, path, position, to, changed] of [
			[
				'a competency',
				'stories/one.md',
				new Position(3, 18),
				'own-heart',
				['frameworks/own.yaml', 'stories/one.md', 'stories/two.md'],
			],
			[
				'a company',
				'companies/acme.md',
				new Position(1, 5),
				'zenith',
				['companies/acme.md', 'lists/mine.yaml', 'prepbook.yaml', 'talks/intro.md'],
			],
			['a problem', 'lists/mine.yaml', new Position(2, 10), 'three-apples', ['lists/mine.yaml']],
			['a story', 'stories/two.md', new Position(1, 6), 's-zwei', ['stories/two.md']],
		] as const)
			test(`${what} there and back: every byte of the book is as before`, async () => {
				const before = await all();
				await renamed(path, position, to);
				const between = await all();
				assert.deepEqual(
					between
						.filter(([, text], index) => text !== before[index]?.[1])
						.map(([name]) => name)
						.sort(),
					[...changed].sort(),
				);
				const first = before.find(([name]) => name === path)?.[1] ?? '';
				const document = await workspace.openTextDocument(file(path));
				const from = document.getText(document.getWordRangeAtPosition(position, /[\w-]+/));
				assert.equal(from, to);
				const old = first.split(/\r?\n/)[position.line]?.match(/[a-z]+-[a-z]+|acme/)?.[0] ?? '';
				await renamed(path, position, old);
				assert.deepEqual(await all(), before);
			});

		test('in one step to undo', async () => {
			const document = await workspace.openTextDocument(file('frameworks/own.yaml'));
			await window.showTextDocument(document);
			const change = await ask<WorkspaceEdit>(
				'executeDocumentRenameProvider',
				document,
				new Position(2, 10),
				'own-heart',
			);
			assert.ok(await workspace.applyEdit(change));
			assert.match(document.getText(), /own-heart/);
			await commands.executeCommand('undo');
			await workspace.saveAll(false);
			assert.equal(document.getText(), files['frameworks/own.yaml']); // VS Code undoes the other files with a person's consent.
		});

		for (const [what, path, position, to, why] of [
			['an id that is taken', 'companies/acme.md', new Position(1, 5), 'own id', /is no id/],
			['what ships', 'stories/shipped.md', new Position(1, 18), 'mine', /ships with Prepbook/],
			['what is no id', 'stories/one.md', new Position(6, 1), 'mine', /no id here/],
		] as const)
			test(`${what} is refused in a sentence`, async () => {
				await write(file('stories/shipped.md'), '---\ncompetencies: {ownership: 3}\n---\n'); // In brackets it is a link to Markdown.
				await api.settled();
				const document = await workspace.openTextDocument(file(path));
				await assert.rejects(ask('executeDocumentRenameProvider', document, position, to), why);
				await assert.rejects(ask('executeDocumentRenameProvider', document, position, to), why);
			});
	});

	suite('mends', () => {
		const offered = async (path: string, marks: string) => {
			const { document, position } = await opened(path, marks);
			const all = await ask<CodeAction[]>(
				'executeCodeActionProvider',
				document,
				new Range(position, position),
				'quickfix',
			);
			return { document, all };
		};
		const story = (action: string, more = '') =>
			`---\ntype: story\n---\n## Situation\n\nOrders were lost.\n\n## Task\n\nI had a week.\n\n## Action\n\n${action}\n\n## Result\n\nFrom 30 a week to none.\n${more}`;

		for (const [what, path, marks, title, after] of [
			[
				'a name',
				'stories/new.md',
				'---\ncompetencies: {own-car‸: 3} # x\n---\n',
				'Change to “own-care”',
				'---\ncompetencies: {own-care: 3} # x\n---\n',
			],
			['a number', 'stories/new.md', '---\nimpact: 9‸\n---\n', 'Mend it', '---\nimpact: 3\n---\n'],
			['a hedge', 'stories/new.md', story('I basi‸cally won.'), 'Take out basically', story('I won.')],
			[
				'an estimate that is open',
				'designs/new.md',
				'---\nid: d-n\n---\n| 10M DAU * 20 req/day = ? QPS, ‸peak x3 = ? | 1 * 2 = 2 |\n\n1 * 2 = ?\n',
				'Fill in 2.3K QPS, 6.9K QPS',
				'---\nid: d-n\n---\n| 10M DAU * 20 req/day = 2.3K QPS, peak x3 = 6.9K QPS | 1 * 2 = 2 |\n\n1 * 2 = ?\n',
			],
			[
				'an estimate that is wrong',
				'designs/new.md',
				'---\nid: d-n\n---\n* 10M DAU * 20 req/day = 20‸0M QPS\n* 1 * 2 = ?\n',
				'Change to “2.3K QPS”',
				'---\nid: d-n\n---\n* 10M DAU * 20 req/day = 2.3K QPS\n* 1 * 2 = ?\n',
			],
			[
				'a part that is missing',
				'stories/new.md',
				story('I won.').replace('## Result', '## Res‸ult'),
				'Add the section “Takeaway”',
				story('I won.', '\n## Takeaway\n\n'),
			],
		] as const)
			test(`${what}, in one step to undo, and nothing else`, async () => {
				const { document, all } = await offered(path, marks);
				const before = document.getText();
				const fix = all.find((one) => one.title === title);
				assert.ok(fix?.edit, `${title} is not among ${JSON.stringify(all.map((one) => one.title))}`);
				assert.ok(await workspace.applyEdit(fix.edit));
				assert.equal(document.getText(), after);
				await commands.executeCommand('undo');
				assert.equal(document.getText(), before);
			});

		test('no estimate in a note that is no design', async () => {
			const { all } = await offered('topics/new.md', '---\nid: t-n\n---\n10M * 2‸0 = ?\n\n10M * 20 = 5\n');
			assert.deepEqual(
				all.filter(({ title }) => /^Fill in|^Change to/.test(title)),
				[],
			);
		});

		test('an acronym in the book’s glossary; a check is muted in the note, or in the book', async () => {
			const { all } = await offered('stories/new.md', story('I cut the QP‸S.'));
			const titles = all.map(({ title }) => title);
			const wanted = [
				'Add “QPS” to the book’s glossary',
				'Mute sq-acronyms in this note',
				'Mute sq-acronyms in the book',
			];
			assert.deepEqual(
				titles.filter((title) => wanted.includes(title)),
				wanted,
			);
			for (const title of [wanted[0], wanted[2]]) {
				const { command } = all.find((one) => one.title === title) ?? {};
				await commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
			}
			assert.equal(
				await read(file('prepbook.yaml')),
				`${files['prepbook.yaml']}checks:\n  sq-acronyms: "off"\nglossary:\n  - QPS\n`,
			);
			assert.ok(!api.findings().some(({ code }) => code === 'sq-acronyms'));
		});

		test('what is found is shown where it stands, hints in the open note alone', async () => {
			await write(file('stories/other.md'), story('I basically won, basically.'));
			const { document } = await opened('stories/new.md', `‸${story('I basically won, own.')}`);
			const shown = (uri: Uri) =>
				languages
					.getDiagnostics(uri)
					.filter(({ source }) => source === 'Prepbook')
					.map(({ code, range }) => [code, range.start.line + 1, range.start.character]);
			const isDrawn = () => shown(document.uri).some(([code]) => code === 'sq-hedges');
			if (!isDrawn())
				await new Promise<void>((resolve) => {
					const listening = languages.onDidChangeDiagnostics(() => {
						if (!isDrawn()) return;
						listening.dispose();
						resolve();
					});
				});
			assert.deepEqual(
				shown(document.uri).filter(([code]) => code === 'sq-hedges'),
				[['sq-hedges', 14, 2]],
			);
			assert.ok(!shown(file('stories/other.md')).some(([code]) => code === 'sq-hedges'));
			assert.ok(shown(file('stories/other.md')).some(([code]) => code === 'sq-takeaway'));
		});
	});

	test('shows cards, rounds and entries in the outline, and folds the head', async () => {
		const names = async (path: string) => {
			const document = await workspace.openTextDocument(file(path));
			const symbols = await ask<DocumentSymbol[]>('executeDocumentSymbolProvider', document);
			return symbols.map(({ name }) => name);
		};
		const topic = await names('topics/norm.md');
		for (const card of ['What is it?', 'And this?']) assert.ok(topic.includes(card), JSON.stringify(topic));
		assert.ok((await names('companies/acme.md')).includes('onsite-1'));
		assert.deepEqual(await names('frameworks/own.yaml'), ['own-care', 'own-speed']);
		const document = await workspace.openTextDocument(file('stories/one.md'));
		const folds = await ask<FoldingRange[]>('executeFoldingRangeProvider', document);
		assert.ok(folds.some(({ start, end }) => start === 0 && end === 4));
	});

	suite('says above a note how it stands', () => {
		const lenses = async (path: string) => {
			const document = await workspace.openTextDocument(file(path));
			const all = await ask<CodeLens[]>('executeCodeLensProvider', document, 20);
			return all.flatMap(({ command }) => command ?? []);
		};
		const titles = async (path: string) => (await lenses(path)).map(({ title }) => title);

		test('a story, a company, a topic; and anew when it stands another way', async () => {
			assert.deepEqual(await titles('stories/one.md'), [
				'Rehearse',
				'Find questions',
				'Covers Care',
				'Never told',
				'Never rehearsed',
			]);
			assert.deepEqual((await titles('companies/acme.md')).slice(1, 2), ['Plan']);
			assert.deepEqual(await titles('topics/norm.md'), ['2 cards', 'Recall']);
			await commands.executeCommand('prepbook.markTold', { note: 's-one', company: 'acme' });
			await until(api, () => api.events('told').length > 0);
			assert.equal((await titles('stories/one.md'))[3], 'Told to Acme today');
		});

		test('each has a command that is there', async () => {
			const known = new Set(await commands.getCommands(true));
			for (const path of ['stories/one.md', 'companies/acme.md', 'topics/norm.md'])
				for (const { command, title } of await lenses(path)) assert.ok(known.has(command), title);
		});
	});

	suite('has commands', () => {
		const run = async (id: string, given?: object) => commands.executeCommand<unknown>(`prepbook.${id}`, given);

		test('the questions a story answers: the chosen one is rehearsed', async () => {
			const accept = 'workbench.action.acceptSelectedQuickOpenItem';
			assert.equal(await answered(run('findQuestions', { note: 's-one' }), accept), 'When?');
			assert.equal(api.timer()?.preset, 'star-answer');
			await run('timer.finish');
			assert.equal(
				await answered(run('findQuestions', { note: 's-one' }), 'workbench.action.closeQuickOpen'),
				undefined,
			);
			assert.equal(api.timer(), undefined);
			await write(file('stories/bare.md'), '# Bare\n');
			await api.settled();
			await assert.rejects(run('findQuestions', { note: file('stories/bare.md') }), /“Bare” has no competencies yet/);
			await assert.rejects(run('findQuestions', { note: 'acme' }), /There is no note acme|is no story/);
		});

		test('a check is muted in the book once, and a word goes into the glossary once', async () => {
			for (let time = 0; time < 2; time++) {
				assert.equal(await run('muteCheck', { check: 'sq-hedges' }), 'sq-hedges');
				assert.equal(await run('addToGlossary', { word: 'QPS' }), 'QPS');
			}
			const text = `${files['prepbook.yaml']}checks:\n  sq-hedges: "off"\nglossary:\n  - QPS\n`;
			assert.equal(await read(file('prepbook.yaml')), text);
			await assert.rejects(run('muteCheck', { check: 'sq-nothing' }), /There is no check sq-nothing/);
			assert.equal(await answered(run('muteCheck'), 'workbench.action.closeQuickOpen'), undefined);
			assert.equal(await answered(run('addToGlossary'), 'workbench.action.closeQuickOpen'), undefined);
			assert.equal(await read(file('prepbook.yaml')), text);
		});
	});
});
