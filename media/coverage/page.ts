// The page of a company's coverage. It is given the whole state, arranges it as one likes, and sends wishes.
import { counted } from '../../src/core/rows/words';
import type { CoverageMissing, CoverageShown, CoverageState, CoverageWish } from '../../src/protocol/coverage';
import { isTextField, listenToKeys, make, openHost, setText } from '../page';
import { type Arranged, arranged, type Look, type Order, orderOf, readLook } from './arranged';
import { makeBar, openStory, writeStory } from './bar';
import { Grid, type Spot } from './grid';
import { makeNext } from './next';
import { makeTools } from './tools';
import { ownStrength, summary } from './words';

/** A strength that was asked for: it is said when it has come, and can be taken back. */
interface Change {
	readonly competency: string;
	readonly story: string;
	readonly from: number;
	readonly to: number;
}

const host = openHost<CoverageState, CoverageWish>((newest) => {
	const isOther = newest.is !== state?.is || (newest.is === 'coverage' && newest.company !== companyShown());
	state = newest;
	if (isOther) [order, changes] = [undefined, []];
	draw();
	tellChanges();
	if (isOther && document.hasFocus()) enter(); // The page was there before its state.
});

let state: CoverageState | undefined;
let look: Look = readLook(host.kept());
let order: Order | undefined;
let waiting: readonly Change[] = [];
let changes: readonly Change[] = [];
let telling: number | undefined;

const title = make('h1');
const about = make('p', { class: 'quiet' });
const status = make('p', { role: 'status', class: 'spoken' });
const none = make('p', { class: 'none' });
const leftOut = make('p', { class: 'quiet' });
const tools = makeTools({
	turnTo: (company) => company !== '' && host.send({ kind: 'company', company }),
	look: changeLook,
	leave: () => grid.focus(),
});
const bar = makeBar(() => grid.spot(), set, host.send);
const grid = new Grid(
	() => bar.show(grid.spot()),
	() => act(grid.spot()),
);
const next = makeNext(host.send);
const legend = make(
	'p',
	{ class: 'quiet legend', id: 'keys' },
	'Arrow keys move, 0 to 3 set how well the story shows it, Enter opens the story, / finds. ',
	'3: the one I want, 2: a good answer, 1: touches it. A broken frame: through a general competency.',
);
const coverage = make('div', { class: 'coverage' }, bar.element, grid.element, none, leftOut, legend, next.element);
const main = make('main', { tabindex: '-1' }, make('header', {}, title, about), tools.element, coverage);
document.body.append(main, status);

listenToKeys();
window.addEventListener('focus', enter);
document.addEventListener('keydown', (event) => {
	if (event.defaultPrevented || event.altKey || isTextField(event.target) || state?.is !== 'coverage') return;
	const isCommand = event.ctrlKey || event.metaKey;
	if (event.key === '/' && !isCommand) tools.find();
	else if (event.key.toLowerCase() === 'z' && isCommand && !event.shiftKey) takeBack();
	else return;
	event.preventDefault();
});

/** Who comes to the page comes to its grid. */
function enter(): void {
	if (document.activeElement === document.body && state?.is === 'coverage') grid.focus();
}

const companyShown = () => (state?.is === 'coverage' ? state.company : undefined);

function draw(): void {
	if (!state) return;
	coverage.hidden = state.is === 'missing';
	tools.show(state.companies, companyShown(), look);
	if (state.is === 'missing') showMissing(state);
	else showCoverage(state);
}

function showCoverage(state: CoverageShown): void {
	setText(title, `Coverage: ${state.title}`);
	setText(about, summary(state));
	showGrid(state);
	next.show(state.advice);
	host.keep({ company: state.company, ...look });
}

function showMissing({ why, companies }: CoverageMissing): void {
	setText(title, why === 'no-book' ? 'There is no prep book here.' : 'This company is not in the book.');
	setText(about, why === 'no-book' || companies.length > 0 ? '' : '“Prepbook: New Company” makes one.');
}

function showGrid(state: CoverageShown): Arranged {
	order = orderOf(state, look, order);
	const inside = arranged(state, order, look.filter);
	const isEmpty = inside.groups.length === 0 || (inside.columns.length === 0 && state.stories.length > 0);
	[grid.element.hidden, bar.element.hidden, none.hidden] = [isEmpty, isEmpty, !isEmpty];
	setText(none, `Nothing here is called “${look.filter.trim()}”.`);
	leftOut.hidden = state.leftOut === 0;
	setText(leftOut, `${counted(state.leftOut, 'story', 'stories')} more that count for nothing here are not shown.`);
	if (!isEmpty) grid.show(state, inside);
	return inside;
}

/** What is asked for is done at once, also where it was asked for before. */
function changeLook(changed: Partial<Look>): void {
	look = { ...look, ...changed };
	if (changed.filter === undefined) order = undefined;
	if (state?.is !== 'coverage') return;
	const { groups, columns } = showGrid(state);
	host.keep({ company: state.company, ...look });
	window.clearTimeout(telling);
	const rows = groups.reduce((sum, { competencies }) => sum + competencies.length, 0);
	const words = `${counted(rows, 'competency', 'competencies')}, ${counted(columns.length, 'story', 'stories')}`;
	telling = window.setTimeout(() => say(words), 400); // When somebody has stopped typing.
}

/** With Enter: where there is a story it is opened, where there is only a competency one is written. */
function act(spot: Spot): void {
	if (spot.story) openStory(spot, host.send);
	else writeStory(spot, host.send);
}

function set(strength: number): void {
	const { competency, story, cell } = grid.spot();
	grid.focus();
	if (!competency || !story || !cell) return;
	const asked = waiting.find((one) => isOf(one, { competency, story }));
	const from = asked?.to ?? ownStrength(cell);
	if (!asked && from === strength) return void say(wordsOf(grid.spot()));
	const change = { competency: competency.competency, story: story.story, from, to: strength };
	if (from !== strength) changes = [...changes, change];
	ask(change); // Also what was asked for and has not come: it may have been refused.
}

function ask(change: Change): void {
	waiting = [...waiting.filter((one) => one.competency !== change.competency || one.story !== change.story), change];
	host.send({ kind: 'strength', story: change.story, competency: change.competency, strength: change.to });
}

/** The last change made here, unless somebody has changed it since. */
function takeBack(): void {
	const last = changes.at(-1);
	changes = changes.slice(0, -1);
	const spot = last && grid.spotOf(last.competency, last.story);
	const now = spot?.cell && (waiting.find((one) => isOf(one, spot))?.to ?? ownStrength(spot.cell));
	if (!last || now === undefined) say('There is nothing to take back here.');
	else if (now !== last.to) say('This was changed elsewhere since, and stays.');
	else ask({ ...last, from: last.to, to: last.from });
}

const isOf = (change: Change, { competency, story }: Spot) =>
	change.competency === competency?.competency && change.story === story?.story;

/** Says what has come of what was asked for. */
function tellChanges(): void {
	if (state?.is !== 'coverage') waiting = [];
	const come = waiting.flatMap((change) => {
		const spot = grid.spotOf(change.competency, change.story);
		return spot?.cell && ownStrength(spot.cell) === change.to ? [{ change, spot }] : [];
	});
	waiting = waiting.filter((one) => !come.some(({ change }) => change === one));
	if (come.length > 0) say(come.map(({ spot }) => wordsOf(spot)).join('. '));
}

function wordsOf({ competency, story, cell }: Spot): string {
	const through = cell?.through === undefined ? '' : ` through ${cell.through}`;
	return `${competency?.title}, ${story?.title}: ${cell?.strength}${through}`;
}

/** The same words twice are said twice. */
function say(words: string): void {
	status.textContent = '';
	status.textContent = words;
}
