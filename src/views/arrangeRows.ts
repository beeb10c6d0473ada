// Prepbook: Group Stories, and Group and Sort Problems.
import { Disposable } from 'vscode';
import { problemGroups, problemSorts } from '../core/rows/layout';
import { object, oneOf, optional, text } from '../core/shape';
import type { Arrangement } from '../host/arrangement';
import { commandIds } from '../host/commands';
import { companyGiven, type Desk } from '../host/desk';
import { askOne } from '../host/pick';
import { problemGroupWords, problemSortWords, say } from '../host/say';

const storiesTake = object({ company: optional(text) });
const problemsTake = object({
	by: optional(oneOf(...problemGroups)),
	sort: optional(oneOf(...problemSorts)),
});

/** Contributes the commands that say how the trees of stories and of problems are laid out. */
export function arrangeCommands(desk: Desk, arrangement: Arrangement): Disposable {
	return Disposable.from(
		desk.command({
			id: commandIds.arrangeStories,
			takes: storiesTake,
			async run({ company }) {
				const book = desk.book();
				const named = company === undefined ? undefined : await companyGiven(book, company);
				const companies = book.snapshot.companies.all;
				const all = [undefined, ...companies];
				const now = arrangement.stories;
				const isNow = (one: (typeof all)[number]) => (now === 'project' ? undefined : now.company) === one?.id;
				const label = (one: (typeof all)[number]) => (one ? say.byCompetency(one.title) : say.byProject);
				const chosen =
					named ??
					(await askOne(
						say.groupStories,
						all.map((one) => ({ one })),
						({ one }) => label(one),
						({ one }) => (isNow(one) ? say.now : undefined),
					));
				if (chosen === undefined) return;
				const by = typeof chosen === 'string' ? chosen : chosen.one?.id;
				await arrangement.groupStories(by === undefined ? 'project' : { company: by });
			},
		}),
		desk.command({
			id: commandIds.arrangeProblems,
			takes: problemsTake,
			async run(given) {
				const isAsked = given.by === undefined && given.sort === undefined;
				const now = arrangement.problems;
				const by = isAsked
					? await askOne(
							say.groupProblems,
							problemGroups,
							(one) => problemGroupWords[one],
							(one) => (one === now.by ? say.now : undefined),
						)
					: (given.by ?? now.by);
				const sort =
					by && isAsked
						? await askOne(
								say.sortProblems,
								problemSorts,
								(one) => problemSortWords[one],
								(one) => (one === now.sort ? say.now : undefined),
							)
						: (given.sort ?? now.sort);
				if (by && sort) await arrangement.arrangeProblems({ by, sort });
			},
		}),
	);
}
