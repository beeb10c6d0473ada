// The one tree in the house: shows any function to rows.
import {
	type Disposable,
	type Event,
	EventEmitter,
	ThemeIcon,
	type TreeDataProvider,
	TreeItem,
	Uri,
	window,
} from 'vscode';
import type { Row } from '../core/answers/rows';
import { Lifetime } from '../host/lifetime';

/** What a tree shows: its rows, and a line above them where there is something to say of them all. */
export interface Shown {
	readonly rows: readonly Row[];
	readonly message?: string;
}

/** Shows in `view` what `shown` answers, and asks again whenever `onDidChange` says so. */
export function showRows(view: string, onDidChange: Event<void>, shown: () => Shown): Disposable {
	const life = new Lifetime();
	const changed = life.own(new EventEmitter<void>());
	const provider: TreeDataProvider<Row> = {
		onDidChangeTreeData: changed.event,
		getChildren: (row) => (row ? [] : [...shown().rows]),
		getTreeItem: treeItem,
	};
	const tree = life.own(window.createTreeView(view, { treeDataProvider: provider }));
	let last: Shown | undefined;
	life.own(
		onDidChange(() => {
			const now = shown();
			if (isSame(now, last)) return;
			last = now;
			tree.message = now.message ?? '';
			changed.fire();
		}),
	);
	return life;
}

/** Most changes of a book change nothing in most trees. */
const isSame = (a: Shown, b: Shown | undefined) =>
	a.message === b?.message && (a.rows === b?.rows || JSON.stringify(a.rows) === JSON.stringify(b?.rows));

function treeItem(row: Row): TreeItem {
	const item = new TreeItem(row.label);
	item.id = row.id;
	item.iconPath = new ThemeIcon(row.icon);
	item.contextValue = row.kind;
	if (row.detail) item.description = row.detail;
	if (row.tooltip) item.tooltip = row.tooltip;
	item.accessibilityInformation = { label: spoken(row) };
	const command = commandOf(row);
	if (command) item.command = command;
	return item;
}

/** VS Code would have a screen reader say the tooltip alone. */
const spoken = ({ label, detail, tooltip }: Row) => [label, detail, tooltip].filter(Boolean).join(', ');

function commandOf({ label, command, open }: Row) {
	if (command !== undefined) return { title: label, command };
	if (open !== undefined) return { title: label, command: 'vscode.open', arguments: [Uri.parse(open)] };
	return undefined;
}
