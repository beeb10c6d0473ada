// Reading a value that could be anything: an argument, a message, a parsed file. The one doorman.

/** What does not fit: the place in the value (empty for the whole) and what was wanted there. */
export interface Misfit {
	readonly at: string;
	readonly wanted: string;
}

/** Total: any value gives either itself, seen as a `T`, or what does not fit. Never throws. */
export type Shape<T> = (value: unknown, at?: string) => Fit<T>;
export type Fit<T> = { readonly fits: true; readonly value: T } | { readonly fits: false; readonly misfit: Misfit };

export const fits = <T>(value: T): Fit<T> => ({ fits: true, value });
export const misfit = (at: string, wanted: string): Fit<never> => ({ fits: false, misfit: { at, wanted } });

export const text: Shape<string> = (value, at = '') => (typeof value === 'string' ? fits(value) : misfit(at, 'a text'));

export const number: Shape<number> = (value, at = '') =>
	typeof value === 'number' && Number.isFinite(value) ? fits(value) : misfit(at, 'a number');

/** `undefined` fits too; in an object the key may then be absent. */
export const optional =
	<T>(shape: Shape<T>): Shape<T | undefined> =>
	(value, at) =>
		value === undefined ? fits(undefined) : shape(value, at);

/** An object with these keys; any other key does not fit, so that a misspelt one is never silently ignored. */
export function object<T extends object>(fields: { readonly [K in keyof T]: Shape<T[K]> }): Shape<T> {
	return (value, at = '') => {
		if (!isPlainObject(value)) return misfit(at, 'an object');
		const stranger = Object.keys(value).find((key) => !Object.hasOwn(fields, key));
		if (stranger !== undefined) return misfit(join(at, stranger), `one of ${Object.keys(fields).join(', ')}`);
		const read: Record<string, unknown> = {};
		for (const [key, shape] of Object.entries<Shape<unknown>>(fields)) {
			const field = shape(value[key], join(at, key));
			if (!field.fits) return field;
			read[key] = field.value;
		}
		return fits(read as T); // Each field was read by its own shape.
	};
}

/** An object without a class of its own, as JSON and YAML give. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
	if (typeof value !== 'object' || value === null) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const join = (at: string, key: string) => (at === '' ? key : `${at}.${key}`);
