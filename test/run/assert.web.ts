// Node's assertions where there is no Node.
// biome-ignore lint/style/noDefaultExport: it stands in for a module that has one
export { strict as default } from 'assert';
