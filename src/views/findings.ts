// The Problems panel: what is odd in the book, where it is.
import { Diagnostic, DiagnosticSeverity, type Disposable, languages, Range, Uri, window } from 'vscode';
import type { Clock } from '../core/ports';
import { type ShownFinding, shownFindings } from '../host/findings';
import { Lifetime } from '../host/lifetime';
import type { Served } from '../host/served';

const severityNames = { error: 'Error', warning: 'Warning', info: 'Information', hint: 'Hint' } as const;

/** Beyond the end of any line; VS Code stops where the line does. */
const lineEnd = 10_000;

/** Shows the findings of the book that is served; hints only in notes that an editor shows. */
export function showFindings(served: Served, clock: Clock): Disposable {
	const life = new Lifetime();
	const shown = life.own(languages.createDiagnosticCollection('prepbook'));
	const draw = () => {
		const open = new Set(window.visibleTextEditors.map(({ document }) => document.uri.toString()));
		const byFile = new Map<string, Diagnostic[]>();
		for (const finding of served.current ? shownFindings(served.current, clock) : []) {
			if (finding.severity === 'hint' && !open.has(finding.uri)) continue;
			byFile.set(finding.uri, [...(byFile.get(finding.uri) ?? []), diagnosticOf(finding)]);
		}
		shown.clear();
		shown.set([...byFile].map(([uri, diagnostics]) => [Uri.parse(uri), diagnostics]));
	};
	life.own(served.onDidChange(draw));
	life.own(window.onDidChangeVisibleTextEditors(draw));
	return life;
}

function diagnosticOf({ line, code, message, severity }: ShownFinding): Diagnostic {
	const diagnostic = new Diagnostic(
		new Range(line - 1, 0, line - 1, lineEnd),
		message,
		DiagnosticSeverity[severityNames[severity]],
	);
	diagnostic.source = 'Prepbook';
	diagnostic.code = code;
	return diagnostic;
}
