// How the side bar's trees are grouped and sorted in this workspace.
import { EventEmitter, type Memento } from 'vscode';
import { type ProblemOrder, problemGroups, problemSorts, type StoryGroups } from '../core/rows/layout';

/** What is remembered of it. Anything could stand in a memory: what fits nothing now is the first way there is. */
export class Arrangement {
	readonly #memory: Memento;
	readonly #changed = new EventEmitter<void>();
	readonly onDidChange = this.#changed.event;

	constructor(memory: Memento) {
		this.#memory = memory;
	}

	get stories(): StoryGroups {
		const company = this.#memory.get<string>(storiesKey);
		return typeof company === 'string' ? { company } : 'project';
	}

	get problems(): ProblemOrder {
		const [by, sort] = [this.#memory.get(groupKey), this.#memory.get(sortKey)];
		return {
			by: problemGroups.find((one) => one === by) ?? 'list',
			sort: problemSorts.find((one) => one === sort) ?? 'list',
		};
	}

	async groupStories(by: StoryGroups): Promise<void> {
		await this.#memory.update(storiesKey, by === 'project' ? undefined : by.company);
		this.#changed.fire();
	}

	async arrangeProblems({ by, sort }: ProblemOrder): Promise<void> {
		await this.#memory.update(groupKey, by);
		await this.#memory.update(sortKey, sort);
		this.#changed.fire();
	}

	dispose(): void {
		this.#changed.dispose();
	}
}

const [storiesKey, groupKey, sortKey] = ['rows.stories', 'rows.problemGroups', 'rows.problemSort'];
