import assert from 'node:assert/strict';
import { placeAt } from '../../../../src/core/words/place';
import { marked } from '../../../support/marks';

/** What stands at the mark, and the word with its range as `[word]` in its line; `nothing` where any words may. */
function shown(marks: string, path: string): string {
	const { text, offset } = marked(marks);
	const place = placeAt(path, text, offset);
	if (!place) return 'nothing';
	const { start, end } = place.range;
	assert.equal(place.text, text.slice(start, end));
	const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	return `${place.is}: ${line}[${place.text}]`;
}

const head = (yaml: string, body = '') => `---\n${yaml}\n---\n${body}`;

suite('what stands at a place of a note', () => {
	const story: readonly [what: string, yaml: string, expected: string][] = [
		['a key', 'title: x\ncompe|\n', 'key: [compe]'],
		['a key that is there', 'ti|tle: x', 'key: [title]'],
		['an empty line', 'title: x\n|\ntags: [a]', 'key: []'],
		['the only line', '|', 'key: []'],
		['a line before a comment', 'title: x\nta| # mine', 'key: [ta]'],
		['a name in a map', 'competencies:\n  ownership: 3\n  amb|\nimpact: 3', 'competency:   [amb]'],
		['the first name below a key', 'competencies:\n  own|', 'competency:   [own]'],
		['a place below a key', 'competencies:\n  |\nimpact: 1', 'competency:   []'],
		['a place between names', 'competencies:\n  a: 1\n  |\n  b: 2', 'competency:   []'],
		['a name that is there', 'competencies:\n  own|ership: 3', 'competency:   [ownership]'],
		['an item', 'competencies:\n  - own|', 'competency:   - [own]'],
		['an empty item', 'competencies:\n  - a\n  - |', 'competency:   - []'],
		['an item without its dash', 'competencies:\n  - a\n  own|', 'competency:   [own]'],
		['an item at no depth', 'competencies:\n- own|', 'competency: - [own]'],
		['a text between brackets', 'competencies: [a, own|]', 'competency: competencies: [a, [own]'],
		['a place between brackets', 'competencies: [|]', 'competency: competencies: [[]'],
		['brackets over lines', 'competencies: [\n  a,\n  own|\n  ]', 'competency:   [own]'],
		['a name between braces', 'competencies: {a: 1, own|}', 'competency: competencies: {a: 1, [own]'],
		['a name with a number in braces', 'competencies: {own|: 1}', 'competency: competencies: {[own]'],
		['a single one', 'competencies: own|', 'competency: competencies: [own]'],
		['one in quotes', 'competencies: ["own|"]', 'competency: competencies: ["[own]'],
		['a strength', 'competencies:\n  own: |', 'choice:   own: []'],
		['an impact', 'impact: 3|', 'choice: impact: [3]'],
		['a tag', 'tags: [hardest bug|, b]', 'used: tags: [[hardest bug]'],
		['a project', 'project: Feed ra|nk', 'used: project: [Feed rank]'],
		['a type', 'type: sto|', 'choice: type: [sto]'],
		['an id', 'id: s-1|', 'id: id: [s-1]'],
		['any words', 'title: own|', 'nothing'],
		['a comment', 'title: x # own|', 'nothing'],
		['a line of comment', 'competencies:\n  # own|', 'nothing'],
		['the start of a comment', 'impact: |# 1 to 3', 'nothing'],
		['a block text', 'note: >-\n  own|\n', 'nothing'],
		['behind a key whose lines follow', 'competencies: |\n  a: 1', 'nothing'],
		['below a key that says something', 'title: x\n  own|', 'nothing'],
		['a key nobody knows', 'mood: own|', 'nothing'],
		['a map where there is none', 'tags:\n  own|: 2', 'nothing'],
	];
	for (const [what, yaml, expected] of story)
		test(`story: ${what}`, () => {
			for (const lineEnd of ['\n', '\r\n']) {
				const text = head(`type: story\n${yaml}`).replaceAll('\n', lineEnd);
				const isType = yaml.startsWith('type');
				assert.equal(shown(isType ? head(yaml) : text, 'stories/a.md'), expected);
			}
		});

	const others: readonly [path: string, yaml: string, expected: string][] = [
		['designs/a.md', 'prompt: photo|', 'prompt: prompt: [photo]'],
		['designs/a.md', 'outline: |', 'outline: outline: []'],
		['designs/a.md', 'company: ac|me', 'company: company: [acme]'],
		['designs/a.md', 'status:\n  dr|', 'choice:   [dr]'],
		['topics/a.md', 'known: |', 'choice: known: []'],
		['topics/a.md', 'group: Deep|', 'used: group: [Deep]'],
		['topics/a.md', 'companies:\n  - |', 'company:   - []'],
		['problems/a.md', 'difficulty: e|', 'choice: difficulty: [e]'],
		['problems/a.md', 'patterns: [hash-map, two|]', 'pattern: patterns: [hash-map, [two]'],
		['companies/a.md', 'framework: am|', 'framework: framework: [am]'],
		['companies/a.md', 'stage: on|', 'used: stage: [on]'],
		['companies/a.md', 'weights: {|}', 'competency: weights: {[]'],
		['companies/a.md', 'weights: own|', 'nothing'],
		['companies/a.md', 'rounds:\n  - id: a\n    kind: cod|', 'choice:     kind: [cod]'],
		['companies/a.md', 'rounds:\n  - id: a\n    ki|', 'key:     [ki]'],
		['companies/a.md', 'rounds:\n  - |', 'key:   - []'],
		['companies/a.md', 'rounds:\n  - {id: a, kind: |}', 'choice:   - {id: a, kind: []'],
		['talks/a.md', 'kind: job|', 'choice: kind: [job]'],
		['mocks/a.md', 'kind: |', 'choice: kind: []'],
		['anywhere.md', 'type: mock\nkind: |', 'choice: kind: []'],
		['anywhere.md', 'type: mo|ck', 'choice: type: [mock]'],
		['stories/a.md', 'type: st|', 'choice: type: [st]'],
		['anywhere.md', 'type: st|', 'nothing'],
		['anywhere.md', 'kind: |', 'nothing'],
		['stories/README.md', 'impact: |', 'nothing'],
		['stories/_a.md', 'impact: |', 'nothing'],
		['solutions/two-sum/a.md', 'type: story\nimpact: |', 'nothing'],
		['stories/a.md', 'type: recipe\nimpact: |', 'nothing'],
		['lists/mine.yaml', 'difficulty: |', 'nothing'],
	];
	for (const [path, yaml, expected] of others)
		test(`${path}: ${JSON.stringify(yaml)}`, () => assert.equal(shown(head(yaml), path), expected));

	const bodies: readonly [body: string, expected: string][] = [
		['## Sit|', 'heading: ## [Sit]'],
		['## |', 'heading: ## []'],
		['### Si|t ##\n', 'heading: ### [Sit]'],
		['## Situation\n\n## |\n', 'heading: ## []'],
		['# Ti|tle', 'nothing'],
		['##|', 'nothing'],
		['```\n## Sit|\n```', 'nothing'],
		['<!--\n## Sit|\n-->', 'nothing'],
		['Words ## Sit|', 'nothing'],
		['See [it](../ta|lks/a.md).', 'link: See [it]([../talks/a.md]'],
		['See [it](|', 'link: See [it]([]'],
		['See [it](|)', 'link: See [it]([]'],
		['See [it](<a|>)', 'link: See [it](<[a]'],
		['See [it](a.md)|.', 'nothing'],
		['See `[it](|)`', 'nothing'],
		['<!-- [it](|) -->', 'nothing'],
		['    [it](|)', 'nothing'],
		['Just wo|rds', 'nothing'],
	];
	for (const [body, expected] of bodies)
		test(`in the body: ${JSON.stringify(body)}`, () => {
			assert.equal(shown(head('type: story', body), 'x.md'), expected);
			assert.equal(shown(body, 'stories/x.md'), expected, 'of a note without a head');
			assert.equal(shown(body, 'x.md'), 'nothing', 'of no note');
		});

	test('on the lines that begin and end a head, and in a conflict, nothing', () => {
		for (const text of [
			'-|--\nimpact: 1\n---\n',
			'---\nimpact: 1\n|---\n',
			'---\nimpact: 1\n---|\n',
			'---\nimpact: |\n',
		])
			assert.equal(shown(text, 'stories/a.md'), 'nothing', text);
		const conflict = '---\nimpact: |\n<<<<<<< a\ntags: [a]\n=======\ntags: [b]\n>>>>>>> b\n---\n';
		assert.equal(shown(conflict, 'stories/a.md'), 'nothing');
	});
});
