// What another extension asks of a plan, read before anybody relies on it.
import { competencyOf } from '../core/answers/coverage';
import type { LoopWish } from '../core/answers/plan';
import type { Company } from '../core/notes/company';
import { anyObject, listOf, object, optional, text, whole } from '../core/shape';
import type { Snapshot } from '../core/snapshot';
import { Refusal } from './commands';
import { say } from './say';

const options = object({
	competencies: optional(listOf(text)),
	pinned: optional(anyObject),
	count: optional(whole(0)),
});

/** Old ids count. Throws an `Error` with a sentence for what does not fit, or is not there. */
export function readLoopWish(snapshot: Snapshot, company: Company, given: unknown): LoopWish {
	const read = options(given ?? {});
	if (!read.fits) throw new Refusal(say.badArgument('planLoop', read.misfit.at, read.misfit.wanted));
	const { competencies, pinned = {}, count } = read.value;
	const asked = (name: string) => {
		const id = competencyOf(snapshot, company, name);
		if (id === undefined) throw new Refusal(say.noSuchCompetencyOf(company.title, name));
		return id;
	};
	const pins = Object.entries(pinned).map(([name, story]) => [asked(name), storyNamed(snapshot, name, story)] as const);
	for (const side of [0, 1] as const) {
		const ids = pins.map((pin) => pin[side]);
		const twice = ids.find((id, index) => ids.indexOf(id) < index);
		if (twice !== undefined) throw new Refusal(say.pinnedTwice(twice));
	}
	return { competencies: competencies && new Set(competencies.map(asked)), pinned: new Map(pins), count };
}

function storyNamed({ stories }: Snapshot, competency: string, given: unknown): string {
	const read = text(given, `pinned.${competency}`);
	if (!read.fits) throw new Refusal(say.badArgument('planLoop', read.misfit.at, read.misfit.wanted));
	const story = stories.get(read.value);
	if (!story) throw new Refusal(say.noSuchStory(read.value));
	return story.id;
}
