// The platform in a few lines: the globals that both hosts have and we use. Anything else does not compile,
// and the bundle test offers the built program these and nothing more.

declare class TextDecoder {
	constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
	decode(bytes: Uint8Array): string;
}

declare class TextEncoder {
	encode(text: string): Uint8Array;
}

declare const crypto: { getRandomValues(into: Uint8Array): Uint8Array };

declare function setTimeout(later: () => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;
