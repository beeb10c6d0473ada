/** The library has no types of its own, and those of others are for another version. */
declare module 'markdown-it' {
	const markdownIt: (options: { html: boolean; linkify: boolean }) => import('./preview').Renderer;
	export = markdownIt;
}
