// Marks that a merge has left in a note because two sides changed the same lines.
import { nextLine, type Range } from '../text';

/** A conflict from the line of its `<<<<<<<` to the end of the line of its `>>>>>>>`. */
export interface Conflict extends Range {
	/** What it hides while it is unsolved: its marks, and all but the first side. */
	readonly hidden: readonly Range[];
}

const opening = /^<{7}(?: |\r?\n|$)/;
const parting = /^(?:={7}|\|{7}(?: [^\n]*)?)\r?\n?$/;
const closing = /^>{7}(?: |\r?\n|$)/;

/** Only whole ones: a lone `=======` below a line is a heading, and a lone `<<<<<<<` is what somebody typed. */
export function conflictsIn(text: string): readonly Conflict[] {
	const found: Conflict[] = [];
	if (!text.includes('<<<<<<<')) return found;
	let open: { readonly start: number; readonly firstEnd: number; parted: number | undefined } | undefined;
	for (let start = 0; start < text.length; ) {
		const end = nextLine(text, start);
		const line = text.slice(start, Math.min(end, start + 200));
		if (opening.test(line)) open = { start, firstEnd: end, parted: undefined };
		else if (open && open.parted === undefined && parting.test(line)) open.parted = start;
		else if (open?.parted !== undefined && closing.test(line)) {
			const hidden = [
				{ start: open.start, end: open.firstEnd },
				{ start: open.parted, end },
			];
			found.push({ start: open.start, end, hidden });
			open = undefined;
		}
		start = end;
	}
	return found;
}

/** The text as its first side has it; what is hidden is spaces, so that every place stays. */
export function withoutConflicts(text: string, conflicts: readonly Conflict[]): string {
	let result = '';
	let done = 0;
	for (const { start, end } of conflicts.flatMap(({ hidden }) => hidden)) {
		result += text.slice(done, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
		done = end;
	}
	return done === 0 ? text : result + text.slice(done);
}
