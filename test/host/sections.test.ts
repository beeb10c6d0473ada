import assert from 'node:assert/strict';
import { type CodeLens, commands, Disposable, Position, Selection, ViewColumn, window } from 'vscode';
import { at, closeEditors, write } from '../support/api';
import { after, clockBooks, run } from '../support/clock';

/** A cursor stands where each of the first two sections is gone on with. */
const marks =
	'---\nid: d-clock\noutline: ml-design-nine-step\nstatus: draft\n---\n# Clock\n\n## Formulate the problem\n\nText.‸\n\n## 2. Choose metrics\n\n‸\n\n## Data and labels\n';

suite('the clock of a design', function () {
	this.timeout(60_000);
	const here = clockBooks();

	const file = () => at(`${here().folder}/designs/clock.md`);
	const [first = '', second = '', rest = ''] = marks.split('‸');
	const text = first + second + rest;
	const [formulated, metrics] = [first.length, first.length + second.length];

	/** Opens the note, with the cursor on its first line. */
	async function open() {
		await write(file(), text);
		await here().api.settled();
		await moveTo(0);
	}

	/** Puts the cursor on a line of the note. When this resolves VS Code has it there, unlike a selection that is set. */
	async function moveTo(line: number) {
		await window.showTextDocument(file(), { viewColumn: ViewColumn.One, selection: new Selection(line, 0, line, 0) });
	}

	const shown = () => window.visibleTextEditors.find(({ document }) => document.uri.toString() === file().toString());

	/** The editor of the note as it is now: VS Code may make it anew when another column appears. */
	function editor() {
		const found = shown();
		assert.ok(found, 'the note is shown');
		return found;
	}

	/** The lenses above the first line, and those of the sections as “line words”. */
	async function lenses() {
		const all = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', file(), 20);
		const shown = all.map(({ range, command }) => ({ line: range.start.line, words: command?.title, does: command }));
		return {
			first: shown.filter(({ line }) => line === 0).map(({ words }) => words),
			sections: shown.filter(({ line }) => line > 0).map(({ line, words }) => `${line} ${words}`),
			press: (words: string) => {
				const command = shown.find((one) => one.words?.includes(words))?.does;
				assert.ok(command, words);
				return commands.executeCommand(command.command, ...(command.arguments ?? []));
			},
		};
	}

	const offset = () => editor().document.offsetAt(editor().selection.active);

	teardown(async () => {
		await closeEditors();
	});

	test('stands above its sections before a run, while it goes on, and after it', async () => {
		await open();
		const before = await lenses();
		assert.deepEqual(before.first, ['Practice 35 min', '45 min', '60 min']);
		assert.deepEqual(before.sections, ['7 6 min', '11 4 min', '15 7 min']);
		await before.press('60 min');
		assert.deepEqual((await lenses()).sections, ['7 0:00 of 8 min', '11 5 min', '15 9 min']);
		await after(3.2);
		assert.deepEqual((await lenses()).sections, ['7 3:00 of 8 min', '11 5 min', '15 9 min']);
		await (await lenses()).press('3:00 of 8 min');
		await after(2);
		const during = await lenses();
		assert.deepEqual(during.first, []);
		assert.match(during.sections[0] ?? '', /^7 done in 3:1\d of 8 min$/);
		assert.equal(during.sections[1], '11 2:00 of 5 min');
		await run('timer.finish', {});
		await here().api.settled();
		const over = await lenses();
		assert.deepEqual(over.first.slice(0, 3), ['Practice 35 min', '45 min', '60 min']);
		assert.deepEqual(over.first.slice(3), ['“3. Sketch the minimal system” and 6 more were not reached.']);
		assert.match(over.sections[0] ?? '', /^7 8 min; last time 3:1\d$/);
		assert.match(over.sections[1] ?? '', /^11 5 min; last time 2:0\d$/);
		assert.equal(over.sections[2], '15 9 min');
		const [event] = here().said('design', 'note', 'sections');
		const sections = event?.sections as { id: string; seconds: number }[];
		assert.deepEqual([event?.note, sections.map(({ id }) => id)], ['d-clock', ['formulate', 'metrics']]);
	});

	test('moves the cursor to the section that begins', async () => {
		await open();
		await run('startPractice', { preset: 'ml-design-45', note: file() });
		await reached(formulated);
		await after(6);
		assert.equal(here().api.timer()?.phase, 'metrics');
		await reached(metrics);
		await moveTo(3);
		await after(4);
		assert.equal(here().api.timer()?.phase, 'architecture', 'it has no heading here');
		await reached(text.indexOf('status: draft'));
	});

	test('also where the note is beside what one is in, and leaves the focus there', async () => {
		await open();
		const other = await window.showTextDocument(at(`${here().folder}/designs/photos.md`), {
			viewColumn: ViewColumn.Two,
		});
		await run('startPractice', { preset: 'ml-design-45', note: file() });
		await reached(formulated);
		assert.equal(window.activeTextEditor?.document.uri.toString(), other.document.uri.toString());
		assert.deepEqual(other.selection.active, new Position(0, 0));
	});

	test('moves nothing in another file, and opens nothing', async () => {
		await open();
		await run('startPractice', { preset: 'ml-design-45', note: file() });
		await reached(formulated);
		const other = await window.showTextDocument(at(`${here().folder}/designs/photos.md`), {
			viewColumn: ViewColumn.One,
		});
		other.selection = new Selection(1, 0, 1, 0);
		await after(6);
		assert.equal(here().api.timer()?.phase, 'metrics');
		assert.deepEqual(other.selection.active, new Position(1, 0));
		const shown = window.visibleTextEditors.map(({ document }) => document.uri.toString());
		assert.ok(!shown.includes(file().toString()));
	});

	test('leaves the cursor where somebody is typing, and takes it again later', async () => {
		await open();
		await run('startPractice', { preset: 'ml-design-45', note: file() });
		await reached(formulated);
		await editor().edit((change) => change.insert(editor().document.positionAt(formulated), ' More'));
		const typing = offset();
		await run('timer.next', {});
		assert.equal(offset(), typing);
		await run('timer.discard', {});
		await after(0.1);
		await run('startPractice', { preset: 'ml-design-45', note: file() });
		await reached(formulated + ' More'.length);
	});

	/** Resolves when the cursor stands there; the test's time limit is the only other end. */
	const reached = (place: number) =>
		new Promise<void>((resolve) => {
			const look = () => {
				if (!shown() || offset() !== place) return;
				listening.dispose();
				resolve();
			};
			const listening = Disposable.from(
				window.onDidChangeTextEditorSelection(look),
				window.onDidChangeVisibleTextEditors(look),
			);
			look();
		});
});
