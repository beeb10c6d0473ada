// The rows of a tree as they were asked for, and whether a change shows in any of them.
import type { Row } from './row';

/** Rows are known by their ids: who holds an old row asks for what is below the new one. */
export class DrawnRows {
	readonly #rows: () => readonly Row[];
	#top: readonly Row[] | undefined;
	#below = new Map<string, readonly Row[]>();
	#newest = new Map<string, Row>();
	#above = new Map<string, Row>();

	constructor(rows: () => readonly Row[]) {
		this.#rows = rows;
	}

	/** The rows below one, or on top. */
	below(row: Row | undefined): readonly Row[] {
		if (!row) {
			this.#top ??= this.#known(undefined, inParts(this.#rows(), ''));
			return this.#top;
		}
		const known = this.#below.get(row.id);
		if (known) return known;
		const rows = this.#known(row, childrenOf(this.#newest.get(row.id) ?? row));
		this.#below.set(row.id, rows);
		return rows;
	}

	above(row: Row): Row | undefined {
		return this.#above.get(row.id);
	}

	/** Asks for all rows anew that were asked for since the last time. Whether any of them is another now. */
	renew(): boolean {
		const [top, below] = [this.#top, this.#below];
		this.#top = undefined;
		this.#below = new Map();
		this.#newest = new Map();
		this.#above = new Map();
		return top !== undefined && this.#differs(top, below, undefined);
	}

	#differs(before: readonly Row[], below: ReadonlyMap<string, readonly Row[]>, above: Row | undefined): boolean {
		const now = this.below(above);
		if (now.length !== before.length) return true;
		return now.some((row, index) => {
			if (said(row) !== said(before[index])) return true;
			const children = below.get(row.id);
			return children !== undefined && this.#differs(children, below, row);
		});
	}

	/** The last row of this kind; it is known from then on, with all that is above it. */
	last(isWanted: (row: Row) => boolean): Row | undefined {
		return this.#lastIn(undefined, this.below(undefined), isWanted);
	}

	/** Groups that gather what needs something stand on top, and what belongs somewhere below them. */
	#lastIn(above: Row | undefined, rows: readonly Row[], isWanted: (row: Row) => boolean): Row | undefined {
		for (const row of [...rows].reverse()) {
			const found = this.#lastIn(row, childrenOf(row), isWanted) ?? (isWanted(row) ? row : undefined);
			if (!found) continue;
			this.#known(above, [row]);
			return found;
		}
		return undefined;
	}

	#known(above: Row | undefined, rows: readonly Row[]): readonly Row[] {
		for (const row of rows) {
			this.#newest.set(row.id, row);
			if (above) this.#above.set(row.id, above);
		}
		return rows;
	}
}

const childrenOf = ({ id, children }: Row): readonly Row[] => inParts(children?.() ?? [], id);

/** VS Code takes all rows of a group at once: more than these would be a pause. */
const mostAtOnce = 500;

function inParts(rows: readonly Row[], above: string): readonly Row[] {
	if (rows.length <= mostAtOnce) return rows;
	const rest = rows.slice(mostAtOnce);
	const more: Row = {
		id: `${above} …`,
		label: `${rest.length.toLocaleString('en')} more`,
		icon: 'ellipsis',
		kind: 'more',
		children: () => rest,
	};
	return [...rows.slice(0, mostAtOnce), more];
}

/** All that a row shows of itself. */
const said = (row: Row | undefined) => JSON.stringify([row, row?.children !== undefined]);
