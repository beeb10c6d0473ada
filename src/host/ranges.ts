// Places of the core as VS Code has them, and back.
import { Position, Range, type TextDocument, TextEdit } from 'vscode';
import type * as core from '../core/text';
import { lineCounter, lineStart } from '../core/text';

export const rangeIn = (document: TextDocument, { start, end }: core.Range): Range =>
	new Range(document.positionAt(start), document.positionAt(end));

export const editsIn = (document: TextDocument, edits: readonly core.TextEdit[]): TextEdit[] =>
	edits.map((edit) => TextEdit.replace(rangeIn(document, edit), edit.text));

/** Places in a text that no editor need have open. */
export function spotter(text: string): (range: core.Range) => Range {
	const lineAt = lineCounter(text);
	const spot = (offset: number) => new Position(lineAt(offset) - 1, offset - lineStart(text, offset));
	return ({ start, end }) => new Range(spot(start), spot(end));
}
