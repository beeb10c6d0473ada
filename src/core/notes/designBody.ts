// What a design note begins with: the sections of its outline, each with what is to be said in it.
import { minutesOf, type Outline, type Section } from '../catalog/outline';
import { onOneLine } from '../text';
import { skeletonOf } from './designSkeleton';
import { quiet } from './quiet';
import type { Piece } from './template';

/**
 * A heading, a comment and a gap for each section, so many minutes long as the whole is; the one that asks for a sketch
 * has a diagram to change. The comments are seen by who writes, and by no reader of the preview. The last line is without
 * its end, which the template has.
 */
export function designBody(outline: Outline, minutes = 45): readonly Piece[] {
	const shares = minutesOf(outline, minutes);
	const sketch = outline.sections.find(({ id, title }) => asksForSketch.test(`${id} ${title}`));
	return outline.sections.flatMap((section, index): readonly Piece[] => {
		const diagram = section === sketch ? `${skeletonOf(outline)}\n\n` : '';
		const begin = index === 0 ? '' : '\n\n';
		return [
			`${begin}## ${onOneLine(section.title)}\n\n${commentOf(section, shares[index] ?? 0)}\n\n${diagram}`,
			{ gap: section.id },
		];
	});
}

const asksForSketch = /\b(?:sketch|(?:main|major) components|high[- ]level|architecture|request[- ]path)\b/i;

const commentOf = ({ purpose, questions, omissions }: Section, minutes: number) =>
	quiet([
		inTime(minutes),
		...[purpose].filter(Boolean),
		...questions.map((question) => `- ${question}`),
		...(omissions.length > 0 ? [`Often missing or wrong: ${omissions.join('; ')}.`] : []),
	]);

function inTime(minutes: number): string {
	const whole = Math.max(1, Math.round(minutes));
	return whole === 1 ? 'About a minute.' : `About ${whole} minutes.`;
}
