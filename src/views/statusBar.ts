// The status bar's word on which book this window serves.
import { type Disposable, type Event, StatusBarAlignment, window, workspace } from 'vscode';
import { commandIds } from '../host/commands';
import { Lifetime } from '../host/lifetime';
import { plain, say } from '../host/say';

export interface BookShown {
	readonly active: { readonly title: string } | undefined;
	readonly others: readonly unknown[];
	readonly onDidChange: Event<void>;
}

const setting = 'prepbook.statusBar.book';

/** Names the active book as `prepbook.statusBar.book` says; by default only where there is more than one. */
export function showBookInStatusBar(books: BookShown): Disposable {
	const life = new Lifetime();
	const item = life.own(window.createStatusBarItem('prepbook.book', StatusBarAlignment.Left));
	item.name = 'Prepbook: Book';
	item.command = commandIds.switchBook;
	const draw = () => {
		const when = workspace.getConfiguration().get<string>(setting);
		const wanted = when === 'always' || (when !== 'never' && books.others.length > 0);
		if (!books.active || !wanted) return item.hide();
		item.text = `$(book) ${plain(books.active.title)}`;
		item.tooltip = say.switchBook(books.active.title);
		item.show();
	};
	life.own(books.onDidChange(draw));
	life.own(workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(setting) && draw()));
	draw();
	return life;
}
