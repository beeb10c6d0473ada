// What the side bar's trees show. A tree is a function to rows; one view draws them all.

/** An entry of a tree. Every text is shown as it is: no markup, no icons inside. */
export interface Row {
	/** Unique in its tree and stable while the thing it stands for is the same. */
	readonly id: string;
	readonly label: string;
	readonly detail?: string;
	/** The name of a codicon. */
	readonly icon: string;
	readonly tint?: Tint;
	readonly tooltip?: string;
	/** What menus ask for with `viewItem`. */
	readonly kind: string;
	/** The file of the book it opens, or the page on the web. */
	readonly open?: Place | WebPage;
	/** The command it runs instead, with what is `given`. */
	readonly run?: string;
	/** What it hands to a command of its menus, which takes of it what it knows. */
	readonly given?: Readonly<Record<string, unknown>>;
	/** The rows below it, asked for when it is unfolded. */
	readonly children?: () => readonly Row[];
	/** Whether it is unfolded to begin with. */
	readonly unfolded?: boolean;
}

/** In the book, with `/`; the line from 1. */
export interface Place {
	readonly path: string;
	readonly line?: number;
}

export interface WebPage {
	readonly url: string;
}

/** How things stand, as a colour of the theme. The icon says it too: nobody has to see colours. */
export type Tint = 'good' | 'fair' | 'bad';
