// The competencies that a story can be tagged with.
import { type Competency, genericFramework } from '../core/catalog/framework';
import { fits, isPlainObject, listOf, misfit, type Shape, text } from '../core/shape';
import type { Snapshot } from '../core/snapshot';
import { Refusal } from './commands';
import { found } from './desk';
import { say } from './say';
import type { WorkspaceFiles } from './workspaceFiles';

export interface OfferedCompetency extends Competency {
	/** The title of its framework. */
	readonly of: string;
}

/** Of every framework: first those of the book's companies, the active ones in order, then the generic one. */
export function competenciesOf({ book, catalog, companies }: Snapshot): readonly OfferedCompetency[] {
	const active = book.companies.flatMap((id) => companies.get(id) ?? []);
	const near = [...active, ...companies.all].flatMap(({ framework }) => framework ?? []);
	const inOrder = new Set([...near, genericFramework, ...catalog.frameworks.keys()]);
	return [...inOrder].flatMap((id) => {
		const framework = catalog.frameworks.get(id);
		return framework?.competencies.map((one) => ({ ...one, of: framework.title })) ?? [];
	});
}

/** Rejects what no framework knows, after a second look at the disk. */
export async function refuseUnknownCompetency(book: WorkspaceFiles, competency: string): Promise<void> {
	if (!(await found(book, (snapshot) => competenciesOf(snapshot).find(({ id }) => id === competency))))
		throw new Refusal(say.noSuchCompetency(competency));
}

const strengths = [1, 2, 3] as const;
const ids = listOf(text);

/** What a competency in a list stands for. */
export const usualStrength = 2;

/** As a note has them: a list of ids, each a good answer, or a map of ids to strengths. */
export const strengthsByCompetency: Shape<ReadonlyMap<string, number>> = (value, at = '') => {
	const listed = ids(value, at);
	if (listed.fits) return fits(new Map(listed.value.map((id) => [id, usualStrength])));
	if (!isPlainObject(value)) return misfit(at, 'a list of competencies, or each with its strength');
	const odd = Object.entries(value).find(([, strength]) => !strengths.some((one) => one === strength));
	return odd ? misfit(`${at}.${odd[0]}`, '1, 2 or 3') : fits(new Map(Object.entries(value) as [string, number][]));
};
