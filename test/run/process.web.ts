// The little of `process` that Node's assertions ask for, seen by the tests alone.
export const process = { env: {}, emitWarning: () => undefined };
