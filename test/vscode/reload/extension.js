// Runs beside Prepbook while it is being written: reloads the window when there is a new build.
const { watch } = require('node:fs');
const { basename, dirname } = require('node:path');
const { commands } = require('vscode');

exports.activate = (context) => {
	const mark = process.env.PREPBOOK_BUILT;
	if (!mark) return;
	const watcher = watch(dirname(mark), (_event, name) => {
		if (name !== basename(mark)) return;
		watcher.close();
		commands.executeCommand('workbench.action.reloadWindow');
	});
	context.subscriptions.push({ dispose: () => watcher.close() });
};
