// The Problems panel: what is odd in the book, where it is.
import { Diagnostic, DiagnosticSeverity, type Disposable, languages, Uri, window } from 'vscode';
import { checkingNotes, findingsIn, type PlacedFinding } from '../core/answers/findings';
import type { Remark } from '../core/findings';
import type { Clock } from '../core/ports';
import { messageOf, rangeOf } from '../host/findings';
import { inSlices } from '../host/inSlices';
import { Lifetime } from '../host/lifetime';
import type { Served } from '../host/served';
import type { WorkspaceFiles } from '../host/workspaceFiles';

type Found = PlacedFinding | Remark;

const severityNames = { error: 'Error', warning: 'Warning', info: 'Information', hint: 'Hint' } as const;

/** Shows the findings of the book that is served; hints only in notes that an editor shows. */
export function showFindings(served: Served, clock: Clock): Disposable {
	const life = new Lifetime();
	const shown = life.own(languages.createDiagnosticCollection('prepbook'));
	/** What is shown of each file, as a text to compare by. */
	const drawn = new Map<string, string>();
	let draws = 0;
	const draw = async () => {
		const [mine, book] = [++draws, served.current];
		const isOver = () => mine !== draws || book !== served.current;
		const withHints = opened(book);
		const now = () => clock.now();
		if (
			book &&
			!(await inSlices(
				checkingNotes(() => book.snapshot, now, withHints),
				isOver,
			))
		)
			return;
		const found = book ? findingsIn(book.snapshot, clock.now(), withHints) : [];
		const loud = found.filter(({ severity, path }) => severity !== 'hint' || withHints(path));
		show(book ? diagnosticsIn(book, loud) : new Map());
	};
	/** Sets what is another than before: of ten thousand notes one has changed. */
	const show = (byFile: ReadonlyMap<string, readonly Diagnostic[]>) => {
		for (const uri of drawn.keys()) {
			if (byFile.has(uri)) continue;
			shown.delete(Uri.parse(uri));
			drawn.delete(uri);
		}
		for (const [uri, here] of byFile) {
			const text = JSON.stringify(here);
			if (drawn.get(uri) !== text) shown.set(Uri.parse(uri), here);
			drawn.set(uri, text);
		}
	};
	life.own(served.onDidChange(() => void draw()));
	life.own(window.onDidChangeVisibleTextEditors(() => void draw()));
	life.own({ dispose: () => draws++ });
	return life;
}

/** Whether a path of a book is that of a note somebody has in front of them. */
function opened(book: WorkspaceFiles | undefined): (path: string) => boolean {
	const paths = new Set(window.visibleTextEditors.map(({ document }) => book?.pathOf(document.uri)));
	return (path) => paths.has(path);
}

function diagnosticsIn(book: WorkspaceFiles, all: readonly Found[]): ReadonlyMap<string, readonly Diagnostic[]> {
	const byFile = new Map<string, Diagnostic[]>();
	for (const found of all) {
		const uri = book.uriOf(found.path).toString();
		const here = byFile.get(uri);
		if (here) here.push(diagnosticOf(book, found));
		else byFile.set(uri, [diagnosticOf(book, found)]);
	}
	return byFile;
}

function diagnosticOf(book: WorkspaceFiles, found: Found): Diagnostic {
	const severity = DiagnosticSeverity[severityNames[found.severity]];
	const diagnostic = new Diagnostic(rangeOf(book, found), messageOf(found), severity);
	diagnostic.source = 'Prepbook';
	diagnostic.code = found.code;
	return diagnostic;
}
