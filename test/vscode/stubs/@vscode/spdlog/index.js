// Stands in for the native log writer: the same lines into the same files.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

function logger(file) {
	mkdirSync(dirname(file), { recursive: true });
	let level = 0;
	let bare = false;
	const write = (name, message) => {
		if (levels.indexOf(name) < level) return;
		const time = new Date().toISOString().replace('T', ' ').slice(0, 23);
		appendFileSync(file, bare ? message : `${time} [${name}] ${message}\n`);
	};
	return {
		trace: (message) => write('trace', message),
		debug: (message) => write('debug', message),
		info: (message) => write('info', message),
		warn: (message) => write('warning', message),
		error: (message) => write('error', message),
		critical: (message) => write('critical', message),
		setLevel: (wanted) => {
			level = wanted;
		},
		getLevel: () => level,
		setPattern: () => undefined,
		clearFormatters: () => {
			bare = true;
		},
		flush: () => undefined,
		drop: () => undefined,
	};
}

exports.version = 0;
exports.setLevel = () => undefined;
exports.setFlushOn = () => undefined;
exports.shutdown = () => undefined;
exports.createRotatingLogger = async (_name, file) => logger(file);
exports.createAsyncRotatingLogger = exports.createRotatingLogger;
