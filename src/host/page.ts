// A page beside the editors: what it is to show goes down as a whole state, wishes come up.
import { type Disposable, type Event, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { Log } from '../core/ports';
import type { Shape } from '../core/shape';
import { Lifetime } from './lifetime';
import { pageHtml } from './pageHtml';

/** A page says `ready` whenever it is there anew: first opened, shown again, moved, or restored. */
type AnyWish = { readonly kind: string };
type Ready = { readonly kind: 'ready' };

export interface PageAsked<State, Wish extends AnyWish> {
	/** A panel that VS Code restores, or what a new one is to be. It opens beside, unless a column is named. */
	readonly panel: WebviewPanel | NewPanel;
	/** Its files are `dist/<name>.js` and `dist/<name>.css`. */
	readonly name: string;
	readonly extensionUri: Uri;
	/** The whole state as of now. Asked each time it is sent, as a state that tells of time does not keep. */
	readonly state: () => State;
	readonly read: Shape<Wish>;
	/** Every wish but `ready`, which is answered here. */
	readonly onWish: (wish: Exclude<Wish, Ready>) => void;
	readonly log: Log;
}

export interface NewPanel {
	readonly viewType: string;
	readonly title: string;
	readonly column?: ViewColumn;
}

export interface Page extends Disposable {
	readonly panel: WebviewPanel;
	/** Sends the state, where there is a page to see it; one that is hidden asks for it when it is shown again. */
	show(): void;
	/** Brings it to the front and leaves the focus where it is. */
	reveal(): void;
	readonly onDidDispose: Event<void>;
}

/** Opens a page in a new panel, which does not take the focus, or brings one back to life in a panel that is there. */
export function openPage<State, Wish extends AnyWish>(asked: PageAsked<State, Wish>): Page {
	const { extensionUri, name, state, read, onWish, log } = asked;
	const files = Uri.joinPath(extensionUri, 'dist');
	const panel = 'webview' in asked.panel ? asked.panel : newPanel(asked.panel);
	const { webview } = panel;
	const life = new Lifetime();
	let isReady = false;
	const show = () => {
		if (isReady) void webview.postMessage({ kind: 'show', state: state() });
	};
	const hear = (message: unknown) => {
		const wish = read(message);
		// Neither told nor kept: a wish may hold what somebody wrote.
		if (!wish.fits)
			return log.warn(`The ${name} page sent no wish: “${wish.misfit.at}” is to be ${wish.misfit.wanted}.`);
		if (!isReadyWish(wish.value)) return onWish(wish.value as Exclude<Wish, Ready>);
		isReady = true;
		show();
	};
	life.own(webview.onDidReceiveMessage(hear));
	life.own(
		panel.onDidChangeViewState(() => {
			if (!panel.visible) isReady = false; // VS Code has taken the page away, and makes a new one.
		}),
	);
	panel.onDidDispose(() => {
		isReady = false;
		life.dispose();
	});
	webview.options = { enableScripts: true, localResourceRoots: [files] };
	webview.html = pageHtml({
		title: panel.title,
		source: webview.cspSource,
		script: webview.asWebviewUri(Uri.joinPath(files, `${name}.js`)).toString(),
		style: webview.asWebviewUri(Uri.joinPath(files, `${name}.css`)).toString(),
		nonce: nonce(),
	});
	return {
		panel,
		show,
		reveal: () => panel.reveal(undefined, true),
		onDidDispose: panel.onDidDispose,
		dispose: () => panel.dispose(),
	};
}

/**
 * Pages of this type that were open when a window closed are opened again with it, in the panels they were in, with what
 * each kept.
 */
export const restorePages = (viewType: string, open: (panel: WebviewPanel, kept: unknown) => void): Disposable =>
	window.registerWebviewPanelSerializer(viewType, {
		deserializeWebviewPanel: async (panel, kept) => open(panel, kept),
	});

const newPanel = ({ viewType, title, column = ViewColumn.Beside }: NewPanel): WebviewPanel =>
	window.createWebviewPanel(viewType, title, { viewColumn: column, preserveFocus: true });

const isReadyWish = (wish: AnyWish): wish is Ready => wish.kind === 'ready';

const nonce = () =>
	Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
