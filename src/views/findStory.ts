// Prepbook: Find a Story.
import { commands, type Disposable, type QuickInputButton, ThemeIcon, window } from 'vscode';
import { type Found, findStories } from '../core/answers/find';
import { pathId } from '../core/ids';
import type { Company } from '../core/notes/company';
import { linkTo } from '../core/notes/link';
import type { Story } from '../core/notes/story';
import type { Row } from '../core/rows/row';
import { dotted } from '../core/rows/words';
import { object, optional, text } from '../core/shape';
import { commandIds, Refusal } from '../host/commands';
import { askForCompanyOrNone, type Desk, noteName } from '../host/desk';
import { type EditorNote, noteInEditor } from '../host/editorNote';
import { wordsOf } from '../host/edits';
import { insertText } from '../host/insertText';
import { askOne, shown } from '../host/pick';
import { plain, say } from '../host/say';
import { companyNamed } from '../host/told';
import type { WorkspaceFiles } from '../host/workspaceFiles';

const takes = object({ question: optional(text), company: optional(noteName) });

/**
 * Contributes `prepbook.findStory`. With a question it resolves to what the API's `findStories` answers; without one it
 * ranks while somebody types, and resolves to the id of the story something was done with.
 */
export function findStoryCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.findStory,
		takes,
		uri: 'company',
		async run({ question, company: whose }) {
			const book = desk.book();
			const company = whose === undefined ? undefined : await companyNamed(book, whose);
			if (question !== undefined) return ranked(desk, book, question, company);
			if (book.snapshot.stories.all.length === 0) throw new Refusal(say.noStories);
			const wish = await askForStory(desk, book, company);
			const deed = wish && (wish.deed ?? (await askWhatToDo(wish)));
			if (!wish || !deed) return undefined;
			await deeds[deed].act(desk, book, wish);
			return wish.story.id;
		},
	});
}

const ranked = ({ clock }: Desk, { snapshot }: WorkspaceFiles, question: string, company: Company | undefined) =>
	findStories(snapshot, question, { company: company?.id, now: clock.now().ms }) ?? [];

/** What somebody chose, and where they did. */
interface Wish {
	readonly story: Story;
	readonly company: Company | undefined;
	/** The note a link can go into. */
	readonly into: EditorNote | undefined;
	/** `undefined`: to be asked for. */
	readonly deed: DeedName | undefined;
}

type DeedName = 'open' | 'link' | 'rehearse' | 'told';

interface Deed {
	readonly label: string;
	readonly icon: string;
	act(desk: Desk, book: WorkspaceFiles, wish: Wish): Promise<unknown>;
}

/** In the order in which they are offered. */
const deeds: Readonly<Record<DeedName, Deed>> = {
	open: {
		label: say.openStory,
		icon: 'go-to-file',
		act: async (_, book, { story }) => window.showTextDocument(book.uriOf(story.path)),
	},
	link: { label: say.insertLink, icon: 'link', act: insertLink },
	rehearse: {
		label: say.rehearseIt,
		icon: 'megaphone',
		act: (_, __, wish) => runOn(commandIds.rehearse, wish),
	},
	told: {
		label: say.markAsTold,
		icon: 'check',
		act: (_, __, wish) => runOn(commandIds.markTold, wish),
	},
};

const deedsFor = (into: EditorNote | undefined) =>
	(Object.keys(deeds) as DeedName[]).filter((name) => name !== 'link' || into); // Its keys are just these.

const askWhatToDo = ({ story, into }: Wish) =>
	askOne(say.whatToDo(story.title), deedsFor(into), (name) => deeds[name].label);

interface Entry {
	readonly label: string;
	readonly description: string;
	readonly detail?: string;
	readonly buttons: readonly DeedButton[];
	readonly alwaysShow: true;
	readonly story: Story;
}

interface DeedButton extends QuickInputButton {
	readonly deed: DeedName;
}

/** Ranks while somebody types. The company may be changed meanwhile; what was typed stays. */
async function askForStory(desk: Desk, book: WorkspaceFiles, first: Company | undefined): Promise<Wish | undefined> {
	const into = noteInEditor(book);
	let [company, typed] = [first, ''];
	for (;;) {
		const choice = await askOnce(desk, book, { company, typed, into });
		if (!choice) return undefined;
		typed = choice.typed;
		if (choice.story) return { story: choice.story, company, into, deed: choice.deed };
		const id = await askForCompanyOrNone(book);
		if (id !== undefined) company = book.snapshot.companies.get(id);
	}
}

interface Asking {
	readonly company: Company | undefined;
	readonly typed: string;
	readonly into: EditorNote | undefined;
}

interface Choice {
	readonly typed: string;
	/** `undefined`: another company is wanted. */
	readonly story?: Story;
	readonly deed?: DeedName | undefined;
}

function askOnce(desk: Desk, book: WorkspaceFiles, { company, typed, into }: Asking): Promise<Choice | undefined> {
	const picker = window.createQuickPick<Entry>();
	const buttons = deedsFor(into).map((deed): DeedButton => {
		return { deed, iconPath: new ThemeIcon(deeds[deed].icon), tooltip: deeds[deed].label };
	});
	const rank = (question: string) => {
		const { stories } = book.snapshot;
		picker.items = ranked(desk, book, question, company).flatMap((found) => {
			const story = stories.get(found.id);
			return story ? entryOf(story, found, buttons) : [];
		});
	};
	Object.assign(picker, {
		title: plain(say.findStoryFor(company?.title)),
		placeholder: say.findStory,
		value: typed,
		buttons: [{ iconPath: new ThemeIcon('organization'), tooltip: say.findForCompany }],
		// The best answer stays first. Missing in the types of the oldest VS Code, but it has it (microsoft/vscode#73904).
		sortByLabel: false,
	});
	rank(typed);
	picker.onDidChangeValue(rank);
	return shown(picker, (leave) => {
		const choose = (choice: Omit<Choice, 'typed'>) => leave({ ...choice, typed: picker.value });
		picker.onDidAccept(() => {
			const [entry] = picker.selectedItems;
			if (entry) choose({ story: entry.story });
		});
		picker.onDidTriggerItemButton(({ item, button }) => {
			choose({ story: item.story, deed: buttons.find((one) => one === button)?.deed });
		});
		picker.onDidTriggerButton(() => choose({}));
	});
}

function entryOf(story: Story, { why }: Found, buttons: readonly DeedButton[]): Entry {
	const detail = plain(dotted(story.project, story.when));
	return {
		label: plain(story.title),
		description: plain(why),
		...(detail && { detail }),
		buttons,
		alwaysShow: true, // What answers a question need not have its words.
		story,
	};
}

async function insertLink(desk: Desk, book: WorkspaceFiles, { story, into }: Wish): Promise<void> {
	if (into) await insertText(desk, book, into, linkTo(story.path, story.title, into.note.path));
}

/** As from the story's row, so that a person is asked for what is missing. What it refuses was said by its own door. */
async function runOn(command: string, { story, company }: Wish): Promise<void> {
	const given = { note: pathId(story.path), ...(company && { company: company.id }) };
	const row: Row = { id: story.path, label: story.title, icon: 'comment', kind: 'story', given };
	await Promise.resolve(commands.executeCommand(command, row)).catch((error: unknown) => {
		throw new Refusal(wordsOf(error));
	});
}
