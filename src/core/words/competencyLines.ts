// What a competency is, in lines: what it means, who asks it, what they ask and hope to hear.
import { coveringStrength, strengthOf, tagsOf } from '../answers/coverage';
import type { Competency } from '../catalog/framework';
import { isFirst, type Snapshot } from '../snapshot';
import { type OfferedCompetency, offeredCompetencies } from './asked';
import { told } from './plain';

const gapWords = { 'no-story': 'no story yet', 'no-backup': 'no backup', none: undefined } as const;

/** For whoever chooses one. */
export function competencyLines({ competency, askers }: OfferedCompetency): readonly string[] {
	const { meaning, questions, wordsToSay } = competency;
	return told(
		meaning,
		asked(askers),
		...questions.map((question) => `“${question}”`),
		wordsToSay.length > 0 && `Words to say: ${wordsToSay.join(', ')}`,
	);
}

/** The same with the stories that cover it, without the one at `path`. */
export function competencyTold(snapshot: Snapshot, competency: Competency, path: string): readonly string[] {
	const offered = offeredCompetencies(snapshot).find((one) => one.competency.id === competency.id);
	const [title = '', of] = [competency.title, offered?.of];
	const lines = offered ? competencyLines(offered) : [];
	return told(of ? `${title} · ${of}` : title, ...lines, othersThan(snapshot, competency, path));
}

function othersThan({ stories, catalog }: Snapshot, competency: Competency, path: string): string {
	const tags = tagsOf(competency, catalog);
	const covering = stories.all
		.filter((story) => story.path !== path && isFirst(stories, story))
		.map((story) => ({ story, strength: strengthOf(story, tags) }))
		.filter(({ strength }) => strength >= coveringStrength)
		.sort((a, b) => b.strength - a.strength)
		.map(({ story, strength }) => `${story.title} (${strength})`);
	return covering.length > 0 ? `Other stories: ${covering.join(', ')}` : 'No other story covers it.';
}

function asked(askers: OfferedCompetency['askers']): string | undefined {
	const byCompany = new Map<string, string | undefined>();
	for (const { company, covered } of askers)
		byCompany.set(company.title, byCompany.get(company.title) ?? gapWords[covered.gap]);
	const names = [...byCompany].map(([title, gap]) => (gap ? `${title} (${gap})` : title));
	return names.length > 0 ? `Asked by ${names.join(', ')}` : undefined;
}
