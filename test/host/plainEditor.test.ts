import assert from 'node:assert/strict';
import { commands, languages, window, workspace } from 'vscode';
import { at, closeEditors, isThere, prepbook, read, remove, write } from '../support/api';

const turn = (given?: unknown) => commands.executeCommand<boolean>('prepbook.plainEditor', given);

suite('the plain editor', () => {
	const file = (name: string) => at(`plain/${name}`);

	setup(() => prepbook());
	teardown(async () => {
		await closeEditors();
		if (await isThere(at('plain'))) await remove(at('plain'));
	});

	const shown = async (name: string, text: string) => {
		await write(file(name), text);
		return (await window.showTextDocument(file(name))).document;
	};

	test('is a language without help, and the way back is the same command', async () => {
		const document = await shown('a.go', 'package a\n');
		assert.equal(document.languageId, 'go');
		assert.equal(await turn(), true);
		assert.equal(document.languageId, 'prepbook-plain');
		assert.equal(await turn(), false);
		assert.equal(document.languageId, 'go');
		assert.equal(document.isDirty, false);
		assert.equal(await read(document.uri), 'package a\n');
	});

	test('gives back the language somebody had chosen', async () => {
		const document = await shown('b.go', 'x\n');
		await languages.setTextDocumentLanguage(document, 'markdown');
		await turn();
		await turn();
		assert.equal(document.languageId, 'markdown');
	});

	test('gives back what VS Code takes a document for, where nobody remembers', async () => {
		for (const [name, text, language] of [
			['c.rs', '', 'rust'],
			['d.md', '# D\n', 'markdown'],
			['script', '#!/usr/bin/env python3\n', 'python'],
			['unknown.xyz', 'x', 'plaintext'],
		] as const) {
			const document = await shown(name, text);
			await languages.setTextDocumentLanguage(document, 'prepbook-plain');
			assert.equal(await turn(), false);
			assert.equal(document.languageId, language, name);
			assert.equal(window.visibleTextEditors.length, 1, 'no other document is shown');
		}
	});

	test('has no suggestions and hints, and no setting was written', async () => {
		const document = await shown('e.go', 'x\n');
		await turn();
		const editor = workspace.getConfiguration('editor', { uri: document.uri, languageId: document.languageId });
		const off = {
			quickSuggestions: { other: 'off', comments: 'off', strings: 'off' },
			suggestOnTriggerCharacters: false,
			wordBasedSuggestions: 'off',
			snippetSuggestions: 'none',
			acceptSuggestionOnEnter: 'off',
			acceptSuggestionOnCommitCharacter: false,
			tabCompletion: 'off',
			'inlineSuggest.enabled': false,
			'parameterHints.enabled': false,
			'inlayHints.enabled': 'off',
			codeLens: false,
			'lightbulb.enabled': 'off',
			occurrencesHighlight: 'off',
			'semanticHighlighting.enabled': false,
		};
		for (const [key, value] of Object.entries(off)) {
			assert.deepEqual(editor.get(key), value, key);
			const written = Object.entries(editor.inspect(key) ?? {}).filter(
				([where, what]) => /^(?:global|workspace)/.test(where) && what !== undefined,
			);
			assert.deepEqual(written, [], key);
		}
		const elsewhere = workspace.getConfiguration('editor', { languageId: 'go' });
		assert.equal(elsewhere.get('suggestOnTriggerCharacters'), true, 'other languages keep their help');
	});

	test('still closes brackets and indents', async () => {
		const document = await shown('f.py', 'def f');
		await turn();
		await commands.executeCommand('cursorBottom');
		await commands.executeCommand('cursorEnd');
		for (const text of ['(', ')', ':', '\n', 'return [', '\n', '1']) await commands.executeCommand('type', { text });
		assert.match(document.getText(), /^def f\(\):\r?\n(\s+)return \[\r?\n\1\s+1\r?\n\1\]$/);
		await commands.executeCommand('workbench.action.files.revert');
	});

	test('says what to do where no editor is open, and takes no arguments', async () => {
		await assert.rejects(async () => turn(), /No file is open in an editor/);
		await assert.rejects(async () => turn({ on: true }), /“on” is to be one of/);
	});
});
