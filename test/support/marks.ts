// Texts with a cursor in them: `|`, or `‸` where the text itself has bars.

export interface Marked {
	readonly text: string;
	readonly offset: number;
}

export function marked(text: string, mark = '|'): Marked {
	const offset = text.indexOf(mark);
	if (offset === -1) throw new Error(`No ${mark} in ${text}`);
	return { text: text.slice(0, offset) + text.slice(offset + mark.length), offset };
}
