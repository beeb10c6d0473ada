// How a story stands in a tree.
import { competenciesById } from '../answers/coverage';
import { noteEvents } from '../answers/noteEvents';
import type { Story, Strength } from '../notes/story';
import { dayOf } from '../time';
import { type Asked, noteName, rowId } from './asked';
import { byTitle } from './order';
import { rehearsedWords } from './rehearsals';
import type { Row } from './row';
import { agoWords, counted, dotted, lines } from './words';

/** Where in a tree a story stands, and as what. */
export interface StoryPlace {
	/** The steps to the row above it. */
	readonly below: readonly string[];
	readonly company?: string;
	/** What it stands there for, and how well it shows that. */
	readonly shows?: { readonly competency: string; readonly strength: Strength };
	/** Whether the group has said already that it was never rehearsed, or that it has no competencies. */
	readonly said?: 'never rehearsed' | 'no competencies';
}

export function storyRow({ snapshot, now }: Asked, story: Story, { below, company, shows, said }: StoryPlace): Row {
	const note = noteName(story, snapshot);
	const rehearsed = rehearsedWords({ snapshot, now }, story);
	const first = shows ? strengthWords(shows.strength) : competencyWords(story);
	return {
		id: rowId(...below, note),
		label: story.title,
		detail: dotted(first !== said && first, rehearsed.last !== said && rehearsed.last),
		icon: 'comment-discussion',
		tooltip: lines(
			[story.project, story.when].filter(Boolean).join(', '),
			competencyLine({ snapshot, now }, story),
			rehearsed.all,
			toldLine({ snapshot, now }, story),
		),
		kind: 'story',
		given: { note, ...(company !== undefined && { company }), ...(shows && { competency: shows.competency }) },
		open: { path: story.path },
	};
}

/** A row that gathers stories, by title. */
export const storyGroup = (
	asked: Asked,
	group: Pick<Row, 'label' | 'icon'> & Partial<Row>,
	stories: readonly Story[],
	place: StoryPlace,
): Row => ({
	id: rowId(...place.below),
	detail: counted(stories.length, 'story', 'stories'),
	kind: 'group',
	...group,
	children: () => [...stories].sort(byTitle).map((story) => storyRow(asked, story, place)),
});

export function strengthWords(strength: Strength): string {
	if (strength >= 3) return '3: the one I want';
	return strength >= 2 ? '2: a good answer' : '1: touches it';
}

const competencyWords = ({ competencies }: Story) =>
	competencies.size === 0 ? 'no competencies' : counted(competencies.size, 'competency', 'competencies');

function competencyLine({ snapshot }: Asked, { competencies }: Story): string {
	if (competencies.size === 0) return 'No competencies yet';
	const titles = competenciesById(snapshot);
	const shown = [...competencies].map(([id, strength]) => `${titles.get(id)?.title ?? id} ${strength}`);
	return `Competencies: ${shown.join(', ')}`;
}

/** Each company it was told to, with the last day. */
function toldLine({ snapshot, now }: Asked, story: Story): string | undefined {
	const days = new Map<string, string>();
	for (const { at, said } of noteEvents(snapshot, story, 'told', now.ms))
		days.set(
			snapshot.companies.get(said.company)?.title ?? said.company,
			agoWords(dayOf(at, snapshot.book.dayStarts), now.day),
		);
	if (days.size === 0) return undefined;
	return `Told to ${[...days].map(([company, day]) => `${company} ${day}`).join(', ')}`;
}
