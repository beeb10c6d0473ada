// Builds what runs: node esbuild.js [--production]
//   dist/extension.js   the program, the same for both hosts; its only external is vscode
//   dist/node.js        the Node entry beside it
const esbuild = require('esbuild');

/** @param {boolean} production */
const outputs = (production) => {
	/** @type {import('esbuild').BuildOptions} */
	const shared = {
		absWorkingDir: __dirname,
		outdir: 'dist',
		bundle: true,
		format: 'cjs',
		target: 'es2022',
		minify: production,
		sourcemap: production ? false : 'linked',
		sourcesContent: false,
		logLevel: 'silent',
	};
	return [
		{
			...shared,
			entryPoints: ['src/extension.ts'],
			platform: /** @type {const} */ ('neutral'),
			mainFields: ['module', 'main'],
			external: ['vscode'],
		},
		{
			...shared,
			entryPoints: ['src/node.ts'],
			platform: /** @type {const} */ ('node'),
			external: ['vscode', './extension.js'],
		},
	];
};

/** Rejects with what is wrong, file and line named. @param {{production?: boolean}} [options] */
async function build({ production = false } = {}) {
	await Promise.all(outputs(production).map((options) => esbuild.build(options)));
}

/**
 * Builds now and after every change, until the process ends.
 * @param {(problem: string | undefined) => void} built called after each build of either output
 */
async function watch(built) {
	/** @type {import('esbuild').Plugin} */
	const tell = {
		name: 'tell',
		setup: (building) =>
			building.onEnd(async ({ errors }) => {
				const messages = await esbuild.formatMessages(errors, { kind: 'error', color: process.stderr.isTTY });
				built(messages.length > 0 ? messages.join('') : undefined);
			}),
	};
	for (const options of outputs(false)) {
		const context = await esbuild.context({ ...options, plugins: [tell] });
		await context.watch();
	}
}

module.exports = { build, watch };

if (require.main === module)
	build({ production: process.argv.includes('--production') }).catch((error) => {
		console.error(error.message);
		process.exitCode = 1;
	});
