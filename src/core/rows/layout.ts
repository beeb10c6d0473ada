// The ways in which the trees of stories and of problems can be laid out.

/** By project, or by the competencies that a company asks for. */
export type StoryGroups = 'project' | { readonly company: string };

export const problemGroups = ['list', 'pattern', 'company'] as const;
export const problemSorts = ['list', 'title', 'difficulty', 'last'] as const;

export interface ProblemOrder {
	readonly by: (typeof problemGroups)[number];
	/** Within a group: as the lists have it, by words, easy ones first, or those tried last first. */
	readonly sort: (typeof problemSorts)[number];
}
