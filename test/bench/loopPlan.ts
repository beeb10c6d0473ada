// How long it takes to plan a loop, of books that leave much to choose.
import { loopPlan } from '../../src/core/answers/plan';
import { Library } from '../../src/core/library';
import type { Company } from '../../src/core/notes/company';
import type { Snapshot } from '../../src/core/snapshot';
import { type SeededDice, seededDice } from './dice';
import { type Figure, plainFigure } from './figure';
import { end } from './madeLog';
import { percentile, spread, timed } from './rounds';

const storyCount = 60;
const competencyCount = 20;
const bookCount = 50;
const plansOfBook = 10;

/** Half of the books are the worst there can be: every story fits as well as every other. */
export async function planFigures(): Promise<readonly Figure[]> {
	const times: number[] = [];
	for (let seed = 0; seed < bookCount; seed++) {
		const { snapshot, company } = madeLoop(seededDice(seed), seed % 2 === 0);
		for (let plan = 0; plan < plansOfBook; plan++) times.push(await timed(() => loopPlan(snapshot, company, {}, end)));
	}
	const name = `loop plan, ${storyCount} stories × ${competencyCount} competencies, p99`;
	return [{ ...plainFigure(name, percentile(times, 99), 'ms', 10), spread: spread(times) }];
}

function madeLoop(dice: SeededDice, isEven: boolean): { snapshot: Snapshot; company: Company } {
	const library = new Library([]);
	const take = (path: string, ...lines: readonly string[]) =>
		library.take(path, { kind: 'text', text: lines.join('\n'), isUtf8: true });
	const competencies = Array.from({ length: competencyCount }, (_, index) => `acme-${index}`);
	take(
		'frameworks/acme.yaml',
		'title: Acme',
		'competencies:',
		...competencies.map((id) => `  - {id: ${id}, title: ${id}}`),
	);
	const weights = competencies.map((id) => `  ${id}: ${isEven ? 1 : dice.oneOf([1, 1, 1, 0.5, 1.5, 2])}`);
	take('companies/acme.md', '---', 'id: acme', 'framework: acme', 'weights:', ...weights, '---', '');
	const ids = Array.from({ length: storyCount }, () => `s-${dice.name(6)}`);
	for (const id of ids) {
		const strengths = competencies.map((competency) => `  ${competency}: ${isEven ? 2 : 1 + dice.below(3)}`);
		const head = [`id: ${id}`, `project: ${dice.below(20)}`, `impact: ${isEven ? 2 : 1 + dice.below(3)}`];
		take(`stories/${id}.md`, '---', ...head, 'competencies:', ...strengths, '---', '');
	}
	const told = ids.map((note, index) => {
		const at = new Date(end - (1 + dice.below(1000)) * 3_600_000).toISOString();
		return JSON.stringify({ v: 1, id: `${index}`, at, kind: 'told', note, company: 'other' });
	});
	take('log/2026-10.bench.jsonl', ...told, '');
	const { snapshot } = library;
	const company = snapshot.companies.get('acme');
	if (!company) throw new Error('The book has no company.');
	return { snapshot, company };
}
