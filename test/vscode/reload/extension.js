// Runs beside Prepbook while it is being written: shows its side bar in a new window, and reloads windows when there
// is a new build.
const { watch } = require('node:fs');
const { basename, dirname } = require('node:path');
const { commands } = require('vscode');

exports.activate = async (context) => {
	const mark = process.env.PREPBOOK_BUILT;
	if (!mark) return;
	const watcher = watch(dirname(mark), (_event, name) => {
		if (name !== basename(mark)) return;
		watcher.close();
		commands.executeCommand('workbench.action.reloadWindow');
	});
	context.subscriptions.push({ dispose: () => watcher.close() });
	if (context.workspaceState.get('shown')) return;
	await commands.executeCommand('workbench.view.extension.prepbook');
	await context.workspaceState.update('shown', true);
};
