// Reading a value that could be anything: an argument, a message, a parsed file. The one doorman.

/** What does not fit: the place in the value (empty for the whole) and what was wanted there. */
export interface Misfit {
	readonly at: string;
	readonly wanted: string;
}

/** Total: any value gives either itself, seen as a `T`, or what does not fit. Never throws. */
export type Shape<T> = (value: unknown, at?: string) => Fit<T>;
export type Fit<T> = { readonly fits: true; readonly value: T } | { readonly fits: false; readonly misfit: Misfit };

/** What fits a shape. */
export type Fitting<S> = S extends Shape<infer T> ? T : never;

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

export const truth: Shape<boolean> = (value, at = '') =>
	typeof value === 'boolean' ? fits(value) : misfit(at, 'true or false');

/** A number of `least` or more, and of `most` or less where that is given. */
export const within =
	(least: number, most = Number.POSITIVE_INFINITY): Shape<number> =>
	(value, at = '') =>
		typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most
			? fits(value)
			: misfit(at, Number.isFinite(most) ? `a number from ${least} to ${most}` : `a number of ${least} or more`);

/** The same without fractions. */
export const whole =
	(least: number, most = Number.POSITIVE_INFINITY): Shape<number> =>
	(value, at = '') => {
		const read = within(least, most)(value, at);
		if (read.fits) return Number.isInteger(read.value) ? read : misfit(at, 'a whole number');
		return misfit(at, read.misfit.wanted.replace('a number', 'a whole number'));
	};

/** One of some words, which the shape itself tells. */
export const oneOf = <const T extends string>(...words: readonly T[]): Shape<T> & { readonly words: readonly T[] } => {
	const shape: Shape<T> = (value, at = '') => {
		const word = words.find((one) => one === value);
		return word === undefined ? misfit(at, `one of ${words.join(', ')}`) : fits(word);
	};
	return Object.assign(shape, { words });
};

export const listOf =
	<T>(shape: Shape<T>): Shape<readonly T[]> =>
	(value, at = '') => {
		if (!Array.isArray(value)) return misfit(at, 'a list');
		const items: T[] = [];
		for (const [index, item] of value.entries()) {
			const read = shape(item, join(at, String(index)));
			if (!read.fits) return read;
			items.push(read.value);
		}
		return fits(items);
	};

/** Any object, as it is. */
export const anyObject: Shape<Readonly<Record<string, unknown>>> = (value, at = '') =>
	isPlainObject(value) ? fits(value) : misfit(at, 'an object');

/** An object whose every value fits, whatever its keys. */
export const mapOf =
	<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> =>
	(value, at = '') => {
		if (!isPlainObject(value)) return misfit(at, 'an object');
		for (const [key, item] of Object.entries(value)) {
			const read = shape(item, join(at, key));
			if (!read.fits) return read;
		}
		return fits(value as Readonly<Record<string, T>>); // Each of its values has been read.
	};

/** An object with these keys and whatever others, which are not read. */
export function fields<T extends object>(shapes: { readonly [K in keyof T]: Shape<T[K]> }): Shape<T> {
	const all = Object.entries<Shape<unknown>>(shapes);
	return (value, at = '') => (isPlainObject(value) ? readFields(all, value, at) : misfit(at, 'an object'));
}

/** An object with these keys; any other key does not fit, so that a misspelt one is never silently ignored. */
export function object<T extends object>(shapes: { readonly [K in keyof T]: Shape<T[K]> }): ObjectShape<T> {
	const all = Object.entries<Shape<unknown>>(shapes);
	const shape: Shape<T> = (value, at = '') => {
		if (!isPlainObject(value)) return misfit(at, 'an object');
		const stranger = Object.keys(value).find((key) => !Object.hasOwn(shapes, key));
		if (stranger !== undefined) return misfit(join(at, stranger), `one of ${Object.keys(shapes).join(', ')}`);
		return readFields(all, value, at);
	};
	return Object.assign(shape, { keys: Object.keys(shapes) });
}

/** The shape of an object, which tells the keys it knows. */
export type ObjectShape<T> = Shape<T> & { readonly keys: readonly string[] };

function readFields<T extends object>(
	shapes: readonly (readonly [key: string, shape: Shape<unknown>])[],
	value: Readonly<Record<string, unknown>>,
	at: string,
): Fit<T> {
	const read: Record<string, unknown> = {};
	for (const [key, shape] of shapes) {
		const field = shape(Object.hasOwn(value, key) ? value[key] : undefined, join(at, key));
		if (!field.fits) return field;
		read[key] = field.value;
	}
	return fits(read as T); // Each field was read by its own shape.
}

/** An object without a class of its own, as JSON and YAML give. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
	if (typeof value !== 'object' || value === null) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const join = (at: string, key: string) => (at === '' ? key : `${at}.${key}`);
