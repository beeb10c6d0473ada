// Estimates in a design that are wrong.
import { type Estimate, estimatesIn } from '../estimates/estimates';
import type { Finding } from '../findings';
import type { Design } from '../notes/design';

/** A finding for each wrong number and each unit that cannot be: `[what is said, what is meant]`. Kept for each note. */
export function oddEstimates(note: Design): readonly Finding[] {
	const found = kept.get(note) ?? estimatesIn(note.text).flatMap(oddIn);
	kept.set(note, found);
	return found;
}

const kept = new WeakMap<Design, readonly Finding[]>();
const nothing: readonly Finding[] = [];

function oddIn({ state, start, end, line, said, text }: Estimate): readonly Finding[] {
	if (state !== 'wrong' && state !== 'unlike') return nothing;
	const code = state === 'wrong' ? 'estimate-wrong' : 'estimate-units';
	return [{ code, line, severity: 'warning', words: [said, text], range: { start, end } }];
}
