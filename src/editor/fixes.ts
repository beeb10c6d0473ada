// Quick fixes of what is odd in a note.
import {
	CodeAction,
	type CodeActionContext,
	CodeActionKind,
	languages,
	SnippetString,
	SnippetTextEdit,
	type TextDocument,
	WorkspaceEdit,
	workspace,
} from 'vscode';
import { findingsOf } from '../core/answers/findings';
import { type Doing, type Fix, fillsOf, fixesOf, type NewIds } from '../core/checks/fixes';
import type { Finding, Remark } from '../core/findings';
import { parseNote } from '../core/notes/anyNote';
import type { TextEdit } from '../core/text';
import { commandIds } from '../host/commands';
import { type Desk, newId, newMark } from '../host/desk';
import type { Helper } from '../host/helpInBook';
import { editsIn, rangeIn } from '../host/ranges';
import { fixTitle } from '../host/sayFixes';

/** Offered where a finding is; nowhere in Restricted Mode, because they write. */
export const fixes = (desk: Desk): Helper => ({
	files: 'notes',
	register: (files, ask) =>
		languages.registerCodeActionsProvider(
			files,
			{
				provideCodeActions(document, range, context) {
					const asked = workspace.isTrusted ? ask(document) : undefined;
					const note = asked && parseNote(asked.path, asked.text);
					if (!asked || !note) return [];
					const { snapshot, book, path, text } = asked;
					const ids: NewIds = { newId: () => newId(desk, book, note), newMark: () => newMark(desk, book) };
					const mended = findingsOf(snapshot, path, text, desk.clock.now())
						.filter((found) => placeOf(found, document).intersection(range))
						.flatMap((found) => {
							const own = shownOf(found, context);
							return fixesOf(found, { kind: note.kind, path, text }, ids).map((fix) => actionOf(fix, document, own));
						});
					const filled = fillsOf({ kind: note.kind, path, text }, range.start.line + 1, range.end.line + 1);
					return [...filled.map((fix) => actionOf(fix, document)), ...mended];
				},
			},
			{ providedCodeActionKinds: [CodeActionKind.QuickFix] },
		),
});

const placeOf = ({ range, line }: Finding | Remark, document: TextDocument) =>
	range ? rangeIn(document, range) : document.lineAt(Math.min(line, document.lineCount) - 1).range;

/** The diagnostic that shows a finding. */
const shownOf = ({ code, line }: Finding | Remark, { diagnostics }: CodeActionContext) =>
	diagnostics.filter((one) => one.source === 'Prepbook' && one.code === code && one.range.start.line === line - 1);

const preferred: readonly Fix['does'][] = ['change', 'fillIn', 'addSection', 'repair'];

function actionOf(fix: Fix, document: TextDocument, diagnostics?: CodeAction['diagnostics']): CodeAction {
	const title = fixTitle(fix);
	const action = new CodeAction(title, CodeActionKind.QuickFix);
	if (diagnostics) action.diagnostics = diagnostics;
	action.isPreferred = preferred.includes(fix.does);
	if ('edits' in fix) {
		action.edit = new WorkspaceEdit();
		if (fix.does === 'write')
			action.edit.set(
				document.uri,
				fix.edits.map((edit) => withGaps(document, edit)),
			);
		else action.edit.set(document.uri, editsIn(document, fix.edits));
	} else action.command = { title, ...commandOf(fix, document) };
	return action;
}

/** Each gap is a place to type in, from which Tab leads on. */
function withGaps(document: TextDocument, edit: TextEdit): SnippetTextEdit {
	const snippet = new SnippetString();
	for (const [at, part] of edit.text.split(/\{\{([^{}]*)\}\}/).entries())
		if (at % 2 === 0) snippet.appendText(part);
		else snippet.appendPlaceholder(part);
	return new SnippetTextEdit(rangeIn(document, edit), snippet);
}

function commandOf(fix: Doing, { uri }: TextDocument) {
	switch (fix.does) {
		case 'addToGlossary':
			return { command: commandIds.addToGlossary, arguments: [{ word: fix.word }] };
		case 'muteEverywhere':
			return { command: commandIds.muteCheck, arguments: [{ check: fix.check }] };
		case 'insertWords':
			return { command: commandIds.insertWords };
		case 'rehearse':
			return { command: commandIds.rehearse, arguments: [uri] };
	}
}
