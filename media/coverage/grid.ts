// The grid: competencies against stories, as a real table of which one cell at a time has the focus.
import type { Cell, CompetencyShown, CoverageShown, StoryShown } from '../../src/protocol/coverage';
import { make } from '../page';
import type { Arranged } from './arranged';
import { movedBy, type Place } from './moving';
import { before, drawTable, fill, keyOf, nothing, rowsIn } from './sheet';

/** What stands where somebody is. */
export interface Spot {
	readonly competency?: CompetencyShown;
	readonly story?: StoryShown;
	readonly cell?: Cell;
}

/** A story gets a column for words where there are so many pixels for each, and else one for a digit. */
const roomy = 84;
const titles = 340;

export class Grid {
	readonly element: HTMLElement;
	readonly #table = make('table', { role: 'grid', 'aria-describedby': 'keys' });
	readonly #sheet = make('div', { class: 'sheet' }, this.#table);
	readonly #onSpot: () => void;
	#shown: { readonly state: CoverageShown; readonly arranged: Arranged } | undefined;
	#drawn = nothing;
	#at: Place = { row: 1, column: before };
	/** The same by names, which hold when rows and columns have changed places. */
	#stands: { readonly row: string; readonly column: string } | undefined;

	/** `onSpot` is called when somebody is elsewhere, `open` with Enter. */
	constructor(onSpot: () => void, open: () => void) {
		this.element = make('div', {}, this.#sheet);
		this.#onSpot = onSpot;
		this.#table.addEventListener('focusin', ({ target }) => {
			const place = this.#placeOf(target);
			if (place && this.#boxAt(place) !== this.#boxAt(this.#at)) this.#stand(place);
		});
		this.#table.addEventListener('keydown', (event) => {
			if (event.altKey || event.shiftKey) return;
			const isFar = event.ctrlKey || event.metaKey;
			const place = movedBy(event.key, isFar, this.#at, this.#drawn.rows);
			if (!place && (event.key !== 'Enter' || isFar)) return;
			event.preventDefault();
			if (place) this.#stand(place);
			if (place) this.focus();
			else open();
		});
		new ResizeObserver(() => this.#draw()).observe(this.element);
	}

	show(state: CoverageShown, arranged: Arranged): void {
		this.#shown = { state, arranged };
		this.#draw();
	}

	/** Where somebody is, or would be with the next Tab. */
	spot(): Spot {
		return this.#spotAt(this.#at);
	}

	/** The spot of a competency and a story, if both are in the grid. */
	spotOf(competency: string, story: string): Spot | undefined {
		const row = rowsIn(this.#shown?.arranged).findIndex((one) => one.competency === competency) + 1;
		const column = this.#drawn.columns.findIndex((_, index) => this.#storyAt(index)?.story === story);
		return row > 0 && column >= before ? this.#spotAt({ row, column }) : undefined;
	}

	focus(): void {
		this.#boxAt(this.#at)?.focus();
	}

	#draw(): void {
		if (!this.#shown) return;
		const { state, arranged } = this.#shown;
		const isRoomy = (this.element.clientWidth - titles) / Math.max(1, arranged.columns.length) >= roomy;
		const key = keyOf(state, arranged, isRoomy);
		if (key !== this.#drawn.key) {
			const hadFocus = this.#table.contains(document.activeElement);
			this.#drawn = drawTable(this.#table, state, arranged, { key, isRoomy });
			this.#at = this.#stay();
			if (hadFocus) this.focus();
		}
		fill(this.#drawn, state, arranged, isRoomy);
		this.#keepHeadsClear();
		this.#stand(this.#stay());
	}

	/** What is scrolled to comes out from under the headers, which stay where they are. */
	#keepHeadsClear(): void {
		const head = this.#table.tHead;
		const [above, aside] = [head?.offsetHeight ?? 0, head?.rows[0]?.cells[0]?.offsetWidth ?? 0];
		this.#sheet.style.setProperty('scroll-padding', `${above}px 8px 8px ${aside}px`);
	}

	/** The next Tab leads there, and its row and column are marked. */
	#stand(place: Place): void {
		this.#mark(this.#at, false);
		this.#mark(place, true);
		this.#at = place;
		this.#stands = { row: this.#drawn.names[place.row] ?? '', column: this.#columnName(place.column) };
		this.#onSpot();
	}

	#mark(place: Place, isHere: boolean): void {
		const { rows, columns } = this.#drawn;
		this.#boxAt(place)?.setAttribute('tabindex', isHere ? '0' : '-1');
		rows[place.row]?.[0]?.classList.toggle('here', isHere && place.column > 0);
		rows[0]?.[place.column]?.classList.toggle('here', isHere && place.row > 0);
		columns[place.column]?.classList.toggle('here', isHere);
	}

	/** The same competency and story as before, else what is nearest to where they were. */
	#stay(): Place {
		const { names, columns } = this.#drawn;
		const stands = this.#stands;
		const row = stands ? names.indexOf(stands.row) : -1;
		const column = stands ? columns.findIndex((_, index) => this.#columnName(index) === stands.column) : -1;
		return {
			row: row >= 0 ? row : Math.max(0, Math.min(this.#at.row, names.length - 1)),
			column: column >= 0 ? column : Math.max(0, Math.min(this.#at.column, columns.length - 1)),
		};
	}

	#spotAt({ row, column }: Place): Spot {
		const index = this.#shown?.arranged.columns[column - before];
		const competency = rowsIn(this.#shown?.arranged)[row - 1];
		const cell = index === undefined ? undefined : competency?.cells[index];
		const story = this.#storyAt(column);
		return { ...(competency && { competency }), ...(story && { story }), ...(cell && { cell }) };
	}

	#boxAt({ row, column }: Place): HTMLElement | undefined {
		return this.#drawn.rows[row]?.[column];
	}

	#placeOf(target: EventTarget | null): Place | undefined {
		if (!(target instanceof HTMLTableCellElement)) return undefined;
		for (const [row, boxes] of this.#drawn.rows.entries()) {
			const column = boxes.indexOf(target);
			if (column >= 0) return { row, column };
		}
		return undefined;
	}

	#storyAt(column: number): StoryShown | undefined {
		return this.#shown?.state.stories[this.#shown.arranged.columns[column - before] ?? -1];
	}

	#columnName(column: number): string {
		return this.#storyAt(column)?.story ?? String(column);
	}
}
