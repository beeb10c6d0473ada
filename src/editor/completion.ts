// Completion: what may stand at a place of a note.
import {
	CompletionItem,
	CompletionItemKind,
	commands,
	type DocumentSelector,
	languages,
	type Range,
	type TextDocumentChangeEvent,
	window,
	workspace,
} from 'vscode';
import { type Completion, completionsAt } from '../core/words/completions';
import { placeAt } from '../core/words/place';
import type { Ask, Helper } from '../host/helpInBook';
import { Lifetime } from '../host/lifetime';
import { rangeIn } from '../host/ranges';

export const completion: Helper = {
	files: 'notes',
	register: (files, ask) => {
		const life = new Lifetime();
		life.own(provider(files, ask));
		life.own(
			workspace.onDidChangeTextDocument((change) => languages.match(files, change.document) > 0 && typed(change, ask)),
		);
		return life;
	},
};

const provider = (files: DocumentSelector, ask: Ask) =>
	languages.registerCompletionItemProvider(
		files,
		{
			provideCompletionItems(document, position) {
				const asked = ask(document);
				if (!asked) return undefined;
				const all = completionsAt(asked.snapshot, asked.path, asked.text, document.offsetAt(position));
				return all.map((one) => itemOf(one, rangeIn(document, one.range)));
			},
		},
		...' :[{,#(/"\'',
	);

/** In Markdown VS Code asks for nothing while words are typed. So the first letter of one that means something asks. */
function typed({ document, contentChanges: [change, ...others] }: TextDocumentChangeEvent, ask: Ask): void {
	if (!change || others.length > 0 || change.rangeLength > 0 || !/^[\p{L}\p{N}]$/u.test(change.text)) return;
	if (document !== window.activeTextEditor?.document || !asksWhileTyping(document)) return;
	const asked = ask(document);
	const place = asked && placeAt(asked.path, asked.text, change.rangeOffset + 1);
	if (place?.text.length === 1) void commands.executeCommand('editor.action.triggerSuggest', { auto: true });
}

/** Who wants to be left alone has said so. */
const asksWhileTyping = (document: TextDocumentChangeEvent['document']) =>
	workspace.getConfiguration('editor', document).get<boolean>('suggestOnTriggerCharacters') !== false;

const kinds = {
	key: 'Property',
	heading: 'Struct',
	link: 'File',
	choice: 'EnumMember',
	name: 'Reference',
	used: 'Text',
} as const;

/** Where there is more to choose behind what is put in, VS Code asks for that at once. */
const askAgain = { command: 'editor.action.triggerSuggest', title: '' };

function itemOf({ is, label, detail, documentation, filter, insert, sort }: Completion, range: Range): CompletionItem {
	const item = new CompletionItem(label, CompletionItemKind[kinds[is]]);
	if (detail) item.detail = detail;
	if (documentation.length > 0) item.documentation = documentation.join('\n\n');
	item.filterText = filter;
	item.insertText = insert;
	item.keepWhitespace = true;
	item.range = range;
	item.sortText = sort;
	if (is === 'key' && insert.endsWith(' ')) item.command = askAgain;
	return item;
}
