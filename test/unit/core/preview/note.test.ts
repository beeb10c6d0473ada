import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseBody } from '../../../../src/core/notes/body';
import { cardsOf } from '../../../../src/core/notes/card';
import { noteFolders, noteKinds } from '../../../../src/core/notes/note';
import { showNotes } from '../../../../src/core/preview/note';
import { halves, naughtyLines, naughtyTexts } from '../../../support/naughty';
import { previewWith } from '../../../support/preview';

const titles: Readonly<Record<string, string>> = { ownership: 'Ownership', evil: '<b>Evil</b>' };
const titleOf = (id: string) => (Object.hasOwn(titles, id) ? (titles[id] ?? id) : id);

const bare = previewWith();
const ours = previewWith((md) =>
	showNotes(md, (env) => {
		const { path } = env as { path?: string };
		return path === undefined ? undefined : { path, titleOf };
	}),
);
const shown = (path: string, text: string) => ours.render(text, { path });
const topic = (text: string) => shown('topics/a.md', text);

/** As somebody reads it: every tag but those of blocks is gone, and every line is trimmed. */
const read = (html: string) =>
	html
		.replaceAll(/<mark>/g, '{')
		.replaceAll(/<\/mark>/g, '}')
		.replaceAll(/<\/(?:p|h1|h2|li|dt|dd|dl|div|header|pre|ul)>/g, '\n')
		.replaceAll(/<[^>]*>/g, '')
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);

suite('the preview of a note', () => {
	test('has what the head says in place of the head', () => {
		const head = [
			'id: s-1',
			'type: story',
			'title: The ranker',
			'project: Feed',
			'when: 2025-03',
			'competencies:',
			'  ownership: 3',
			'  nobody-knows: 1',
			'impact: 3',
			'tags: [hardest-bug, leadership]',
			'wordsToSay: [end to end]',
		].join('\n');
		const html = shown('stories/a.md', `---\n${head}\n---\n## Situation\n\nOnce.\n`);
		assert.deepEqual(read(html), [
			...['Story', 'The ranker', 'Ownership 3', 'nobody-knows 1'],
			...['Project', 'Feed', 'When', '2025-03', 'Impact', '3', 'Tags', 'hardest-bug, leadership'],
			...['Situation', 'Once.'],
		]);
		assert.match(html, /<li title="3: the one I want">Ownership <b>3<\/b><\/li>/);
		assert.match(html, /<h2 data-line="13">Situation<\/h2>\n<p data-line="15">Once\.<\/p>\n$/, 'all else is as it was');
	});

	test('tells of each kind what is worth reading', () => {
		const told = (path: string, head: string) => read(shown(path, `---\n${head}\n---\n`));
		assert.deepEqual(told('designs/a.md', 'title: A\ncompany: acme\ndate: 2026-11-21\nstatus: draft\noutline: x'), [
			...['Design', 'A', 'Company', 'acme', 'Date', '2026-11-21', 'Status', 'draft'],
		]);
		assert.deepEqual(told('topics/a.md', 'title: A\ngroup: Deep learning\nknown: some\ncompanies: [acme, borealis]'), [
			...['Topic', 'A', 'Group', 'Deep learning', 'Known', 'some', 'Companies', 'acme, borealis'],
		]);
		assert.deepEqual(
			told('problems/a.md', 'title: A\nurl: https://example.org\ndifficulty: hard\npatterns: [heap, trie]'),
			['Problem', 'A', 'Difficulty', 'hard', 'Patterns', 'heap, trie'],
		);
		assert.deepEqual(
			told(
				'companies/a.md',
				'title: A\nrole: Engineer\nstage: onsite\nframework: amazon\nweights: {ownership: 2}\nrounds:\n  - {id: one, kind: coding, at: 2026-12-03T10:00, minutes: 45}\n  - {id: two}',
			),
			[
				...['Company', 'A', 'Ownership × 2', 'Role', 'Engineer', 'Stage', 'onsite', 'Framework', 'amazon'],
				...['Rounds', 'coding · 2026-12-03 10:00 · 45 min', 'two'],
			],
		);
		assert.deepEqual(told('talks/a.md', 'title: A\nkind: why-here\ncompany: acme\nminutes: 1.5'), [
			...['Talk', 'A', 'Occasion', 'why-here', 'Company', 'acme', 'Minutes', '1.5'],
		]);
		assert.deepEqual(told('mocks/a.md', 'title: A\nkind: coding\ndate: 2026-11-08\nscores: {testing: 2}'), [
			...['Mock', 'A', 'testing 2', 'Round', 'coding', 'Date', '2026-11-08'],
		]);
	});

	test('says a title once', () => {
		assert.deepEqual(read(shown('stories/a.md', '---\ntitle: One\n---\n# One\n')), ['Story', 'One']);
		assert.deepEqual(read(shown('stories/a.md', '---\nid: s-1\n---\n# One\n')), ['Story', 'One']);
		assert.deepEqual(read(shown('stories/a.md', '---\ntitle: Other\n---\n# One\n')), ['Story', 'Other', 'One']);
	});

	test('has the cards of a topic as question and answer, without their marks', () => {
		const text = [
			'## Cards',
			'',
			'What is *it*? :: `a::b` ^q-1',
			'',
			'Both ::: ways ^q-2',
			'',
			'The ==kernel== and ==**the** `==` trick== ^q-3',
			'',
			'Why? ^q-4',
			'?',
			'- one',
			'- two',
			'',
			'```js',
			'std :: no',
			'```',
		].join('\n');
		const html = topic(text);
		assert.deepEqual(read(html), [
			...['Cards', 'What is it?', 'a::b', 'Both', 'ways', 'The {kernel} and {the == trick}'],
			...['Why?', 'one', 'two', 'std :: no'],
		]);
		const card = 'dir="auto" class="code-line prepbook-card"';
		assert.ok(
			html.includes(`<dl data-line="2" ${card}><dt>What is <em>it</em>?</dt><dd><code>a::b</code></dd></dl>\n`),
			html,
		);
		assert.ok(html.includes(`<dl data-line="4" ${card}><dt class="prepbook-both" title="Asked both ways">Both</dt>`));
		assert.ok(html.includes('<mark><strong>the</strong> <code>==</code> trick</mark></div>'), html);
		assert.ok(html.includes(`<dl data-line="8" ${card}><dt><p data-line="8">Why?</p>\n</dt><dd><ul data-line="10">`));
	});

	test('takes no sign of another text for one of a cloze', () => {
		assert.match(topic('## Cards\n\n==c== ![012==x](u)\n'), /<mark>c<\/mark> <img src="u" alt="012==x">/);
	});

	test('shows lines of a paragraph that are no card as they are, in a list too', () => {
		assert.deepEqual(read(topic('before\nQ :: A ^q-1\nbetween\nP :: B\nafter *all*\n')), [
			...['before', 'Q', 'A', 'between', 'P', 'B', 'after all'],
		]);
		assert.equal(
			topic('- Q :: A ^q-1\n- no card\n- [ ] P :: B\n  more\n'),
			[
				'<ul data-line="0">\n<li data-line="0">\n',
				'<dl data-line="0" dir="auto" class="code-line prepbook-card"><dt>Q</dt><dd>A</dd></dl>\n',
				'</li>\n<li data-line="1">no card</li>\n<li data-line="2">\n',
				'<dl data-line="2" dir="auto" class="code-line prepbook-card"><dt>P</dt><dd>B</dd></dl>\n',
				'more\n</li>\n</ul>\n',
			].join(''),
		);
	});

	test('shows cards of several lines wherever they stand', () => {
		const cases: Readonly<Record<string, readonly string[]>> = {
			'Q\n?\nA': ['Q', 'A'],
			'Q ^q-1\n??\nA\n\nrest': ['Q', 'A', 'rest'],
			'- Q ^q-1\n  ?\n  A\n\n- Other': ['Q', 'A', 'Other'],
			'- Q ^q-1\n  ?\n  A': ['Q', 'A'],
			'What does it print? ^q-1\n```py\nprint(1)\n\nprint(2)\n```\n?\n1, 2\n\nrest': [
				...['What does it print?', 'print(1)', 'print(2)', '1, 2', 'rest'],
			],
			'Q\n?\nA\n```\ncode\n\nmore\n```\n# Next': ['Q', 'A', 'code', 'more', 'Next'],
			'a\n\nQ\n?\n| b |\n|---|\n| c |': ['a', 'Q', 'b', 'c'],
		};
		for (const [text, expected] of Object.entries(cases)) {
			const html = topic(text);
			assert.deepEqual(read(html.replaceAll(/<\/t[hd]>/g, '\n')), expected, text);
			assert.equal(html.split('<dl ').length - 1, 1, html);
			assert.doesNotMatch(html, /<ul[^>]*>\s*<dl/, 'an item stays an item');
			const count = (tag: RegExp) => html.match(tag)?.length ?? 0;
			for (const tag of ['dl', 'dt', 'dd', 'ul', 'li', 'p', 'pre', 'table'])
				assert.equal(count(new RegExp(`<${tag}[ >]`, 'g')), count(new RegExp(`</${tag}>`, 'g')), `${tag} in ${html}`);
		}
	});

	test('hides a mark also where a card cannot be shown as one', () => {
		const html = topic('x\n\u00a0\nQ ^q-1\n?\nA\n'); // Blank to us; to markdown-it the paragraph goes on.
		assert.deepEqual(read(html), ['x', 'Q', '?', 'A']);
		assert.doesNotMatch(html, /<dl/);
	});

	test('keeps what links refer to, and the lines by which VS Code scrolls', () => {
		const html = topic('---\nid: t-1\n---\nQ [a] :: [b][a]\n\nX\n?\n[a]\n\n[a]: https://example.org/x "T"\n');
		assert.equal(html.split('<a href="https://example.org/x" title="T">').length - 1, 3, html);
		assert.ok(html.includes('<p data-line="7"><a '), html);
	});

	test('is the same each time, though VS Code keeps what it has parsed', () => {
		const text = '---\nid: t-1\n---\nQ :: A ^q-1\n\nX\n?\n- Y\n\n## Cards\n\nThe ==one== ^q-2\n';
		const tokens = ours.parse(text, {});
		const render = (env: object) => ours.renderer.render(tokens, ours.options, env);
		const [once, plain] = [render({ path: 'topics/a.md' }), render({})];
		assert.equal(render({ path: 'topics/a.md' }), once);
		assert.equal(plain, bare.render(text));
		assert.notEqual(once, plain);
	});

	test('leaves a head alone that VS Code reads in another way, or nobody can read', () => {
		for (const text of [
			'---\nid: s-1\ntitle: never closed\n\n# Text\n',
			'---\nid: s-1\n...\n# Text\n',
			'---\n---\n# Text\n',
			'---\n: [\n---\n# Text\n',
			'--- \nid: s-1\n\n---\n\ntext\n\n---\n'.replace('\n\n---', '\n...'),
			'\n---\nid: s-1\n---\n',
			'# Text\n\nQ :: A\n',
		])
			assert.equal(shown('stories/a.md', text), bare.render(text), text);
	});

	test('reads a head that ends with the file, and one with the line ends of Windows', () => {
		assert.deepEqual(read(shown('stories/a.md', '---\r\ntitle: A\r\n---')), ['Story', 'A']);
		const text = '---\ntitle: A\n---\n## Cards\n\nQ :: A ^q-1\nX ==y==\n\nB\n?\nC\nD\n';
		assert.equal(topic(text.replaceAll('\n', '\r\n')), topic(text));
	});

	test('is another’s where the head says so', () => {
		const text = '---\ntype: topic\n---\nQ :: A\n';
		assert.notEqual(shown('stories/a.md', text), bare.render(text));
		const foreign = '---\ntype: recipe\n---\nQ :: A\n';
		assert.equal(topic(foreign), bare.render(foreign));
	});
});

suite('the preview of a hostile note', () => {
	/** Everything in angle brackets that may ever stand in a head. */
	const headTags =
		/<\/?(?:p|h1|ul|b|dl|div|dt|dd|li|header)>|<header data-line="0" dir="auto" class="code-line prepbook-head">|<li title="[123]: [A-Za-z ]+">/g;
	/** Those that Markdown makes of words; a link leads where markdown-it lets one lead. */
	const wordTags =
		/<\/?(?:p|em|strong|s|code|pre|ul|ol|li|blockquote|h\d|hr|br|mark|table|thead|tbody|tr|th|td)(?: data-line="\d+")?(?: start="\d+")?>|<a href="(?!javascript|vbscript|data)[^"<>]*">|<\/a>|<code data-line="\d+" class="language-[^"<>]*">/g;
	const cardTags =
		/<\/?(?:dl|dt|dd|div)>|<(?:dl|div|p) data-line="\d+" dir="auto" class="code-line(?: prepbook-card)?">|<dt class="prepbook-both" title="Asked both ways">/g;

	const assertHarmless = (html: string, ...allowed: readonly RegExp[]) => {
		const rest = allowed.reduce((rest, tags) => rest.replaceAll(tags, ''), html);
		assert.doesNotMatch(rest, /[<>]/, html.slice(0, 2000));
	};

	const evil = [
		...naughtyLines,
		...halves,
		'<script>alert(1)</script>',
		'<img src=x onerror=alert(1)>',
		'" onmouseover="alert(1)',
		"' title='x",
		'</li></ul></header><h1 id=x>',
		'[x](javascript:alert(1))',
		'![x](javascript:alert(1))',
		'](',
		'`</code><b>',
		'\u202etxt\u2066<b>',
		'&lt;b&gt; &#60;b&#62;',
		`<${'b'.repeat(10_000)} onclick=x>`,
		'x'.repeat(10_000),
	];
	/** As YAML: a text in quotes, which VS Code and we read alike. */
	const yaml = (words: string) => JSON.stringify(words);

	test('makes nothing but text of what a head says', function () {
		this.timeout(60_000);
		for (const words of evil)
			for (const path of noteKinds.map((kind) => `${noteFolders[kind]}/a.md`)) {
				const said = yaml(words);
				const keys = 'title project when company status date group known difficulty role stage framework kind'.split(
					' ',
				);
				const lists = 'tags companies patterns'.split(' ');
				const lines = [
					`competencies: {${said}: 3, evil: 2, "<i>": 1}`,
					`weights: {${said}: 2, evil: 2}`,
					`rounds: [{id: ${said}, at: ${said}, kind: ${said}}, {id: x}]`,
					...keys.map((key) => `${key}: ${said}`),
					...lists.map((key) => `${key}: [${said}, ${said}]`),
				];
				const head = lines.slice(0, Math.max(4, Math.floor(50_000 / (said.length + 40)))).join('\n'); // A longer one is not read.
				const html = shown(path, `---\n${head}\n---\n`);
				assert.match(html, /^<header /, words);
				assertHarmless(html, headTags);
			}
	});

	test('shows no sign that turns the direction of what follows', () => {
		const html = shown('stories/a.md', '---\ntitle: "a\\u202Eb\\u2066c"\ntags: ["\\u202Ed"]\n---\n');
		assert.doesNotMatch(html, /\p{Bidi_Control}/u);
	});

	test('makes no element and no attribute of what a card says, but those of Markdown', () => {
		const isLine = (words: string) => !/[\n\r]/.test(words);
		for (const words of evil.filter(isLine)) {
			for (const text of [
				`Q ${words} :: A ${words} ^q-1`,
				`x ${words} ::: ${words} y`,
				`Q ${words}\n?\nA ${words}\n${words} B`,
			]) {
				const [card] = cardsOf('a.md', text, parseBody(text, 0));
				if (card)
					assertHarmless(
						topic(text).replaceAll(/<img src="(?!javascript)[^"<>]*" alt="[^"<>]*">/g, ''),
						wordTags,
						cardTags,
					);
			}
			const cloze = `## Cards\n\na ==${words}== b ==c==`;
			const isCloze = cardsOf('a.md', cloze, parseBody(cloze, 0)).length > 0;
			if (isCloze) assertHarmless(topic(cloze), wordTags, cardTags);
		}
	});

	test('has no HTML of the note in a card, and all of it elsewhere', () => {
		const html = topic('Q <b>x</b> :: <img src=y onerror=z>\n\n<i>free</i>\n\nX\n?\n<div onclick=a>b</div>\n');
		assert.ok(html.includes('<dt>Q &lt;b&gt;x&lt;/b&gt;</dt><dd>&lt;img src=y onerror=z&gt;</dd>'), html);
		assert.ok(html.includes('<i>free</i>'), html);
		assert.ok(html.includes('&lt;div onclick=a&gt;b&lt;/div&gt;'), html);
		assert.equal(ours.options.html, true);
	});

	test('of thousands of cards, many of them on one line, takes no more than its length asks for', function () {
		this.timeout(60_000); // With its square it would take minutes.
		const many = topic('Q :: A ^q-1\n\nX\n?\nY\n\n'.repeat(4000));
		assert.equal(many.split('<dl ').length - 1, 8000);
		const long = topic(`## Cards\n\n${'==a== '.repeat(20_000)}\n`);
		assert.equal(long.split('<mark>').length - 1, 20_000);
		topic(`${'- '.repeat(500)}Q\n?\nA\n\n`.repeat(20));
	});
});

suite('laws of the preview', () => {
	const piece = fc.oneof(
		{
			weight: 3,
			arbitrary: fc.constantFrom(...'\n|\n\n| |  |    |\t|> |- |1. |# |## Cards\n|---\n|...\n|```\n|~~~\n'.split('|')),
		},
		{
			weight: 3,
			arbitrary: fc.constantFrom('::', ' :: ', ' ::: ', '?\n', '\n?\n', '\n??\n', '==', ' ^q-1', '^q-', '==a=='),
		},
		{
			weight: 2,
			arbitrary: fc.constantFrom(
				'a',
				'word',
				'Q',
				': ',
				'id: x\n',
				'title: y\n',
				'[a]',
				'](',
				'`',
				'*',
				'_',
				'<b>',
				'<!--',
				'-->',
				'|',
				'$',
				'\\',
			),
		},
		{
			weight: 1,
			arbitrary: fc.constantFrom(...naughtyTexts.filter((text) => text.length < 100), '\r', '\r\n', '\0', '\ufeff'),
		},
	);
	const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
	const withHead = fc
		.tuple(fc.constantFrom('', '---\n', '---\nid: x\n---\n', '---\r\ntitle: a\r\n---\r\n'), text)
		.map((all) => all.join(''));
	const path = fc.constantFrom(...noteKinds.map((kind) => `${noteFolders[kind]}/a.md`), 'elsewhere/a.md');

	test('any text is rendered, and tokens are never changed', () => {
		fc.assert(
			fc.property(withHead, path, (text, path) => {
				const tokens = ours.parse(text, {});
				const before = JSON.stringify(tokens);
				ours.renderer.render(tokens, ours.options, { path });
				assert.equal(JSON.stringify(tokens), before);
			}),
			{ numRuns: 2000 },
		);
	});

	test('what is no note, and a note without head and cards, is rendered as without us', () => {
		fc.assert(
			fc.property(withHead, (text) => {
				assert.equal(ours.render(text), bare.render(text));
				assert.equal(ours.render(text, { path: 'elsewhere/a.md' }), bare.render(text));
			}),
			{ numRuns: 1000 },
		);
		fc.assert(
			fc.property(text, path, (text, path) => {
				fc.pre(!/^\ufeff?---/.test(text));
				const lines = text.replace(/\r\n?/g, '\n'); // As VS Code and markdown-it have them.
				fc.pre(!path.startsWith('topics') || cardsOf(path, lines, parseBody(lines, 0)).length === 0);
				assert.equal(shown(path, text), bare.render(text));
			}),
			{ numRuns: 2000 },
		);
	});

	test('around head and cards all is rendered as without us', () => {
		const block = fc.constantFrom(
			'A *paragraph*\nof `two` lines.',
			'- a list\n- of two\n\n  paragraphs',
			'1. one\n   - two',
			'```\ncode :: no card\n```',
			'> a quote\nthat goes on',
			'| a | b |\n|---|---|\n| c :: d | e |',
			'<div>raw\nHTML</div>',
			'A heading\n---',
			'[a]: https://example.org',
			'see [a]',
			'    indented code',
		);
		const card = fc.constantFrom('Q :: A ^q-1', 'Q ::: A', 'Q ^q-2\n?\nA\nB', 'Q\n??\n- A\n- B');
		const blocks = fc.array(block, { maxLength: 4 });
		const [plain, noted] = [previewWith(), ours];
		const linesOut = (html: string) => html.replaceAll(/ data-line="\d+"/g, '');
		fc.assert(
			fc.property(blocks, card, blocks, (above, card, below) => {
				const [head, end] = ['---\nid: t-1\n---\n', '\n\n[a]: https://example.org/end\n'];
				const text = (...parts: readonly string[]) => parts.map((part) => `${part}\n\n`).join('');
				const whole = `${head}${text(...above, '***', card, '***', ...below)}${end}`;
				const html = linesOut(noted.render(whole, { path: 'topics/a.md' }));
				const without = `${text(...above, '***', '***', ...below)}${end}`;
				const parts = html.split('<hr>\n');
				assert.equal(parts.length, 3, html);
				const [first = '', , last = ''] = parts;
				const rest = first.replace(/^<header .*<\/header>\n/, '');
				assert.notEqual(rest, first, 'the head is there');
				assert.equal(`${rest}<hr>\n<hr>\n${last}`, linesOut(plain.render(without)));
			}),
			{ numRuns: 500 },
		);
	});
});
