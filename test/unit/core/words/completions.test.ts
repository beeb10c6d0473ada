import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseBody } from '../../../../src/core/notes/body';
import { headOf } from '../../../../src/core/notes/head';
import { pathAt } from '../../../../src/core/notes/link';
import { noteKinds } from '../../../../src/core/notes/note';
import { notesIn } from '../../../../src/core/snapshot';
import { applyEdits } from '../../../../src/core/text';
import { completionsAt } from '../../../../src/core/words/completions';
import { placeAt } from '../../../../src/core/words/place';
import { spotsIn } from '../../../../src/core/words/spots';
import { bookWith } from '../../../support/books';
import { marked } from '../../../support/marks';
import { nastyTitles } from '../../../support/nastyTitles';
import { shipped } from '../catalog/shipped';
import { example } from '../example';

const frameworks = {
	'frameworks/acme.yaml':
		'title: What Acme scores\ncompetencies:\n  - {id: acme-candor, title: Candor, meaning: Says what is so., questions: [When did you?], wordsToSay: [raised it], generic: [honesty]}\n  - {id: acme-speed, title: Speed}\n  - {id: acme-care, title: Care}\n  - {id: acme-old, title: Old, was: [acme-ancient]}\n',
	'frameworks/generic.yaml':
		'title: Generic\ncompetencies:\n  - {id: honesty, title: Honesty}\n  - {id: ownership, title: Ownership}\n',
};
const files = {
	...frameworks,
	'companies/acme.md':
		'---\nid: acme\ntitle: Acme\nframework: acme\nweights: {acme-old: 0}\nstage: onsite\n---\n## Asked\n',
	'companies/zeta.md': '---\nid: zeta\ntitle: Zeta\nframework: none\n---\n',
	'companies/noid.md': '---\ntitle: No id\n---\n',
	'prepbook.yaml': 'version: 1\ncompanies: [acme]\n',
	'stories/one.md':
		'---\nid: s-1\ncompetencies: {acme-speed: 3, acme-care: 2}\ntags: [hardest bug]\nproject: Feed\n---\n',
	'stories/two.md': '---\nid: s-2\ncompetencies: [acme-care]\ntags: [hardest bug, "a, b"]\n---\n',
	'problems/two-sum.md': '---\nid: two-sum\npatterns: [hash-map, two-pointers]\n---\n',
	'problems/three-sum.md': '---\nid: three-sum\npatterns: [two-pointers]\n---\n',
	'prompts/mine.yaml':
		'title: Mine\nprompts:\n  - {id: search, title: Search, text: Design it., companies: [acme], difficulty: hard}\n',
	'outlines/short.yaml':
		'title: Short\nsections:\n  - {id: a, title: Goal}\n  - {id: b, title: "Data #"}\n  - {id: c, title: Serving}\n',
};
const book = bookWith(files);

function offered(marks: string, path: string, snapshot = book) {
	const { text, offset } = marked(marks);
	return completionsAt(snapshot, path, text, offset);
}
const labels = (marks: string, path: string) => offered(marks, path).map(({ label }) => label);

/** The text once the completion of a label is put in. */
function chosen(marks: string, path: string, label: string): string {
	const { text } = marked(marks);
	const one = offered(marks, path).find((one) => one.label === label);
	assert.ok(one, `${label} is not offered`);
	return applyEdits(text, [{ ...one.range, text: one.insert }]);
}

suite('what is offered at a place of a note', () => {
	test('competencies: those with a gap first, those that are there left out', () => {
		assert.deepEqual(labels('---\ncompetencies:\n  acme-care: 2\n  |\n---\n', 'stories/new.md'), [
			'acme-candor', // Nobody tells it,
			'honesty', // which is the generic one of the same.
			'acme-speed', // Only one does.
			'acme-old', // Left out by the company.
			'ownership',
		]);
		const [first] = offered('---\ncompetencies: [|]\n---\n', 'stories/new.md');
		assert.deepEqual(first, {
			is: 'name',
			label: 'acme-candor',
			detail: 'Candor · What Acme scores',
			documentation: ['Says what is so.', 'Asked by Acme (no story yet)', '“When did you?”', 'Words to say: raised it'],
			filter: 'acme-candor Candor · What Acme scores',
			insert: 'acme-candor',
			range: { start: 19, end: 19 },
			sort: '000000',
		});
		assert.ok(!labels('---\ncompetencies: [acme-ancient, |]\n---\n', 'stories/new.md').includes('acme-old'));
	});

	const applied: readonly [what: string, path: string, marks: string, label: string, after: string][] = [
		[
			'into a map',
			'stories/a.md',
			'---\ncompetencies:\n  o|\n---\n',
			'ownership',
			'---\ncompetencies:\n  ownership: 2\n---\n',
		],
		[
			'in place of a name',
			'stories/a.md',
			'---\ncompetencies:\n  hon|: 3 # c\n---\n',
			'ownership',
			'---\ncompetencies:\n  ownership: 3 # c\n---\n',
		],
		[
			'into a list without its dash',
			'stories/a.md',
			'---\ncompetencies:\n  - honesty\n  o|\n---\n',
			'ownership',
			'---\ncompetencies:\n  - honesty\n  - ownership\n---\n',
		],
		[
			'between braces',
			'stories/a.md',
			'---\ncompetencies: {honesty: 1, |}\n---\n',
			'ownership',
			'---\ncompetencies: {honesty: 1, ownership: 2}\n---\n',
		],
		[
			'in quotes',
			'stories/a.md',
			"---\ncompetencies: ['o|']\n---\n",
			'ownership',
			"---\ncompetencies: ['ownership']\n---\n",
		],
		['a tag with a comma', 'stories/a.md', '---\ntags: [|]\n---\n', 'a, b', '---\ntags: ["a, b"]\n---\n'],
		['a project', 'stories/a.md', '---\nproject: |\n---\n', 'Feed', '---\nproject: Feed\n---\n'],
		['an impact', 'stories/a.md', '---\nimpact: |\n---\n', '3', '---\nimpact: "3"\n---\n'],
		['a company', 'talks/a.md', '---\ncompany: |\n---\n', 'acme', '---\ncompany: acme\n---\n'],
		['a stage', 'companies/a.md', '---\nstage: p|\n---\n', 'phone screen', '---\nstage: phone screen\n---\n'],
		[
			'a key',
			'talks/a.md',
			'---\nkind: introduction\nmi|\n---\n',
			'minutes',
			'---\nkind: introduction\nminutes: \n---\n',
		],
		['the key of a list', 'topics/a.md', '---\n|\n---\n', 'companies', '---\ncompanies:\n  - \n---\n'],
		[
			'the key of a map',
			'stories/a.md',
			'---\r\nco|\r\n---\r\n',
			'competencies',
			'---\r\ncompetencies:\r\n  \r\n---\r\n',
		],
		[
			'the key of a round',
			'companies/a.md',
			'---\nrounds:\n  - id: a\n    |\n---\n',
			'kind',
			'---\nrounds:\n  - id: a\n    kind: \n---\n',
		],
		['a section', 'stories/a.md', '## Situation\n\n## T|\n', 'Task', '## Situation\n\n## Task\n'],
		['a link', 'stories/a b.md', 'See [it](|)', 'Acme', 'See [it](../companies/acme.md)'],
	];
	for (const [what, path, marks, label, after] of applied)
		test(`is put ${what}`, () => assert.equal(chosen(marks, path, label), after));

	const lists: readonly [what: string, path: string, marks: string, expected: readonly string[]][] = [
		['companies, the active ones first', 'designs/a.md', '---\ncompany: |\n---\n', ['acme', 'zeta']],
		['companies that are not there', 'topics/a.md', '---\ncompanies: [acme, |]\n---\n', ['zeta']],
		['frameworks', 'companies/a.md', '---\nframework: |\n---\n', ['acme', 'generic']],
		['prompts', 'designs/a.md', '---\nprompt: |\n---\n', ['search']],
		['outlines', 'designs/a.md', '---\noutline: |\n---\n', ['short']],
		['patterns, the commonest first', 'problems/a.md', '---\npatterns: [|]\n---\n', ['two-pointers', 'hash-map']],
		['tags', 'stories/a.md', '---\ntags:\n  - |\n---\n', ['a, b', 'hardest bug']],
		['kinds of talks', 'talks/a.md', '---\nkind: |\n---\n', ['introduction', 'why-here', 'next-role', 'job-talk']],
		['states of designs', 'designs/a.md', '---\nstatus: |\n---\n', ['draft', 'finished']],
		['known', 'topics/a.md', '---\nknown: |\n---\n', ['none', 'some', 'well']],
		['difficulties', 'problems/a.md', '---\ndifficulty: |\n---\n', ['easy', 'medium', 'hard']],
		['types', 'talks/a.md', '---\ntype: |\n---\n', noteKinds],
		['stages', 'companies/a.md', '---\nstage: |\n---\n', ['applied', 'closed', 'offer', 'onsite', 'phone screen']],
		[
			'weights of what a company asks for',
			'companies/a.md',
			'---\nframework: acme\nweights:\n  |\n---\n',
			['acme-candor', 'acme-speed', 'acme-care', 'acme-old'],
		],
		['keys that are missing', 'talks/a.md', '---\ntype: talk\nkind: x\n|\n---\n', ['title', 'company', 'minutes']],
		['sections that are missing', 'companies/acme.md', '## ASKED\n## |', ['Questions for them']],
		['sections of an outline', 'designs/a.md', '---\noutline: short\n---\n## goal\n## |', ['Data #', 'Serving']],
		['nothing for an id', 'stories/a.md', '---\nid: |\n---\n', []],
		['nothing in code', 'stories/a.md', '```\n## |\n```\n', []],
		['nothing in what is no note', 'README.md', '---\ntype: story\nimpact: |\n---\n', []],
	];
	for (const [what, path, marks, expected] of lists) test(what, () => assert.deepEqual(labels(marks, path), expected));

	test('titles of whatever kind are plain text on a line, and what is offered says them', () => {
		const titles = [...nastyTitles, '# **Bold** <b>x</b> [a](b)\n\n- c', '$(flame)', '`code`'];
		const quoted = titles.map((title) => JSON.stringify(title));
		const nasty = bookWith({
			'frameworks/own.yaml': `title: ${quoted[0]}\ncompetencies:\n${quoted.map((title, at) => `  - {id: own-${at}, title: ${title}, meaning: ${title}}\n`).join('')}`,
			...Object.fromEntries(
				quoted.map((title, at) => [`stories/${at}.md`, `---\ntitle: ${title}\ntags: [${title}]\n---\n`]),
			),
		});
		for (const marks of [
			'---\ncompetencies: [|]\n---\n',
			'---\ntags: [|]\n---\n',
			'---\ntags: ["|"]\n---\n',
			'---\n---\n[a](|)',
		]) {
			const { text } = marked(marks);
			const all = offered(marks, 'stories/new.md', nasty);
			assert.ok(all.length > 100);
			for (const { label, detail, documentation, insert, range } of all) {
				for (const line of [label, detail, ...documentation])
					assert.doesNotMatch(line, /[\r\n\p{Bidi_Control}\p{Cc}]/u);
				const after = headOf(applyEdits(text, [{ ...range, text: insert }]));
				assert.deepEqual(after.findings, [], insert);
			}
		}
	});
});

suite('laws of what is offered', () => {
	const samples = [
		...notesIn(example).flatMap((note) => ('text' in note ? [{ path: note.path, text: String(note.text) }] : [])),
		{ path: 'mocks/a.md', text: '---\nkind: coding\nscores: {a: 1}\n# c\ncompany: "acme"\n---\n## Asked\n' },
		{ path: 'topics/a.md', text: "---\ncompanies:\n- 'acme'\n- x # c\nknown: some\n---\n[a](../b.md)" },
		{ path: 'problems/a.md', text: '---\r\npatterns: [\r\n  a,\r\n  b ]\r\n\r\ndifficulty: easy\r\n---\r\n' },
	];
	const scrap = fc.oneof(
		fc.constantFrom(
			'\n',
			'  ',
			'- ',
			': ',
			'a',
			'[',
			']',
			'{',
			'}',
			', ',
			'#',
			' #',
			'"',
			"'",
			'|',
			'>',
			'&a ',
			'*a',
			'---\n',
			'## ',
			'](',
			'competencies:',
			'own',
			'\t',
			'? ',
			'!',
			'\0',
			'```\n',
			'<!--',
		),
		fc.string({ unit: 'binary', maxLength: 3 }),
	);
	const anyText = fc
		.tuple(
			fc.constantFrom('story', 'design', 'company', 'mock', 'problem'),
			fc.array(scrap, { maxLength: 30 }),
			fc.boolean(),
		)
		.map(([type, parts, isHead]) => (isHead ? `---\ntype: ${type}\n${parts.join('')}\n---\n` : parts.join('')));
	const paths = fc.constantFrom('stories/a.md', 'companies/a.md', 'a.md');

	/** Whatever is offered, the note says it at that very place. */
	function saysItThen(path: string, text: string, offset: number) {
		const place = placeAt(path, text, offset);
		if (place) {
			const { start, end } = place.range;
			assert.ok(0 <= start && start <= offset && offset <= end && end <= text.length, `${start} ${offset} ${end}`);
			assert.doesNotMatch(text.slice(start, end), /\n/);
		}
		const all = completionsAt(example, path, text, offset);
		for (const { range, insert, label } of [...all.slice(0, 2), ...all.slice(-1)]) {
			assert.deepEqual(range, place?.range);
			const after = applyEdits(text, [{ ...range, text: insert }]);
			const isIn = ({ start, end }: { start: number; end: number }) =>
				start >= range.start - 1 && end <= range.start + insert.length + 1;
			if (place?.is === 'heading')
				assert.ok(
					parseBody(after, headOf(after).body).sections.some((one) => one.title === label),
					after,
				);
			else if (place?.is === 'link')
				assert.ok(
					notesIn(example).some((note) => note.path === pathAt(insert, path)),
					insert,
				);
			else {
				const { entries, findings } = headOf(after);
				assert.deepEqual(
					findings.filter(({ severity }) => severity === 'error'),
					[],
					after,
				);
				const spot = [...spotsIn(entries)].find(({ scalar }) => isIn(scalar) && scalar.text === label);
				assert.ok(spot, `${label} in ${JSON.stringify(after)}`);
			}
		}
	}

	test('anything that is offered in the worked example is then said there', () => {
		for (const { path, text } of samples)
			for (let offset = 0; offset <= Math.min(text.length, headOf(text).body + 40); offset++)
				saysItThen(path, text, offset);
	});

	test('in any text, too, at any place', () => {
		fc.assert(
			fc.property(anyText, paths, fc.nat(), (text, path, at) => saysItThen(path, text, at % (text.length + 1))),
			{ numRuns: 2000 },
		);
	});

	test('a note with any one piece of it taken out or put in is no worse', () => {
		fc.assert(
			fc.property(fc.constantFrom(...samples), fc.nat(), fc.nat(3), scrap, ({ path, text }, at, length, piece) => {
				const place = at % Math.min(text.length, 600);
				const changed = text.slice(0, place) + piece + text.slice(place + length);
				saysItThen(path, changed, place + piece.length);
			}),
			{ numRuns: 1000 },
		);
	});
});

test('the shipped competencies are all offered to a story', () => {
	const snapshot = bookWith({}, shipped);
	const all = offered('---\ncompetencies: [|]\n---\n', 'stories/a.md', snapshot);
	assert.equal(new Set(all.map(({ label }) => label)).size, all.length);
	const ids = [...snapshot.catalog.frameworks.values()].flatMap(({ competencies }) => competencies.map(({ id }) => id));
	assert.deepEqual(new Set(all.map(({ label }) => label)), new Set(ids));
});
