// What somebody chose by hand for the plan of a company, kept for this workspace.
import { competencyOf } from '../core/answers/coverage';
import type { LoopWish } from '../core/answers/plan';
import type { Company } from '../core/notes/company';
import { fields, isPlainObject, optional, whole } from '../core/shape';
import type { Choices } from './choices';
import type { WorkspaceFiles } from './workspaceFiles';

/** Stories by competency, and how many competencies are to get one. */
export interface KeptWish extends LoopWish {
	readonly pinned: ReadonlyMap<string, string>;
	readonly count: number | undefined;
}

const kept = fields({ count: optional(whole(0)) });

export class LoopWishes {
	readonly #choices: Choices;

	constructor(choices: Choices) {
		this.#choices = choices;
	}

	/** Of what was chosen, all that is still there. */
	of({ uri, snapshot }: WorkspaceFiles, company: Company): KeptWish {
		const remembered = parsed(this.#choices.last(nameOf(uri.toString(), company)));
		const wish = kept(remembered);
		const pins = isPlainObject(remembered) && isPlainObject(remembered.pinned) ? remembered.pinned : {};
		const pinned = new Map<string, string>();
		for (const [name, id] of Object.entries(pins)) {
			const competency = competencyOf(snapshot, company, name);
			const story = typeof id === 'string' ? snapshot.stories.get(id)?.id : undefined;
			if (competency !== undefined && story !== undefined && ![...pinned.values()].includes(story))
				pinned.set(competency, story);
		}
		return { pinned, count: wish.fits ? wish.value.count : undefined };
	}

	keep({ uri }: WorkspaceFiles, company: Company, { pinned, count }: KeptWish): Promise<void> {
		const wish = { pinned: Object.fromEntries(pinned), count };
		return this.#choices.remember(nameOf(uri.toString(), company), JSON.stringify(wish));
	}
}

const nameOf = (book: string, { id }: Company) => `plan.${book}.${id}`;

/** Anything could stand in a memory. */
function parsed(text: string | undefined): unknown {
	try {
		return JSON.parse(text ?? '{}');
	} catch {
		return {};
	}
}
