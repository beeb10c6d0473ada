// Prepbook: Show the Brief for an Interview. One page for the morning, in VS Code's own preview.
import { commands, type Disposable, type Event, Uri, window } from 'vscode';
import { isAhead, roundsOf } from '../core/rows/round';
import { object, optional, text } from '../core/shape';
import type { Briefs } from '../host/briefs';
import { commandIds, Refusal } from '../host/commands';
import { type Desk, noteName, today } from '../host/desk';
import { Lifetime } from '../host/lifetime';
import { newFile } from '../host/newFile';
import { say } from '../host/say';
import { askForCompany, companyNamed, refuseUnknownRound } from '../host/told';

/** Where briefs are kept that somebody wants as files. */
const folder = 'briefs';

/**
 * Contributes `prepbook.showBrief`, which opens the page of a company and resolves to the `Uri` of its document, and
 * `prepbook.saveBrief`, which makes a file of the one that is read.
 */
export function briefCommands(desk: Desk, briefs: Briefs, onDidChange: readonly Event<void>[]): Disposable {
	const life = new Lifetime();
	life.own(
		desk.command({
			id: commandIds.showBrief,
			takes: object({ company: optional(noteName), round: optional(text) }),
			uri: 'company',
			async run({ company: whose, round }) {
				const book = desk.book();
				const company = whose === undefined ? await askForCompany(book) : await companyNamed(book, whose);
				if (!company) return undefined;
				refuseUnknownRound(company, round);
				const next = roundsOf(company).find((one) => isAhead(one, today(desk, book)));
				const uri = briefs.uriOf(company, round ?? next?.id);
				await commands.executeCommand('markdown.showPreview', uri);
				return uri;
			},
		}),
	);
	life.own(
		desk.command({
			id: commandIds.saveBrief,
			takes: object({}),
			writes: true,
			async run() {
				const book = desk.book();
				const of = briefs.active;
				const text = of && briefs.inFile(book, of);
				if (!of || text === undefined) throw new Refusal(say.noBrief);
				const name = [of.company, of.round, today(desk, book)].filter(Boolean).join(' ');
				const uri = await newFile(desk.disk, Uri.joinPath(book.uri, folder), name, text);
				await window.showTextDocument(uri);
				return uri;
			},
		}),
	);
	const tell = () => void commands.executeCommand('setContext', 'prepbook.brief', briefs.active !== undefined);
	life.own(briefs.onDidOpen(tell));
	life.own(window.tabGroups.onDidChangeTabs(tell));
	life.own(window.tabGroups.onDidChangeTabGroups(tell));
	for (const event of onDidChange) life.own(event(() => briefs.refresh()));
	return life;
}
