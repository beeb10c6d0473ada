// The rows of the books of a workspace.
import { bookFile } from '../book';
import type { Row } from './row';

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
		open: { path: bookFile },
		tooltip: 'The book this window serves. Opens its prepbook.yaml.',
		kind: 'book',
	};
	if (others.length === 0) return [book];
	const switching: Row = {
		id: 'others',
		label: others.length === 1 ? 'One other book' : `${others.length} other books`,
		detail: others.map((other) => other.title).join(', '),
		icon: 'arrow-swap',
		run: commands.switchBook,
		tooltip: 'Serve another book of this workspace.',
		kind: 'others',
	};
	return [book, switching];
}
