// The outline of a file beside its headings, and its head to be folded away.
import { DocumentSymbol, FoldingRange, languages, SymbolKind } from 'vscode';
import { headRange, symbolsIn } from '../core/words/symbols';
import type { Helper } from '../host/helpInBook';
import { rangeIn } from '../host/ranges';

const kinds = { card: 'Event', entry: 'Object' } as const;

export const symbols: Helper = {
	files: 'all',
	register: (files, ask) =>
		languages.registerDocumentSymbolProvider(
			files,
			{
				provideDocumentSymbols(document) {
					const asked = ask(document);
					return (asked ? symbolsIn(asked.path, asked.text) : []).map(({ name, detail, is, range: place }) => {
						const range = rangeIn(document, place);
						return new DocumentSymbol(name, detail, SymbolKind[kinds[is]], range, range);
					});
				},
			},
			{ label: 'Prepbook' },
		),
};

export const folding: Helper = {
	files: 'notes',
	register: (files, ask) =>
		languages.registerFoldingRangeProvider(files, {
			provideFoldingRanges(document) {
				const asked = ask(document);
				const head = asked && headRange(asked.text);
				if (!head) return [];
				const { start, end } = rangeIn(document, head);
				return [new FoldingRange(start.line, end.line)];
			},
		}),
};
