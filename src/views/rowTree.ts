// The one tree in the house: shows any function to rows.
import {
	commands,
	type DataTransfer,
	DataTransferItem,
	type Disposable,
	type Event,
	EventEmitter,
	Range,
	ThemeColor,
	ThemeIcon,
	type TreeDataProvider,
	type TreeDragAndDropController,
	TreeItem,
	TreeItemCollapsibleState,
	type TreeView,
	Uri,
	window,
} from 'vscode';
import { DrawnRows } from '../core/rows/drawn';
import { filtered } from '../core/rows/filtered';
import type { Row, Tint } from '../core/rows/row';
import type { Filter } from '../host/filter';
import { Lifetime } from '../host/lifetime';
import { say } from '../host/say';

export interface TreeSource {
	readonly view: string;
	/** Asked when the rows are to be drawn, and again after a change. */
	readonly rows: () => readonly Row[];
	/** A line above the rows, where there is something to say of them all. */
	readonly message?: () => string | undefined;
	/** The book's folder, in which the rows' places are. */
	readonly book: () => Uri | undefined;
	readonly onDidChange: readonly Event<void>[];
	readonly filter: Filter;
	/** Run with what a row that is dragged and the one it is dropped on are `given` together. */
	readonly dropRuns: string;
}

/** A tree of the side bar. */
export interface RowTree extends Disposable {
	readonly isVisible: boolean;
	/** Selects the last row that opens a file of the book; resolves to whether there is one. */
	reveal(path: string, focus: boolean): Promise<boolean>;
}

/** Dragged rows, as JSON of what they are `given`. */
const dragType = 'application/vnd.prepbook.row';

export function showRows({ view, rows, message, book, onDidChange, filter, dropRuns }: TreeSource): RowTree {
	const life = new Lifetime();
	const changed = life.own(new EventEmitter<void>());
	const drawn = new DrawnRows(() => filtered(rows(), filter.words));
	/** When VS Code has asked for the rows since they changed last: it knows no other ones, and reveals none. */
	let drawing: Promise<void>;
	let isDrawing: () => void;
	const wait = () => {
		drawing = new Promise((resolve) => {
			isDrawing = resolve;
		});
	};
	wait();
	const provider: TreeDataProvider<Row> = {
		onDidChangeTreeData: changed.event,
		getChildren: (row) => {
			if (!row) isDrawing();
			return [...drawn.below(row)];
		},
		getParent: (row) => drawn.above(row),
		getTreeItem: (row) => treeItem(row, book()),
	};
	const tree = life.own(
		window.createTreeView(view, {
			treeDataProvider: provider,
			showCollapseAll: true,
			dragAndDropController: dragging(dropRuns),
		}),
	);
	// VS Code looks for a row that is revealed among those it asks for meanwhile: they stay the same for so long.
	let [revealing, isLate] = [0, false];
	const draw = () => {
		isLate = revealing > 0;
		if (isLate) return;
		const narrowed = filter.words.length > 0 ? say.filtered(filter.words.join(' ')) : undefined;
		tree.message = [message?.(), narrowed].filter(Boolean).join(' ');
		if (!drawn.renew()) return;
		wait();
		changed.fire();
	};
	for (const event of onDidChange) life.own(event(draw));
	life.own(filter.onDidChange(draw));
	return {
		get isVisible() {
			return tree.visible;
		},
		async reveal(path, focus) {
			if (tree.visible) await drawing;
			const row = drawn.last((one) => opensFile(one, path));
			if (!row || (!focus && tree.selection.some((one) => opensFile(one, path)))) return row !== undefined;
			revealing++;
			try {
				await revealed(tree, row, focus);
			} finally {
				revealing--;
				if (isLate) draw();
			}
			return true;
		},
		dispose: () => life.dispose(),
	};
}

/** VS Code may ask for the rows anew while it looks for one of them, and then loses that: the next time it finds it. */
async function revealed(tree: TreeView<Row>, row: Row, focus: boolean): Promise<void> {
	const again = () => tree.reveal(row, { select: true, focus });
	await again().then(undefined, again).then(undefined, again);
}

const opensFile = ({ open }: Row, path: string) => open !== undefined && 'path' in open && open.path === path;

function dragging(dropRuns: string): TreeDragAndDropController<Row> {
	return {
		dragMimeTypes: [dragType],
		dropMimeTypes: [dragType],
		handleDrag(rows, transfer) {
			transfer.set(dragType, new DataTransferItem(JSON.stringify(rows.map(({ given }) => given ?? {}))));
		},
		async handleDrop(target, transfer) {
			const dragged: unknown = JSON.parse((await textIn(transfer)) ?? '[]');
			if (!target || !Array.isArray(dragged)) return;
			for (const given of dragged)
				await commands.executeCommand(dropRuns, { ...target, given: { ...given, ...target.given } });
		},
	};
}

/** From another tree comes, beside what was dragged, an empty item of the same type. */
async function textIn(transfer: DataTransfer): Promise<string | undefined> {
	const items = [...transfer].filter(([type]) => type === dragType);
	return (await Promise.all(items.map(([, item]) => item.asString()))).find((text) => text !== '');
}

function treeItem(row: Row, book: Uri | undefined): TreeItem {
	const item = new TreeItem(row.label, foldingOf(row));
	item.id = row.id;
	item.iconPath = new ThemeIcon(row.icon, row.tint && new ThemeColor(colours[row.tint]));
	item.contextValue = row.kind;
	if (row.detail) item.description = row.detail;
	item.tooltip = row.tooltip ?? '';
	item.accessibilityInformation = { label: spoken(row) };
	const command = commandOf(row, book);
	if (command) item.command = command;
	return item;
}

function foldingOf({ children, unfolded }: Row): TreeItemCollapsibleState {
	if (!children) return TreeItemCollapsibleState.None;
	return unfolded ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

const colours: Readonly<Record<Tint, string>> = {
	good: 'charts.green',
	fair: 'charts.yellow',
	bad: 'charts.red',
};

/** VS Code would have a screen reader say the tooltip alone. */
const spoken = ({ label, detail, tooltip }: Row) => [label, detail, tooltip].filter(Boolean).join(', ');

function commandOf({ label, run, given, open }: Row, book: Uri | undefined) {
	if (run !== undefined) return { title: label, command: run, arguments: given ? [given] : [] };
	if (!open) return undefined;
	if ('url' in open) return { title: label, command: 'vscode.open', arguments: [Uri.parse(open.url)] };
	if (!book) return undefined;
	const line = (open.line ?? 1) - 1;
	const where = open.line === undefined ? [] : [{ selection: new Range(line, 0, line, 0) }];
	return { title: label, command: 'vscode.open', arguments: [Uri.joinPath(book, open.path), ...where] };
}
