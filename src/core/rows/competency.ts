// How a competency of a company stands in a tree, with the stories that count for it.
import { type Covered, competenciesById, coveringStrength, frameworkOf } from '../answers/coverage';
import type { Company } from '../notes/company';
import { type Asked, noteName, rowId } from './asked';
import type { Row } from './row';
import { storyRow } from './story';
import { counted, dotted, lines } from './words';

/** `below`: the steps to the row above it. */
export function competencyRow(asked: Asked, company: Company, covered: Covered, below: readonly string[]): Row {
	const { competency, title, stories } = covered;
	const id = [...below, competency];
	const given = { company: noteName(company, asked.snapshot), competency, competencies: [competency] };
	const place = { below: id, company: given.company };
	const rows = () =>
		stories.flatMap(({ id, strength }) => {
			const story = asked.snapshot.stories.get(id);
			return story ? storyRow(asked, story, { ...place, shows: { competency, strength } }) : [];
		});
	return {
		id: rowId(...id),
		label: title,
		...standing(covered, isAside(asked, company, competency)),
		tooltip: tooltipOf(asked, competency),
		kind: 'competency',
		given,
		...(stories.length > 0 ? { children: rows } : { unfolded: false }),
	};
}

/** Those that a company did not leave out. */
export const weighed = (covered: readonly Covered[]): readonly Covered[] => covered.filter(({ weight }) => weight > 0);

/** Stories that only touch a competency do not count here, as they close no gap. */
function standing({ gap, weight, stories }: Covered, isAside: boolean): Pick<Row, 'detail' | 'icon' | 'tint'> {
	if (weight === 0) return { detail: 'left out', icon: 'circle-slash' };
	const ofWeight = dotted(weight !== 1 && `weight ${weight}`, isAside && 'asked everywhere');
	if (gap === 'no-story') return { detail: dotted('no story', ofWeight), icon: 'circle-outline', tint: 'bad' };
	if (gap === 'no-backup') return { detail: dotted('no backup', ofWeight), icon: 'warning', tint: 'fair' };
	const covering = stories.filter(({ strength }) => strength >= coveringStrength).length;
	return { detail: dotted(counted(covering, 'story', 'stories'), ofWeight), icon: 'pass', tint: 'good' };
}

/** Whether everybody asks for it, while the company's own framework does not name it. */
const isAside = ({ snapshot }: Asked, company: Company, id: string): boolean =>
	!frameworkOf(snapshot.catalog, company)?.competencies.some((one) => one.id === id);

function tooltipOf({ snapshot }: Asked, id: string): string {
	const { meaning = '', wordsToSay = [] } = competenciesById(snapshot).get(id) ?? {};
	return lines(meaning, wordsToSay.length > 0 && `Words to say: ${wordsToSay.join(', ')}`);
}
