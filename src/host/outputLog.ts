// Prepbook's channel in the Output panel. Levels and times are VS Code's.
import { type Disposable, window } from 'vscode';
import type { ShownLog } from './commands';

/** What ends later than the window has nobody to tell: a channel that is closed would throw. */
export function outputLog(): ShownLog & Disposable {
	const channel = window.createOutputChannel('Prepbook', { log: true });
	let isOpen = true;
	return {
		info: (message) => isOpen && channel.info(message),
		warn: (message) => isOpen && channel.warn(message),
		error: (message) => isOpen && channel.error(message),
		show: () => isOpen && channel.show(),
		dispose() {
			isOpen = false;
			channel.dispose();
		},
	};
}
