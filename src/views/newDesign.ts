// Prepbook: New Design Answer, and Draw a Design Prompt.
import { commands, type Disposable, window } from 'vscode';
import { drawn, promptsByCompany, promptsIn } from '../core/answers/prompts';
import { difficulty } from '../core/catalog/difficulty';
import type { Outline } from '../core/catalog/outline';
import { designBody } from '../core/notes/designBody';
import { activeCompanies } from '../core/rows/companies';
import { number, object, optional, text, truth } from '../core/shape';
import type { Snapshot } from '../core/snapshot';
import { commandIds, Refusal } from '../host/commands';
import { bookToWriteIn, companyGiven, type Desk, found, titleGiven, today } from '../host/desk';
import { makeNote } from '../host/newNote';
import { askChoice, askChoiceOrText } from '../host/pick';
import { domainWords, say } from '../host/say';
import type { WorkspaceFiles } from '../host/workspaceFiles';

const takes = object({
	prompt: optional(text),
	title: optional(text),
	outline: optional(text),
	company: optional(text),
	blind: optional(truth),
	open: optional(truth),
});

/** The outline of those who name none. */
const usualOutline = 'ml-design-five-part';

/** Contributes `prepbook.newDesign`: an answer to a prompt, laid out by an outline. Resolves to its `Uri`. */
export function newDesignCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.newDesign,
		takes,
		writes: true,
		async run(given) {
			const isAsked = given.prompt === undefined && given.title === undefined;
			const book = await bookToWriteIn(desk, isAsked);
			if (!book) return undefined;
			const company = given.company === undefined ? undefined : await companyGiven(book, given.company);
			const prompt = isAsked
				? await askForPrompt(book.snapshot, given.blind)
				: (given.prompt ?? titleGiven(given.title));
			if (prompt === undefined) return undefined;
			const outline =
				given.outline === undefined && isAsked
					? await askForOutline(book)
					: await outlineNamed(book, given.outline ?? usualOutline);
			if (!outline) return undefined;
			const title = given.title === undefined ? titleOf(book, titleGiven(prompt)) : titleGiven(given.title);
			const head = { prompt: prompt.trim(), outline: outline.id, ...(company && { company }) };
			return makeNote(desk, book, {
				kind: 'design',
				title,
				head: { ...head, date: today(desk, book), status: 'draft' },
				gaps: { company: '' },
				body: designBody(outline),
				open: given.open,
			});
		},
	});
}

/** What a prompt of the bank is called; one in the user's own words is its own name. */
const titleOf = ({ snapshot }: WorkspaceFiles, prompt: string) =>
	promptsIn(snapshot).find(({ id }) => id === prompt)?.title ?? prompt;

async function outlineNamed(book: WorkspaceFiles, id: string): Promise<Outline> {
	const outline = await found(book, ({ catalog }) => catalog.outlines.get(id));
	if (!outline) throw new Refusal(say.noSuchOutline(id));
	return outline;
}

/**
 * Those of the active companies come first, then the user's own, then those that were asked in interviews,
 * then the rest of the bank by domain. Who wants to practice blind reads the titles only.
 */
async function askForPrompt(snapshot: Snapshot, blind: boolean | undefined): Promise<string | undefined> {
	const prompts = promptsByCompany(promptsIn(snapshot), activeCompanies(snapshot));
	const choices = prompts.map(({ id, title, text, domain, difficulty, place, company }) => {
		const usual = place === 'own' ? say.ownPrompts : place === 'first' ? say.firstPrompts : domainWords(domain);
		const group = company?.title ?? usual;
		return { thing: { id }, label: title, description: difficulty, detail: blind ? '' : text, group };
	});
	const chosen = await askChoiceOrText(say.choosePrompt, choices, say.ownPrompt);
	return typeof chosen === 'object' ? chosen.id : chosen;
}

/** The usual one comes first, the others by title. */
function askForOutline({ snapshot }: WorkspaceFiles): Promise<Outline | undefined> {
	const byTitle = [...snapshot.catalog.outlines.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
	const inOrder = byTitle.sort((a, b) => Number(b.id === usualOutline) - Number(a.id === usualOutline));
	return askChoice(
		say.chooseOutline,
		inOrder.map((outline) => ({
			thing: outline,
			label: outline.title,
			description: say.sections(outline.sections.length),
			detail: outline.sections.map(({ title }) => title).join(' · '),
		})),
	);
}

const drawTakes = object({
	domain: optional(text),
	difficulty: optional(difficulty),
	company: optional(text),
	blind: optional(truth),
	seed: optional(number),
});

/**
 * Contributes `prepbook.drawPrompt`, which resolves to the id of a prompt that chance, or a seed, has chosen; first of those
 * that are the company's own, or the only active one's. Blind, a person is told its title only.
 */
export function drawPromptCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.drawPrompt,
		takes: drawTakes,
		async run({ blind, ...given }) {
			const book = desk.book();
			await book.settled();
			const prompts = promptsIn(book.snapshot);
			const domains = new Set(prompts.flatMap(({ domain }) => domain ?? []));
			if (given.domain !== undefined && !domains.has(given.domain))
				throw new Refusal(say.noSuchDomain(given.domain, [...domains]));
			const [first, second] = activeCompanies(book.snapshot);
			const only = second ? undefined : first?.id;
			const company = given.company === undefined ? only : await companyGiven(book, given.company);
			const drawing = { ...given, company, answered: book.snapshot.designs.all.map((design) => design.prompt) };
			const prompt = drawn(prompts, drawing, given.seed ?? numberFrom(desk));
			if (!prompt) throw new Refusal(say.noPromptFits);
			if (Object.values(given).every((value) => value === undefined))
				void offerAnswer(prompt.id, prompt.title, blind ? undefined : prompt.text);
			return prompt.id;
		},
	});
}

const numberFrom = ({ dice }: Desk) => dice(4).reduce((sum, byte) => sum * 256 + byte, 0);

async function offerAnswer(id: string, title: string, words: string | undefined): Promise<void> {
	const message = words === undefined ? title : `${title}: ${words}`;
	if ((await window.showInformationMessage(message, say.answerIt)) === say.answerIt)
		await commands.executeCommand(commandIds.newDesign, { prompt: id });
}
