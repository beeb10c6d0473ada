// The pages of briefs.
import { type Disposable, EventEmitter, type Tab, TabInputWebview, type Uri, window } from 'vscode';
import { brief } from '../core/answers/brief';
import { loopPlan } from '../core/answers/plan';
import type { Company } from '../core/notes/company';
import { fields, optional, text } from '../core/shape';
import { nowAt } from '../core/time';
import type { Desk } from './desk';
import { Lifetime } from './lifetime';
import { Pages } from './pages';
import { say } from './say';
import type { WorkspaceFiles } from './workspaceFiles';

/** Of whom a page speaks. */
export interface BriefOf {
	readonly company: string;
	readonly round?: string | undefined;
}

const briefOf = fields({ company: text, round: optional(text) });

export class Briefs implements Disposable {
	readonly #life = new Lifetime();
	readonly #desk: Desk;
	readonly #pages: Pages<BriefOf>;
	readonly #opened = this.#life.own(new EventEmitter<void>());
	/** When a page has been written that was not known yet, as after a reload. */
	readonly onDidOpen = this.#opened.event;
	/** By the name a tab shows. */
	readonly #known = new Map<string, BriefOf>();

	constructor(desk: Desk) {
		this.#desk = desk;
		this.#pages = this.#life.own(new Pages('prepbook', briefOf, (of, uri) => this.#textOf(of, uri)));
	}

	/** Where the page of a company lies, for one of its rounds where that is named. */
	uriOf(company: Company, round: string | undefined): Uri {
		const { id, title } = company;
		const all = this.#desk.book().snapshot.companies.all;
		const name = all.some((other) => other !== company && other.title === title) ? id : title;
		return this.#pages.uriOf(say.briefTitle(name, round), { company: id, round });
	}

	/** What may have changed is written anew where it is open. */
	refresh(): void {
		this.#pages.refresh();
	}

	/** The one that is read: VS Code tells of its preview only what its tab says. */
	get active(): BriefOf | undefined {
		const tab = window.tabGroups.activeTabGroup.activeTab;
		if (!tab || !isPreview(tab)) return undefined;
		const names = [...this.#known.keys()].filter((name) => tab.label.endsWith(name));
		// “Acme, brief.md” also ends the label of “Big Acme, brief.md”.
		return this.#known.get(names.reduce((longest, name) => (name.length > longest.length ? name : longest), ''));
	}

	/** As a file says it that lies in a folder of the book: its links lead to the notes from there. */
	inFile(book: WorkspaceFiles, of: BriefOf): string | undefined {
		return this.#written(book, of, (path) => `../${path}`);
	}

	#textOf(of: BriefOf | undefined, uri: Uri): string {
		if (!of || !this.#desk.hasBook()) return say.noBook;
		this.#known.set(uri.path.slice(uri.path.lastIndexOf('/') + 1), of);
		this.#opened.fire();
		const without = () => undefined; // VS Code's preview shows a link to another scheme as its signs.
		return this.#written(this.#desk.book(), of, without) ?? say.noSuchCompany(of.company);
	}

	#written(book: WorkspaceFiles, of: BriefOf, linkTo: (path: string) => string | undefined): string | undefined {
		const { snapshot } = book;
		const company = snapshot.companies.get(of.company);
		if (!company) return undefined;
		const time = this.#desk.clock.now();
		const plan = loopPlan(snapshot, company, this.#desk.loopWishes.of(book, company), time.ms);
		const round = company.rounds.find(({ id }) => id === of.round);
		const now = nowAt(time, snapshot.book.dayStarts);
		return brief(snapshot, { company, round, plan, now, linkTo });
	}

	dispose(): void {
		this.#life.dispose();
	}
}

const isPreview = ({ input }: Tab) => input instanceof TabInputWebview && input.viewType.endsWith('markdown.preview');
