import assert from 'node:assert/strict';
import { findingsIn } from '../../../../src/core/answers/findings';
import { checkDesign, conceptsIn } from '../../../../src/core/checks/design';
import { bookWith } from '../../../support/books';
import { shipped } from '../catalog/shipped';
import { dull, outlines } from './answers';
import { said } from './said';

const shows = (kind: keyof typeof outlines, concept: string, sentence: string) => {
	const book = bookWith({ 'designs/a.md': `---\noutline: ${outlines[kind]}\n---\n${sentence}\n` }, shipped);
	return book.designs.all.some((design) =>
		conceptsIn(book, design).some(({ rule, shown }) => rule.concept === concept && shown),
	);
};

interface Note {
	readonly head?: string;
	readonly body: string;
}

function found({ head = '', body }: Note, files: Readonly<Record<string, string>> = {}): string[] {
	const book = bookWith({ 'designs/a.md': `---\ntype: design\n${head}---\n${body}\n`, ...files }, shipped);
	return book.designs.all.flatMap((design) =>
		checkDesign(book, design).map(
			({ code, severity, range }) => `${severity} ${code} ${design.text.slice(range.start, range.end)}`,
		),
	);
}

const codes = (note: Note, files: Readonly<Record<string, string>> = {}) =>
	found(note, files).map((one) => one.split(' ')[1]);

const finished = 'status: finished\n';
const nineSteps = `outline: ${outlines.ml}\n`;

suite('checks of a design', () => {
	for (const { kind, concept, says, not } of said)
		test(`hear ${concept} in many words`, () => {
			assert.deepEqual(
				says.filter((one) => !shows(kind, concept, one)),
				[],
				'not heard',
			);
			assert.deepEqual(
				not.filter((one) => shows(kind, concept, one)),
				[],
				'heard, and it says something else',
			);
		});

	test('say nothing before there is some text, and hint before it is finished', () => {
		assert.deepEqual(found({ body: 'A ranker.' }), []);
		const drafts = found({ body: dull });
		assert.ok(drafts.length > 15, `${drafts.length} hints`);
		assert.ok(drafts.every((one) => one.startsWith('hint ')));
		const done = found({ head: finished, body: 'A ranker.' });
		assert.deepEqual(
			done.map((one) => one.split(' ')[0]),
			drafts.map(() => 'warning'),
		);
	});

	test('wait for the section where it would be said, and stand there', () => {
		const body = `## 1. Formulate the problem\n${dull}\n## 6. Model and offline evaluation\n<!-- Baseline? -->\n\n## Serving`;
		const baseline = (head: string, more = '') =>
			found({ head: nineSteps + head, body: body.replace('-->', `-->\n${more}`) }).filter((one) =>
				one.includes('baseline'),
			);
		assert.deepEqual(baseline(''), []);
		assert.deepEqual(baseline('', 'A network.'), ['hint ds-baseline ## 6. Model and offline evaluation']);
		assert.deepEqual(baseline(finished), ['warning ds-baseline ## 6. Model and offline evaluation']);
		assert.deepEqual(baseline('', 'A baseline.'), []);
		assert.ok(found({ head: nineSteps, body }).includes('hint ds-fallback ## 1. Formulate the problem'));
		assert.ok(found({ head: 'title: Mine\n', body: dull }).includes('hint ds-fallback title: Mine'));
	});

	test('read code and what is below a heading of one’s own, and no comment, outline or diagram', () => {
		const fallback = (body: string) => codes({ head: nineSteps + finished, body }).includes('ds-fallback');
		assert.equal(fallback('<!-- Timeout and fallback. -->'), true);
		assert.equal(fallback('A <!-- fallback\nis --> here.'), true);
		assert.equal(fallback('```mermaid\nflowchart LR\n  a[Fallback]\n```'), true);
		assert.equal(fallback('```\nfallback()\n```'), false);
		assert.equal(fallback('## Fallback\n\nThe list of yesterday.'), false);
		assert.equal(fallback('## Fallback'), true);
		assert.equal(fallback('| Fallback | popular |\n|---|---|'), false);
		const baseline = (title: string) =>
			codes({ head: finished, body: `## ${title}\n\nWe train.` }).includes('ds-offline-metric');
		assert.equal(baseline('Offline metrics'), true);
		assert.equal(baseline('My offline metrics'), false);
	});

	test('ask what fits the kind of system', () => {
		const concepts = (head: string) => codes({ head: head + finished, body: 'A box.' });
		const [learned, generative, general] = Object.values(outlines).map((id) => concepts(`outline: ${id}\n`));
		assert.ok(
			learned?.includes('ds-negatives') && !learned.includes('ds-api') && !learned.includes('ds-hallucination'),
		);
		assert.ok(generative?.includes('ds-hallucination') && !generative.includes('ds-negatives'));
		assert.ok(general?.includes('ds-api') && !general.includes('ds-privacy'));
		assert.deepEqual(concepts(''), learned);
		assert.deepEqual(concepts('prompt: help-center-bot\n').includes('ds-safety'), false);
		assert.deepEqual(concepts('prompt: text-to-sql\n'), generative);
		assert.deepEqual(concepts(`prompt: text-to-sql\noutline: ${outlines.ml}\n`), generative);
		assert.deepEqual(concepts(`prompt: text-to-sql\noutline: ${outlines.system}\n`), general);
		assert.deepEqual(concepts('prompt: feature-store\n'), general);
		assert.deepEqual(concepts('outline: ml-coding\n'), []);
		assert.deepEqual(
			learned?.filter((one) => !concepts('prompt: store-demand\n').includes(one)),
			[],
		);
	});

	test('of the user’s own add to the shipped, change one with their id, and are muted', () => {
		const own = `title: Mine
checks:
  - {id: my-fairness, severity: info, message: Who is treated worse?, any: [fair* | bias & group*], domains: [ml]}
  - {id: ds-baseline, severity: warning, message: Mine., any: [magic word], not: [no magic word]}
  - {id: my-ads, message: Which auction?, any: [auction], domains: [ads]}
`;
		const files = { 'checks/mine.yaml': own };
		const mine = (body: string, head = '') =>
			found({ head: finished + head, body }, files).filter((one) => /my-|baseline/.test(one));
		const title = 'A box.';
		assert.deepEqual(
			mine(title).map((one) => one.split(' ').slice(0, 2).join(' ')),
			['warning ds-baseline', 'info my-fairness'],
		);
		assert.deepEqual(mine('The magic words. Fairness!').length, 2);
		assert.deepEqual(mine('The magic word. Fairness!').length, 1);
		assert.deepEqual(mine('It has no magic word. Some groups meet bias.').length, 1);
		assert.deepEqual(mine(title, 'checks: {ds-baseline: off, my-fairness: off}\n'), []);
		assert.ok(
			!codes({ head: finished, body: title }, { ...files, 'prepbook.yaml': 'checks: {ds-cost: off}\n' }).includes(
				'ds-cost',
			),
		);
	});

	test('hear words in a row, beginnings, numbers, what begins a paragraph, and what is said side by side', () => {
		const hears = (pattern: string, body: string) => {
			const own = `title: Mine\nchecks:\n  - {id: my, message: M., any: ['${pattern}'], not: [tom cat, whisk* brush]}\n`;
			return !codes({ head: finished, body }, { 'checks/mine.yaml': own }).includes('my');
		};
		for (const [pattern, heard, unheard] of [
			['grey cat', 'A Grey-Cat, old.', 'A grey, cats.'],
			['cat*', 'Two cats.', 'A wildcat.'],
			['NUM cats', '1,000 cats. Two dogs.', 'One of the cats.'],
			['NUM m', '40 m or 40m', '40mm'],
			['NUM cats', 'Half a million cats.', 'Many cats.'],
			['^cat | ^dog', 'Cat: yes.', 'A cat.'],
			['^cat', 'A dog.\n- **Cat**: yes.', 'A dog. Cat.'],
			['^cat', '| Cat | yes |', '| A | cat |'],
			['^cat', '### Pets\n\nCat: yes.', '### Pets\n\nA cat.'],
			['^cat', '**Interviewer:** 2. Cat?', '**He:** Cat?'],
			['cat & dog', 'A dog, or a cat.', 'A dog.\n\nA cat.'],
			['cat & dog', '### The dog\n\nIt met a cat.', 'It met a cat.\n\n### The dog'],
			['cat & dog', '**Q.** A dog?\n\n**A.** A cat.', '**Q.** A dog?\n\n**A.** No. A bird. And a cat.'],
			['cat & dog', 'A dog. It met a cat.', 'A dog. It met a bird. Then a cat.'],
			['cat & dog | bird & mouse', 'A mouse, a bird, a cat.', 'A mouse and a bird, or a dog.'],
			['cat', 'A tom, a cat.\n\nA cat.', 'A tom cat.'],
			['whisker', 'A whisker.', 'A whisker brush.'],
			["cat's don't know", 'The cat don’t know.', 'The cat knows.'],
			['$ NUM', 'It is $5.', 'It is 5.'],
		] as const)
			assert.deepEqual(
				[hears(pattern.replaceAll("'", "''"), heard), hears(pattern.replaceAll("'", "''"), unheard)],
				[true, false],
				`${pattern}: ${heard}`,
			);
	});

	test('that could find nothing are told of', () => {
		const own = `title: Mine
checks:
  - {id: my-idea, message: Think of more., domains: [ml]}
  - {id: my-nowhere, message: Nowhere., any: [a], domains: [no-such-thing]}
  - {id: my-broken, message: Broken., any: [a & ., b]}
  - {id: my-sound, message: Sound., any: [a], domains: [ads, system]}
  - {id: my-section, message: A story has none., pattern: x, sections: [data]}
`;
		const book = bookWith({ 'checks/mine.yaml': own }, shipped);
		const instant = { ms: Date.parse('2026-11-21T12:00:00Z'), offsetMinutes: 0 };
		assert.deepEqual(
			findingsIn(book, instant).map(({ line, code, severity }) => `${line} ${severity} ${code}`),
			['3 error check-idle', '4 error check-idle', '5 error value-odd', '7 error check-idle'],
		);
	});
});
