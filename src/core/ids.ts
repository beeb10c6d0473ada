// What an id may look like, and how one reads to a person.
import { fits, misfit, type Shape } from './shape';

/** Small letters, digits, dots and hyphens, the first of them a letter or a digit. */
export const isId = (text: string): boolean => /^[a-z0-9][a-z0-9.-]*$/.test(text);

export const id: Shape<string> = (value, at = '') =>
	typeof value === 'string' && isId(value) ? fits(value) : misfit(at, 'an id of small letters, digits, “-” and “.”');

/** `photo-quality` as “Photo quality”. */
export function inWords(id: string): string {
	const words = id.replace(/[.-]+/g, ' ').trim();
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The id of a note or card that has none of its own yet. Nothing is remembered by it. */
export const pathId = (path: string): string => `path:${path}`;

export const isPathId = (id: string): boolean => id.startsWith('path:');
