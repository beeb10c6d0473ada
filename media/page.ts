// What all pages share: how a page and its host speak, and how a page is made. Text enters it as text, never as HTML.

interface VsCode {
	postMessage(message: unknown): void;
	getState(): unknown;
	setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCode;

export interface Host<Wish> {
	send(wish: Wish): void;
	/** What `keep` was given last, also by the page that was shown here before. */
	kept(): unknown;
	keep(state: unknown): void;
}

/**
 * Tells the host that the page is there, and calls `show` with every state that comes. To be called once.
 * A page believes its host: nobody else can send to it, as the policy of the page lets nothing in.
 */
export function openHost<State, Wish extends { readonly kind: string }>(show: (state: State) => void): Host<Wish> {
	const vscode = acquireVsCodeApi();
	window.addEventListener('message', ({ data }: MessageEvent<{ kind?: unknown; state?: State } | undefined>) => {
		if (data?.kind === 'show' && data.state) show(data.state);
	});
	// After the caller has its host, as the answer may come at once.
	queueMicrotask(() => vscode.postMessage({ kind: 'ready' }));
	return {
		send: (wish) => vscode.postMessage(wish),
		kept: () => vscode.getState(),
		keep: (state) => vscode.setState(state),
	};
}

/** An element with attributes and what is in it. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	attributes: Readonly<Record<string, string>> = {},
	...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
	element.append(...inside);
	return element;
}

/** Changes the text only where it is another one, so that a selection stays and nothing is announced. */
export function setText(element: Element, text: string): void {
	if (element.textContent !== text) element.textContent = text;
}

/** Sets an attribute, or takes it away. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
	if (value === undefined) element.removeAttribute(name);
	else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

let parts = 0;

/** An id of its own, for what must name another element. */
export const freshId = (): string => `part-${++parts}`;

/** A button that a key presses, too, wherever the focus is but in a text. */
export function makeButton(label: string, key: string, press: () => void, look = 'secondary'): HTMLButtonElement {
	const button = make('button', { type: 'button', class: look });
	setButton(button, label, key);
	button.addEventListener('click', press);
	return button;
}

/** What a button is called; its key is told on it. */
export function setButton(button: HTMLButtonElement, label: string, key?: string): void {
	setText(button, label);
	if (key !== undefined) {
		button.dataset.key = key.toLowerCase();
		setAttribute(button, 'aria-keyshortcuts', key);
	}
	setAttribute(button, 'title', `${label} (${button.getAttribute('aria-keyshortcuts')?.toUpperCase()})`);
}

/** Lets single keys press the buttons that name them. A key that belongs to a text, or to VS Code, is left to it. */
export function listenToKeys(): void {
	document.addEventListener('keydown', (event) => {
		if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
		if (event.shiftKey || isTextField(event.target)) return;
		const button = [...document.querySelectorAll<HTMLElement>(`[data-key]`)].find(
			(one) => one.dataset.key === event.key.toLowerCase() && one.checkVisibility(),
		);
		if (!button) return;
		event.preventDefault();
		button.click();
	});
}

/** Whether plain keys mean text there; a list takes letters to choose by. */
export function isTextField(target: EventTarget | null): boolean {
	if (target instanceof HTMLInputElement) return target.type !== 'radio' && target.type !== 'checkbox';
	return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
