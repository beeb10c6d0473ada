// npm run package
import { ensurePackages } from './vscode/npm.mjs';

await ensurePackages();
const { packExtension } = await import('./run/pack.mjs');
console.log(await packExtension());
