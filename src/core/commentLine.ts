// How a title and an address stand in one line of comment, in whatever language a file is written.
import { onOneLine } from './text';

/** How a language writes a comment that ends with its line, or on it. */
interface Comment {
	readonly opens: string;
	readonly closes?: string;
	/** Signs of a text that would end the comment, go on behind it, or mean something in it. */
	readonly unsafe?: RegExp;
}

/** `\` at the end of a line takes the next one in, and `??/` was once a way to write it; Java reads `\u000a` as a line's end. */
const slashes: Comment = { opens: '// ', unsafe: /\\(?=u|$)|(?<=\?)\?(?=[\\/]$)/g };

/** Python and Ruby look in the first line for the encoding of the file: “Huffman coding: easy” would name one. */
const hash: Comment = { opens: '# ', unsafe: /(?<=coding ?)[:=]/gi };

/** By extension, where it is not two slashes. */
const comments: ReadonlyMap<string, Comment> = new Map(
	(
		[
			[hash, 'py pyw rb r jl sh bash zsh fish pl pm raku ex exs nim cr coffee gd ps1 tcl awk yaml yml toml mk'],
			[{ opens: '-- ' }, 'sql hs lhs lua elm purs adb ads vhd vhdl lean agda idr'],
			[{ opens: '; ' }, 'clj cljs cljc edn lisp lsp cl el scm ss rkt asm'],
			[{ opens: '% ' }, 'erl hrl tex pro prolog'],
			[{ opens: '! ' }, 'f90 f95 f03 f08'],
			[{ opens: "' ", unsafe: /_$/g }, 'vb vba bas'],
			[{ opens: '(* ', closes: ' *)', unsafe: /[*"{|}]/g }, 'ml mli'],
			[{ opens: '/* ', closes: ' */', unsafe: /\*/g }, 'css'],
			[{ opens: '<!-- ', closes: ' -->', unsafe: /-(?=-)|[<>]/g }, 'html htm xml svg vue svelte md'],
			[{ opens: '<?php // ', unsafe: /\?(?=>)/g }, 'php'],
		] as const
	).flatMap(([comment, extensions]) => extensions.split(' ').map((extension) => [extension, comment] as const)),
);

/**
 * `# Two Sum (https://…)`: one line, without its end, and all of it a comment, whatever is in the title. The address may be
 * missing.
 */
export function commentLine(extension: string, title: string, url: string | undefined): string {
	const { opens, closes = '', unsafe } = comments.get(extension.toLowerCase()) ?? slashes;
	const safe = (text: string, instead: (sign: string) => string) => (unsafe ? text.replace(unsafe, instead) : text);
	const words = safe(onOneLine(title), () => '/');
	const address = url && ` (${safe(onOneLine(url), escaped)})`;
	return `${opens}${words}${address ?? ''}${closes}`;
}

/** A sign of an address in the way that means the same there. */
const escaped = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
