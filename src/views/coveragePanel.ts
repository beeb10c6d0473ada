// Prepbook: Show a Company's Coverage. Competencies against stories, in a page.
import { commands, type Disposable, type Event, type Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { competenciesOf, coverageTold, tagCounted, tagsOf } from '../core/answers/coverage';
import type { Log } from '../core/ports';
import { fields, object, optional, text } from '../core/shape';
import type { Snapshot } from '../core/snapshot';
import { commandIds } from '../host/commands';
import { type Desk, noteGiven, noteName, today } from '../host/desk';
import { inTurn } from '../host/inTurn';
import { Lifetime } from '../host/lifetime';
import { openPage, type Page, restorePages } from '../host/page';
import { say } from '../host/say';
import type { Served } from '../host/served';
import { askForCompany, companyNamed } from '../host/told';
import { type CoverageState, type CoverageWish, readCoverageWish } from '../protocol/coverage';
import { coverageState } from '../protocol/coverageState';

const viewType = 'prepbook.coverage';

export interface CoverageOpened {
	readonly desk: Desk;
	readonly served: Served;
	/** When what is shown may be another than before. */
	readonly onDidChange: readonly Event<void>[];
	readonly extensionUri: Uri;
	readonly log: Log;
}

/** What the page keeps that its host must know: whose coverage it showed. */
const kept = fields({ company: optional(text) });

/** Contributes `prepbook.showCoverage`, which opens the page and resolves to what it shows, as other extensions get it. */
export function showCoveragePanel({ desk, served, onDidChange, extensionUri, log }: CoverageOpened): Disposable {
	const life = new Lifetime();
	const oneByOne = inTurn();
	let page: Page | undefined;
	let company: string | undefined;
	const state = (): CoverageState => {
		const { current } = served;
		const now = { day: current ? today(desk, current) : '', ms: desk.clock.now().ms };
		return coverageState(current?.snapshot, company, now);
	};
	const show = () => {
		if (!page) return;
		const now = state();
		if (now.is === 'coverage') company = now.company; // The one that is seen is the one that is meant.
		page.panel.title = say.coverageTitle(now.is === 'coverage' ? now.title : undefined);
		page.show();
	};
	const onWish = (wish: Wish) => {
		if (wish.kind === 'company') {
			company = wish.company;
			return show();
		}
		const work = () => follow(desk, company, wish);
		// Keys come faster than files are written: the last one that was pressed is to be the last that is written.
		void (wish.kind === 'strength' ? oneByOne(work) : work());
	};
	const open = (panel: WebviewPanel | undefined) => {
		const created = { viewType, title: say.coverageTitle(undefined), column: ViewColumn.Active };
		const asked = { name: 'coverage', extensionUri, state, read: readCoverageWish, onWish, log };
		const opened = openPage({ ...asked, panel: panel ?? created });
		page?.dispose(); // One is enough: it turns from company to company.
		page = opened;
		opened.onDidDispose(() => {
			if (page === opened) page = undefined;
		});
	};
	life.own(
		restorePages(viewType, (panel, state) => {
			const was = kept(state);
			company ??= was.fits ? was.value.company : undefined;
			open(panel);
			show();
		}),
	);
	life.own(
		desk.command({
			id: commandIds.showCoverage,
			takes: object({ company: optional(noteName) }),
			uri: 'company',
			async run(given, isPerson) {
				const book = desk.book();
				const named = given.company === undefined ? await askForCompany(book) : await companyNamed(book, given.company);
				if (!named) return undefined;
				company = named.id;
				if (!page) open(undefined);
				show();
				page?.panel.reveal(undefined, !isPerson);
				return coverageTold(book.snapshot, named.id);
			},
		}),
	);
	for (const event of onDidChange) life.own(event(show));
	return life;
}

type Wish = Exclude<CoverageWish, { readonly kind: 'ready' }>;

/** Wishes are commands: what cannot be done is told as it is for every command. */
async function follow(desk: Desk, company: string | undefined, wish: Exclude<Wish, { kind: 'company' }>) {
	try {
		await followed(desk, company, wish);
	} catch (error) {
		void window.showWarningMessage(error instanceof Error ? error.message : String(error)); // The door has logged it.
	}
}

async function followed(desk: Desk, company: string | undefined, wish: Exclude<Wish, { kind: 'company' }>) {
	switch (wish.kind) {
		case 'strength': {
			const { story: note, strength } = wish;
			const competency = tagToSet(desk.book().snapshot, company, wish);
			return commands.executeCommand(commandIds.setStrength, { note, competency, strength });
		}
		case 'rehearse':
			return commands.executeCommand(commandIds.rehearse, { note: wish.story, ...(company && { company }) });
		case 'write':
			return commands.executeCommand(
				commandIds.newStory,
				wish.competencies.length > 0 ? { competencies: wish.competencies } : {},
			);
		case 'open': {
			const book = desk.book();
			const { path } = await noteGiven(book, wish.story, ['story']);
			return window.showTextDocument(book.uriOf(path), { viewColumn: ViewColumn.Beside });
		}
	}
}

/** A story that still calls the competency by an old name keeps that name: its number is what is changed. */
function tagToSet(
	snapshot: Snapshot,
	companyId: string | undefined,
	{ story: id, competency }: { readonly story: string; readonly competency: string },
): string {
	const company = snapshot.companies.get(companyId ?? '');
	const asked = company && competenciesOf(company, snapshot.catalog).find((one) => one.id === competency);
	const story = snapshot.stories.get(id);
	const counted = asked && story && tagCounted(story, tagsOf(asked, snapshot.catalog));
	return counted?.isOwn ? counted.tag : competency;
}
