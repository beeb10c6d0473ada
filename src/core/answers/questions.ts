// Which questions a story answers: the other way round of finding a story for one.

import { genericFramework } from '../catalog/framework';
import type { Story } from '../notes/story';
import { activeCompanies } from '../rows/companies';
import type { Snapshot } from '../snapshot';
import { competenciesOf, strengthOf, tagsOf } from './coverage';

export interface Asking {
	/** Of the competency, with the company that asks for it. */
	readonly of: string;
	readonly questions: readonly string[];
}

/** By competency, what the story shows best first; each question once. None of a story that shows nothing. */
export function questionsFor(snapshot: Snapshot, story: Story): readonly Asking[] {
	const { catalog } = snapshot;
	const generic = catalog.frameworks.get(genericFramework);
	const asked = [
		...activeCompanies(snapshot).flatMap((company) =>
			competenciesOf(company, catalog).map((competency) => ({ competency, who: company.title })),
		),
		...(generic?.competencies ?? []).map((competency) => ({ competency, who: generic?.title ?? '' })),
	];
	const shown = asked
		.map((one) => ({ ...one, strength: strengthOf(story, tagsOf(one.competency, catalog)) }))
		.filter(({ strength }) => strength > 0)
		.sort((a, b) => b.strength - a.strength);
	const seen = new Set<string>();
	return shown.flatMap(({ competency: { title, questions: all }, who }): Asking[] => {
		const questions = all.filter((one) => seen.size < seen.add(one).size);
		return questions.length > 0 ? [{ of: `${title} · ${who}`, questions }] : [];
	});
}
