// By which rubric a design is judged.
import type { Rubric } from '../catalog/rubric';
import type { Design } from '../notes/design';
import { systemOf } from '../notes/designSkeleton';
import type { Snapshot } from '../snapshot';

/** The one called as the answer's outline where there is one, else that of the kind of round. */
export function rubricOf({ catalog: { outlines, rubrics } }: Snapshot, { outline: id }: Design): Rubric | undefined {
	const outline = id === undefined ? undefined : outlines.get(id);
	if (!outline) return rubrics.get('ml-design');
	if (/\bcoding\b/i.test(outline.title)) return rubrics.get(outline.id) ?? rubrics.get('coding');
	return rubrics.get(outline.id) ?? rubrics.get(systemOf(outline) === 'system' ? 'system-design' : 'ml-design');
}
