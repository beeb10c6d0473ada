// Prepbook: Plan the Stories for a Company.
import { commands, type Disposable } from 'vscode';
import { competenciesById, coverageOf } from '../core/answers/coverage';
import { type Assignment, type LoopPlan, loopPlan } from '../core/answers/plan';
import type { Company } from '../core/notes/company';
import { strengthWords } from '../core/rows/story';
import { anyObject, listOf, object, optional, text, whole } from '../core/shape';
import { commandIds } from '../host/commands';
import { type Desk, noteName } from '../host/desk';
import { readLoopWish } from '../host/loopWish';
import type { KeptWish } from '../host/loopWishes';
import { askChoice, type Choice } from '../host/pick';
import { say } from '../host/say';
import { askForCompany, companyNamed } from '../host/told';
import type { WorkspaceFiles } from '../host/workspaceFiles';

const takes = object({
	company: optional(noteName),
	competencies: optional(listOf(text)),
	pinned: optional(anyObject),
	count: optional(whole(0)),
});

/**
 * Contributes `prepbook.planLoop`, which resolves to the plan as other extensions get it. Who is there is shown it, may
 * choose stories by hand and sees the rest planned around them; that is kept for the brief.
 */
export function planLoopCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.planLoop,
		takes,
		uri: 'company',
		async run({ company: whose, ...options }, isPerson) {
			const book = desk.book();
			const company = whose === undefined ? await askForCompany(book) : await companyNamed(book, whose);
			if (!company) return undefined;
			if (isPerson) return replanned(desk, book, company);
			const wish = readLoopWish(book.snapshot, company, options);
			return loopPlan(book.snapshot, company, wish, desk.clock.now().ms);
		},
	});
}

type Step = { readonly assignment: Assignment } | 'count' | 'free' | 'brief';

/** Shows the plan until somebody has seen enough of it, and plans anew after each choice. */
async function replanned(desk: Desk, book: WorkspaceFiles, company: Company): Promise<LoopPlan> {
	for (;;) {
		const wish = desk.loopWishes.of(book, company);
		const plan = loopPlan(book.snapshot, company, wish, desk.clock.now().ms);
		const step = await askChoice(say.planOf(company.title), stepsOf(book, plan, wish));
		if (step === undefined) return plan;
		if (step === 'brief') {
			await commands.executeCommand(commandIds.showBrief, { company: company.id });
			return plan;
		}
		const next = await chosen(book, company, step, wish);
		if (next) await desk.loopWishes.keep(book, company, next);
	}
}

/** What is wished after a step; `undefined` where nobody chose. */
async function chosen(
	book: WorkspaceFiles,
	company: Company,
	step: Exclude<Step, 'brief'>,
	wish: KeptWish,
): Promise<KeptWish | undefined> {
	if (step === 'free') return { ...wish, pinned: new Map() };
	if (step === 'count') {
		const choices = [undefined, 1, 2, 3, 4, 5, 6, 7, 8].map((count) => ({
			thing: { count },
			label: say.planCount(count),
		}));
		const picked = await askChoice(say.howManyQuestions, choices);
		return picked && { ...wish, count: picked.count };
	}
	const { competency } = step.assignment;
	const picked = await askForPin(book, company, competency);
	if (!picked) return undefined;
	const others = [...wish.pinned].filter(([name, id]) => name !== competency && id !== picked.story);
	return { ...wish, pinned: new Map(picked.story === undefined ? others : [...others, [competency, picked.story]]) };
}

/** Those that count come first, by strength. */
function askForPin({ snapshot }: WorkspaceFiles, company: Company, competency: string) {
	const counting = coverageOf(snapshot, company.id)?.find((row) => row.competency === competency)?.stories ?? [];
	const strengths = new Map(counting.map(({ id, strength }) => [id, strength]));
	const stories = [...snapshot.stories.all].sort(
		(a, b) => (strengths.get(b.id) ?? 0) - (strengths.get(a.id) ?? 0) || (a.title < b.title ? -1 : 1),
	);
	const free: Choice<{ readonly story: string | undefined }> = { thing: { story: undefined }, label: say.asPlanned };
	const all = stories.map(({ id, title }) => {
		const strength = strengths.get(id);
		return {
			thing: { story: id },
			label: title,
			description: strength === undefined ? say.noStrength : strengthWords(strength),
		};
	});
	return askChoice(say.choosePin(competenciesById(snapshot).get(competency)?.title ?? competency), [free, ...all]);
}

function stepsOf({ snapshot }: WorkspaceFiles, plan: LoopPlan, wish: KeptWish): readonly Choice<Step>[] {
	const titles = competenciesById(snapshot);
	const titleOf = (id: string) => snapshot.stories.get(id)?.title ?? id;
	const rows = plan.assignments.map((assignment): Choice<Step> => {
		const { competency, story, backups } = assignment;
		const isPinned = wish.pinned.has(competency);
		return {
			thing: { assignment },
			label: titles.get(competency)?.title ?? competency,
			description: story === undefined ? say.noStoryPlanned : say.planned(titleOf(story), isPinned),
			detail: backups.length > 0 ? say.instead(backups.map(titleOf), story === undefined) : undefined,
			group: story === undefined ? say.unplanned : say.plannedStories,
		};
	});
	const inOrder = [...rows].sort((a, b) => Number(a.group === say.unplanned) - Number(b.group === say.unplanned));
	const more: readonly Choice<Step>[] = [
		{ thing: 'brief', label: say.toBrief, group: say.withPlan },
		{ thing: 'count', label: say.howManyNow(wish.count), group: say.withPlan },
		...(wish.pinned.size > 0 ? [{ thing: 'free' as const, label: say.freePins, group: say.withPlan }] : []),
	];
	return [...more, ...inOrder];
}
