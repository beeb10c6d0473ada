import { build } from '../../esbuild.js';

/** @type {Promise<void> | undefined} */
let built;

/** The program as developers run it, built once a run: a VS Code may be reading what another one would write anew. */
export const buildOnce = () => (built ??= build());
