// The few shapes of markdown-it that are used here: VS Code brings the library, and its own version of it.

export interface Token {
	readonly type: string;
	/** 1 opens, -1 closes, 0 does neither. */
	readonly nesting: number;
	/** How many tokens are open around it. */
	readonly level: number;
	/** Its first line and the one behind its last, from 0. */
	map: [number, number] | null;
	content: string;
	/** Of a paragraph in a tight list: it has no tag. */
	readonly hidden?: boolean;
}

/** What one parse or one rendering hands on to its rules. */
export type Env = Readonly<Record<string, unknown>>;

export interface CoreState {
	/** As it is parsed: every line ends with `\n`. */
	readonly src: string;
	readonly env: Env | undefined;
	readonly tokens: Token[];
}

export interface InlineState {
	readonly src: string;
	readonly env: Env | undefined;
	pos: number;
	push(type: string, tag: string, nesting: number): Token;
}

interface Ruler<Rule> {
	before(name: string, own: string, rule: Rule): void;
	after(name: string, own: string, rule: Rule): void;
	push(own: string, rule: Rule): void;
}

type Rule = (tokens: readonly Token[], index: number) => string;

export interface MarkdownIt {
	readonly options: { html: boolean };
	readonly utils: { escapeHtml(text: string): string };
	readonly core: { readonly ruler: Ruler<(state: CoreState) => void> };
	readonly inline: { readonly ruler: Ruler<(state: InlineState, silent: boolean) => boolean> };
	readonly renderer: {
		readonly rules: Record<string, Rule | undefined>;
		render(tokens: readonly Token[], options: unknown, env: unknown): string;
	};
	parse(text: string, env: Env): Token[];
	parseInline(text: string, env: Env): Token[];
}
