import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseNote } from '../../../../src/core/notes/anyNote';
import { noteFolders, noteKinds } from '../../../../src/core/notes/note';
import { type Known, noteFrom, parseTemplate, templateName } from '../../../../src/core/notes/template';
import { naughtyLines } from '../../../support/naughty';

const shippedText = (kind: string) => readFileSync(`templates/notes/${kind}.md`, 'utf8');

const story = (text: string, known: Known) => {
	const made = noteFrom({ kind: 'story', text }, known);
	assert.ok(made);
	return made;
};

/** The text with a bar at each stop. */
const withBars = ({ text, stops }: { readonly text: string; readonly stops: readonly number[] }) =>
	[...stops].sort((a, b) => b - a).reduce((marked, stop) => `${marked.slice(0, stop)}|${marked.slice(stop)}`, text);

suite('template', () => {
	test('known gaps are filled, and at the others somebody types', () => {
		const made = story('---\nid: {{id}}\ntitle: {{title}}\nproject: {{project}}\n---\n# {{title}}\n\n{{situation}}\n', {
			head: { id: 's-1', title: 'Two: one' },
		});
		assert.equal(withBars(made), '---\nid: s-1\ntitle: "Two: one"\nproject: |\n---\n# Two: one\n\n|\n');
	});

	test('a list and a map have a line an item, behind their key or on a line of their own', () => {
		const head = { competencies: new Map([['ownership', 2]]), tags: ['a', '- b'] };
		const made = story('---\ncompetencies: {{competencies}} # 1 to 3\ntags:\n  - {{tags}}\n---\n', { head });
		assert.equal(made.text, '---\ncompetencies: # 1 to 3\n  ownership: 2\ntags:\n  - a\n  - "- b"\n---\n');
		const alone = story('---\r\ncompetencies: # 1\r\n  {{competencies}}\r\n---\r\n', { head });
		assert.equal(alone.text, '---\r\ncompetencies: # 1\r\n  ownership: 2\r\ntags:\r\n  - a\r\n  - "- b"\r\n---\r\n');
	});

	test('a value may hold more than its gap, and quotes around it are no part of it', () => {
		const known: Known = { head: {}, gaps: { title: 'say "hi"', day: '2026-11-21' } };
		const made = story('---\nwhen: "{{day}}"\nproject: \'On {{title}}\'\nimpact: {{day}}/{{unknown}}\n---\n', known);
		assert.equal(withBars(made), '---\nwhen: "2026-11-21"\nproject: On say "hi"\nimpact: 2026-11-21/|\n---\n');
	});

	test('one goes through the body first, and then through what is left of the head', () => {
		const { text, stops } = story('---\nproject: {{project}}\n---\n{{a}}\n{{b}}\n', { head: {} });
		assert.deepEqual(
			stops.map((stop) => text.slice(0, stop).split('\n').length),
			[4, 5, 2],
		);
	});

	test('in a comment of the head what is known is put as it is', () => {
		const made = story('---\n# at: {{date}}T10:00\n---\n', { head: {}, gaps: { date: '2026-11-21' } });
		assert.equal(withBars(made), '---\n# at: 2026-11-21T10:00\n---\n');
	});

	test('a template without a head, or with half of one, gets what the note must say', () => {
		const known: Known = { head: { id: 's-1', type: 'story', title: 'A', project: 'P' } };
		assert.equal(
			withBars(story('## Mine\n{{x}}\n', known)),
			'---\nid: s-1\ntype: story\ntitle: A\nproject: P\n---\n## Mine\n|\n',
		);
		assert.equal(
			withBars(story('---\nmood: {{mood}}\ntitle: Old\n---\n{{x}}', known)),
			'---\nid: s-1\ntype: story\nmood: |\ntitle: A\nproject: P\n---\n|',
		);
	});

	test('the body is put where its gap is, in the line ends of the template', () => {
		const made = story('{{body}}\r\n', { head: {}, body: ['## A\n', { gap: 'a' }, '\n## B\n'] });
		assert.equal(withBars(made), '## A\r\n|\r\n## B\r\n\r\n');
	});

	test('what no body can hold is a space in it', () => {
		const made = story('---\ntitle: {{title}}\n---\n# {{title}}\n', { head: { title: 'a\0b\r\nc' } });
		assert.equal(made.text, '---\ntitle: "a\\u0000b\\r\\nc"\n---\n# a b c\n');
	});

	test('what it is to make stands in its name', () => {
		const cases: [string, unknown][] = [
			['templates/story.md', { kind: 'story', choice: undefined }],
			['templates/story-short.md', { kind: 'story', choice: 'short' }],
			['templates/talk-5-minutes.md', { kind: 'talk', choice: '5-minutes' }],
			['templates/stories.md', undefined],
			['templates/below/story.md', undefined],
		];
		for (const [path, name] of cases) assert.deepEqual(templateName(path), name, path);
	});

	test('a broken one says where', () => {
		const oddities = (text: string, isUtf8 = true) =>
			parseTemplate('templates/story.md', text, isUtf8)?.findings.map(({ code, line }) => `${code} ${line}`);
		assert.deepEqual(oddities('---\ntitle: {{title}}\n---\n{{when}}\n'), []);
		assert.deepEqual(oddities(''), [], 'an empty one makes an empty story');
		assert.deepEqual(oddities('---\ntitle: {{title}\n---\n'), ['template-gap 2']);
		assert.deepEqual(oddities('---\ntype: design\n---\n'), ['template-type 1']);
		assert.deepEqual(oddities('---\na: [\n---\n'), ['head-not-yaml 3']);
		assert.deepEqual(oddities('---\ntitle: {{title}}\n'), ['head-not-closed 1']);
		assert.deepEqual(oddities('x', false), ['not-utf8 1']);
		assert.equal(parseTemplate('templates/mine.md', ''), undefined);
	});

	for (const kind of noteKinds)
		test(`the shipped one of a ${kind} is sound, and what is made of it is not born odd`, () => {
			const text = shippedText(kind);
			assert.deepEqual(parseTemplate(`templates/${kind}.md`, text)?.findings, []);
			const made = noteFrom({ kind, text }, { head: { id: 'x-1', type: kind, title: 'A title' } });
			const note = made && parseNote(`${noteFolders[kind]}/a.md`, made.text);
			assert.deepEqual([note?.id, note?.kind, note?.title, note?.findings], ['x-1', kind, 'A title', []]);
			assert.ok(made && made.stops.length > 0, 'there is something to type');
			assert.ok(!made.text.includes('{{'), made.text);
		});

	test('law: any title reads back as it was given, from any template', () => {
		const templates = [
			shippedText('story'),
			'',
			'{{title}}',
			'---\ntitle: "{{title}}"\n---\n# {{title}}\n',
			'---\nx: 1\n---\n',
		];
		const titles = fc.oneof(
			fc.constantFrom(...naughtyLines),
			fc.string({ unit: 'grapheme' }).map((one) => one.trim()),
		);
		fc.assert(
			fc.property(fc.constantFrom(...templates), titles, titles, (text, title, project) => {
				fc.pre(title !== '' && project !== '');
				const made = noteFrom({ kind: 'story', text }, { head: { id: 's-1', type: 'story', title, project } });
				const note = made && parseNote('stories/a.md', made.text);
				assert.ok(note?.kind === 'story');
				assert.deepEqual([note.title, note.project, note.findings], [title.trim(), project.trim(), []]);
			}),
		);
	});

	test('law: any text is a template or says why not, and a sound one makes a note of its kind', () => {
		const parts = [
			'---\n',
			'title: {{title}}\n',
			'a: [',
			'{{',
			'}}',
			'{{x}}',
			'\r\n',
			'type: talk\n',
			'<<<<<<< a\n',
			'=======\n',
			'>>>>>>> b\n',
			' ',
			'# a',
		];
		fc.assert(
			fc.property(fc.array(fc.oneof(fc.constantFrom(...parts), fc.string())), (pieces) => {
				const template = parseTemplate('templates/story.md', pieces.join(''));
				assert.ok(template);
				if (template.isBroken) return;
				const made = noteFrom(template, { head: { id: 's-1', type: 'story', title: 'T' } });
				const note = made && parseNote('stories/a.md', made.text);
				if (made) assert.deepEqual([note?.kind, note?.id, note?.title], ['story', 's-1', 'T']);
			}),
		);
	});
});
