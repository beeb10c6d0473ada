// Hover: what a word of a head stands for.
import { Hover, languages, MarkdownString } from 'vscode';
import type { Clock } from '../core/ports';
import { nowAt } from '../core/time';
import { hoverAt } from '../core/words/hover';
import { inMarkdown } from '../core/words/plain';
import type { Helper } from '../host/helpInBook';
import { rangeIn } from '../host/ranges';

export const hover = (clock: Clock): Helper => ({
	files: 'all',
	register: (files, ask) =>
		languages.registerHoverProvider(files, {
			provideHover(document, position) {
				const asked = ask(document);
				if (!asked) return undefined;
				const { snapshot } = asked;
				const now = nowAt(clock.now(), snapshot.book.dayStarts);
				const found = hoverAt(snapshot, { ...asked, offset: document.offsetAt(position) }, now);
				return found && new Hover(markdownOf(found.lines), rangeIn(document, found.range));
			},
		}),
});

/** The first line is what it is called. Trusted by nobody: no commands, no HTML, no icons. */
function markdownOf([title = '', ...lines]: readonly string[]): MarkdownString {
	const text = [`**${inMarkdown(title)}**`, ...lines.map(inMarkdown)].join('\n\n');
	return new MarkdownString(text);
}
