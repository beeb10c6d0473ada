// Makes markdown-it show a book's notes as they are meant to be read: their head, and the cards of topics.
import { noteFrom } from '../notes/anyNote';
import { cardSources } from '../notes/card';
import { headOf } from '../notes/head';
import { noteText } from '../notes/note';
import { lineAt } from '../text';
import { html, ours, partOf, type Source, withCards } from './cards';
import { headHtml } from './head';
import type { MarkdownIt, Token } from './markdownIt';

/** The note that is rendered, by what the rendering is told; nothing where it is none. */
export type WhichNote = (env: unknown) => { readonly path: string; titleOf(competency: string): string } | undefined;

/**
 * Adds to what `md` does and takes nothing from it: what is no note is rendered as before. Whose text it is VS Code says
 * only when it renders, and keeps the tokens for the next time; so they are not changed, and others are rendered instead.
 */
export function showNotes(md: MarkdownIt, whichNote: WhichNote): MarkdownIt {
	const sources = new WeakMap<readonly Token[], Source>();
	md.core.ruler.push('prepbook_source', ({ tokens, src, env }) => {
		if (!partOf(env)) sources.set(tokens, { text: src, references: env?.references });
	});
	md.core.ruler.after('block', 'prepbook_lines', ({ tokens, env }) => {
		const line = partOf(env)?.line;
		if (line) for (const token of tokens) if (token.map) token.map = [token.map[0] + line, token.map[1] + line];
	});
	md.inline.ruler.before('text', 'prepbook_cloze', (state, silent) => {
		const part = partOf(state.env);
		const sign = part?.words === state.src ? part.signs?.get(state.pos) : undefined;
		if (sign === undefined) return false;
		if (!silent) state.push(ours, '', 0).content = sign;
		state.pos += 2;
		return true;
	});
	md.renderer.rules[ours] = (tokens, index) => tokens[index]?.content ?? '';

	const shown = (tokens: readonly Token[], env: unknown): readonly Token[] => {
		const source = sources.get(tokens);
		const which = source && whichNote(env);
		const read = which && noteText(which.path, source.text, true);
		if (!read) return tokens;
		const note = noteFrom(read);
		const { text, body } = read.note;
		const isHead = isHeadOf(tokens[0], source.text);
		const below = isHead ? tokens.slice(1) : tokens;
		const withOurs = note.kind === 'topic' ? withCards(md, below, source, cardSources(text, body)) : below;
		const told = { titleOf: which.titleOf, heading: body.title, escaped: md.utils.escapeHtml };
		return isHead ? [html(headHtml(note, told)), ...withOurs] : withOurs;
	};
	const { renderer } = md;
	const render = renderer.render.bind(renderer);
	renderer.render = (tokens, options, env) => render(shown(tokens, env), options, env);
	return md;
}

/** Whether what VS Code takes for the front matter is the head, and one that can be read; else it is left to VS Code. */
function isHeadOf(token: Token | undefined, text: string): boolean {
	const { entries, findings, body } = headOf(text);
	if (token?.type !== 'front_matter' || entries.length === 0 || findings.length > 0) return false;
	return token.map?.[1] === lineAt(text, body) - (text[body - 1] === '\n' ? 1 : 0);
}
