// markdown-it as VS Code's preview sets it up, as far as what it makes of a note depends on that.
import markdownIt from 'markdown-it';
import type { CoreState, MarkdownIt, Token } from '../../src/core/preview/markdownIt';

/** What the tests use besides. */
export interface Renderer extends MarkdownIt {
	render(text: string, env?: object): string;
	readonly block: {
		readonly ruler: {
			before(
				name: string,
				own: string,
				rule: (state: BlockState, first: number, end: number) => boolean,
				how: object,
			): void;
		};
	};
}

interface BlockState extends CoreState {
	readonly bMarks: readonly number[];
	readonly eMarks: readonly number[];
	line: number;
	push(type: string, tag: string, nesting: number): Token;
}

/** Plugins come first, then VS Code's own rules: what it takes for front matter, and the lines by which it scrolls. */
export function previewWith(plugin: (md: Renderer) => unknown = () => undefined): Renderer {
	const md = markdownIt({ html: true, linkify: true });
	plugin(md);
	md.block.ruler.before('fence', 'front_matter', frontMatter, {
		alt: ['paragraph', 'reference', 'blockquote', 'list'],
	});
	md.renderer.rules.front_matter = () => '<table class="frontmatter"></table>\n';
	md.core.ruler.push('source_map_data_attribute', ({ tokens }) => {
		for (const token of tokens as (Token & { attrSet(name: string, value: string): void })[])
			if (token.map && token.type !== 'inline') token.attrSet('data-line', `${token.map[0]}`);
	});
	return md;
}

function frontMatter(state: BlockState, first: number, end: number): boolean {
	const lineAt = (line: number) => state.src.slice(state.bMarks[line], state.eMarks[line]).trimEnd();
	if (first !== 0 || lineAt(0) !== '---') return false;
	let last = 1;
	while (last < end && lineAt(last) !== '---') last++;
	if (last === end) return false;
	state.push('front_matter', '', 0).map = [0, last + 1];
	state.line = last + 1;
	return true;
}
