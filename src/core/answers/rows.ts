// What the side bar's trees show. A tree is a function to rows; one view draws them all.

/** An entry of a tree. Every text is shown as it is: no markup, no icons inside. */
export interface Row {
	/** Unique in its tree and stable while the thing it stands for is the same. */
	readonly id: string;
	readonly label: string;
	readonly detail?: string;
	/** The name of a codicon. */
	readonly icon: string;
	/** The file it opens. */
	readonly open?: string;
	/** The command it runs instead. */
	readonly command?: string;
	readonly tooltip?: string;
	/** What menus ask for with `viewItem`. */
	readonly kind: string;
}

/** A book as the side bar and pickers name it: its title, and where it lies. */
export interface NamedBook {
	readonly uri: string;
	readonly title: string;
	/** The way from the workspace to it; empty where the workspace folder itself is the book. */
	readonly path: string;
}

/** The active book and, where there are more, the way to the others. */
export function bookRows(
	active: NamedBook | undefined,
	others: readonly NamedBook[],
	commands: { readonly switchBook: string },
): readonly Row[] {
	if (!active) return [];
	const book: Row = {
		id: active.uri,
		label: active.title,
		...(active.path !== active.title && { detail: active.path }),
		icon: 'book',
		open: `${active.uri}/prepbook.yaml`,
		tooltip: 'The book this window serves. Opens its prepbook.yaml.',
		kind: 'book',
	};
	if (others.length === 0) return [book];
	const switching: Row = {
		id: 'others',
		label: others.length === 1 ? 'One other book' : `${others.length} other books`,
		detail: others.map((other) => other.title).join(', '),
		icon: 'arrow-swap',
		command: commands.switchBook,
		tooltip: 'Serve another book of this workspace.',
		kind: 'others',
	};
	return [book, switching];
}
