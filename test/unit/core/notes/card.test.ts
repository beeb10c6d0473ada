import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseBody } from '../../../../src/core/notes/body';
import { type Card, cardsOf, insertMark, marksTwice } from '../../../../src/core/notes/card';
import { headOf } from '../../../../src/core/notes/head';
import { applyEdits } from '../../../../src/core/text';

const read = (text: string) => cardsOf('topics/a.md', text, parseBody(text, headOf(text).body));

/** `front → back` of each card, with the kind where it is not a plain line, to compare by eye. */
const sides = (text: string) =>
	read(text).map(
		({ type, reverse, front, back }) =>
			`${type === 'single' ? '' : `${type} `}${reverse ? 'reverse ' : ''}${front} → ${back}`,
	);
const ids = (text: string) => read(text).map(({ id }) => id);
const cloze = (line: string) => sides(`## Cards\n\n${line}\n`);

suite('cards on one line', () => {
	test('are a question, `::` and an answer', () => {
		const cases: [string, string[]][] = [
			['What is bias? :: Distance from the truth', ['What is bias? → Distance from the truth']],
			['Bias ::: Distance', ['Bias → Distance', 'reverse Distance → Bias']],
			['a:: b', ['a → b']],
			['a ::b', ['a → b']],
			['a\t::\tb', ['a → b']],
			['  a :: b  ', ['a → b']],
			['a :: b :: c', ['a → b :: c']],
			['std::vector :: a list', ['std::vector → a list']],
			['a::b ::: c', ['a::b → c', 'reverse c → a::b']],
			['a :: b ::: c', ['a → b ::: c']],
			['**Bold** :: `code`', ['**Bold** → `code`']],
			['==a== :: b', ['==a== → b']],
			['é :: 🎯', ['é → 🎯']],
			['a :: b\nc :: d', ['a → b', 'c → d']],
		];
		for (const [text, cards] of cases) assert.deepEqual(sides(text), cards, text);
	});

	test('lose the signs of lists, quotes and tasks', () => {
		for (const prefix of [
			'- ',
			'* ',
			'+ ',
			'1. ',
			'12) ',
			'> ',
			'>',
			'> - ',
			'- > ',
			'  - ',
			'- [ ] ',
			'- [x] ',
			'\t- ',
		])
			assert.deepEqual(sides(`- list\n${prefix}a :: b`), ['a → b'], prefix);
		assert.deepEqual(sides('-a :: b\n*a* :: b\n1.5 :: b\n[x] :: b'), ['-a → b', '*a* → b', '1.5 → b', '[x] → b']);
		assert.deepEqual(sides('- :: b'), []);
	});

	test('are none where a side is empty or `::` does not part', () => {
		for (const text of [
			'std::vector',
			'a :: ',
			'a ::',
			'a :::',
			'a :: ^q-1',
			':: b',
			'::: note',
			':: a :: b',
			'a :::: b',
			'a : : b',
			'|:---:|:::|',
			'12::30',
			'',
		])
			assert.deepEqual(sides(text), [], text);
	});

	test('are none in code, HTML, math, addresses, and where they are escaped', () => {
		for (const text of [
			'`a :: b`',
			'``a ` :: b``',
			'```js\na :: b\n```',
			'~~~\na :: b\n~~~',
			'text\n\n    a :: b\n    c :: d',
			'\ta :: b',
			'- a\n\n      b :: c',
			'- a\n\nb\n\n    c :: d',
			'<!-- a :: b -->',
			'<!--\na :: b\n-->',
			'x <!-- a :: b --> y',
			'<b title="a :: b">x</b>',
			'<div>\na :: b\n</div>',
			'<span class="x">\na :: b\n</span>',
			'<pre>\n\na :: b\n</pre>',
			'<script>\n\na :: b</script>',
			'[a](b :: c)',
			'<https://a :: b>',
			'https://a.b/c::d',
			'$a :: b$',
			'$$ a :: b $$',
			'a \\:: b',
			'a \\::: b',
			'# a :: b',
			'## a :: b',
			'---\ntitle: a :: b\n---\n',
			'| a :: b | c |',
			'| a :: b\n|---\n| c :: d',
			'a :: b | c\n--- | ---\nd :: e | f',
			'> | a :: b |',
		])
			assert.deepEqual(sides(text), [], text);
	});

	test('stand beside code, HTML, math and addresses', () => {
		const cases: [string, string][] = [
			['`a::b` :: c', '`a::b` → c'],
			['`a :: b', '`a → b'],
			['``a` :: b', '``a` → b'],
			['\\`a :: b`', '\\`a → b`'],
			['\\\\:: b', '\\\\ → b'],
			['a \\:: b :: c', 'a \\:: b → c'],
			['if a < b :: then c > d', 'if a < b → then c > d'],
			['vector<int> :: a list', 'vector<int> → a list'],
			['$5 :: and $6', '$5 → and $6'],
			['$x$ :: $y$', '$x$ → $y$'],
			['[a](b) :: c', '[a](b) → c'],
			['https://a.b/c:: d', 'https://a.b/c → d'],
			['http://a.b :: http://c.d', 'http://a.b → http://c.d'],
			['<b>a</b> :: b', '<b>a</b> → b'],
			['<kbd>F1</kbd> :: help', '<kbd>F1</kbd> → help'],
			['x <!-- a --> :: b', 'x <!-- a --> → b'],
			['P(A|B) :: given B', 'P(A|B) → given B'],
			['Text\n    a :: b', 'a → b'],
			['- a\n\n    - b :: c', 'b → c'],
			['> > > a :: b', 'a → b'],
			['text\n<b>\na :: b', 'a → b'],
			['$5 :: and$6', '$5 → and$6'],
			['1. a\n\n   b :: c', 'b → c'],
			['<details>\n<summary>x</summary>\n\na :: b\n\n</details>', 'a → b'],
			['<pre>x</pre>\n\na :: b', 'a → b'],
			['| a |\n|---|\n\nc :: d', 'c → d'],
		];
		for (const [text, card] of cases) assert.deepEqual(sides(text), [card], text);
	});
});

suite('cards of several lines', () => {
	test('are parted by a line `?`, or `??` for both ways', () => {
		const cases: [string, string[]][] = [
			['a\n?\nb', ['block a → b']],
			['a\n??\nb', ['block a → b', 'block reverse b → a']],
			['x\n\na\nb\n?\nc\nd\n\ny', ['block a\nb → c\nd']],
			['a\n ? \nb', ['block a → b']],
			['- a\n  ?\n  b', ['block a → b']],
			['> a\n?\nb', ['block a → b']],
			['Which?\n- a\n- b\n?\nc', ['block Which?\n- a\n- b → c']],
			['- a\n- b\n?\nc', ['block - a\n- b → c']],
			['## H\na\n?\nb\n## I\nc', ['block a → b']],
			['a\n?\nb\n# T\nc', ['block a → b']],
			['a\n?\n```\nb\n\nc\n```\nd\n\ne', ['block a → ```\nb\n\nc\n```\nd']],
			['a\n?\n```\nb\n```', ['block a → ```\nb\n```']],
			['a\n```\nb\n```\n?\nc', ['block a\n```\nb\n``` → c']],
			['a\n?\nb\n?\nc', ['block a → b\n?\nc']],
			['a :: b\n?\nc :: d', ['block a :: b → c :: d']],
			['a\r\nb\r\n?\r\nc\r\nd\r\n', ['block a\nb → c\nd']],
		];
		for (const [text, cards] of cases) assert.deepEqual(sides(text), cards, text);
	});

	test('are none without a question above or an answer below', () => {
		for (const text of [
			'?\nb',
			'a\n?',
			'a\n?\n',
			'a\n?\n\nb',
			'a\n\n?\nb',
			'# a\n?\nb',
			'a\n?\n## b',
			'a\n???\nb',
			'a\nb?\nc',
		])
			assert.deepEqual(sides(text), [], text);
		assert.deepEqual(sides('a :: b\n?\n\nc'), ['a → b'], 'a line `?` that parts nothing');
	});

	test('are known by the line of their question', () => {
		assert.deepEqual(
			read('# T\n\na\nb\n?\nc').map(({ id, line }) => [id, line]),
			[['path:topics/a.md#3', 3]],
		);
	});
});

suite('cloze cards', () => {
	test('hide one part at a time', () => {
		assert.deepEqual(cloze('The ==kernel== trick'), ['cloze The […] trick → kernel']);
		assert.deepEqual(cloze('- ==a== and ==b c=='), ['cloze […] and b c → a', 'cloze a and […] → b c']);
		assert.deepEqual(cloze('==`a == b`== x'), ['cloze […] x → `a == b`']);
		assert.deepEqual(cloze('==a = b=='), ['cloze […] → a = b']);
		assert.deepEqual(cloze('un==believ==able'), ['cloze un[…]able → believ']);
	});

	test('are none where there is nothing to hide', () => {
		for (const line of [
			'a == b',
			'a == b == c',
			'==a',
			'====',
			'== a ==',
			'===a===',
			'`==a==`',
			'\\==a==',
			'[a](==b==)',
			'$==a==$',
		])
			assert.deepEqual(cloze(line), [], line);
	});

	test('stand below `## Cards` alone, in any case, at any level from 2, and deeper', () => {
		for (const head of [
			'## Cards',
			'## CARDS',
			'### cards',
			'## Cards\n### Deep',
			'## A\n### Cards\n#### B',
			'## Cards ##',
		])
			assert.deepEqual(sides(`${head}\n==a==`), ['cloze […] → a'], head);
		for (const head of ['', '# Cards', '## Cards\n## A', '## Card', '### Cards\n## A', '## A\n### Cards\n### B'])
			assert.deepEqual(sides(`${head}\n==a==`), [], head);
	});

	test('are text on a line or in a block that is a card already', () => {
		assert.deepEqual(cloze('==a== :: b'), ['==a== → b']);
		assert.deepEqual(cloze('==a==\n?\n==b=='), ['block ==a== → ==b==']);
		assert.deepEqual(cloze('a ==b== ::'), [], 'a question whose answer is still to come');
	});
});

suite('the mark of a card', () => {
	const note =
		'---\ntype: topic\n---\n## Cards\na :: b ^q-7f2k\nc ::: d ^q-1  \n==e== ==f== ==g== ^q-a1\nh\ni ^q-2\n\nh\ni ^q-3\n?\nj\n';

	test('is its id, and ends the question line', () => {
		assert.deepEqual(ids(note), ['q-7f2k', 'q-1', 'q-1.r', 'q-a1', 'q-a1.2', 'q-a1.3', 'q-3']);
		assert.deepEqual(sides(note).slice(0, 3), ['a → b', 'c → d', 'reverse d → c']);
		assert.deepEqual(sides(note).at(-1), 'block h\ni → j');
		assert.deepEqual(ids(note.replaceAll('\n', '\r\n')), ids(note));
	});

	test('is not there yet: the place is the id', () => {
		assert.deepEqual(ids('a ::: b\n## Cards\n==c== ==d==\n\ne\n??\nf\n'), [
			'path:topics/a.md#1',
			'path:topics/a.md#1.r',
			'path:topics/a.md#3',
			'path:topics/a.md#3.2',
			'path:topics/a.md#5',
			'path:topics/a.md#5.r',
		]);
	});

	test('is one of ours, at the end, and apart', () => {
		for (const answer of ['b ^other', 'b^q-1', 'b ^q-', 'b ^Q-1', 'b ^q-1 c', 'b ^q-A', 'b `^q-1`', '2^q-1'])
			assert.deepEqual(sides(`a :: ${answer}`), [`a → ${answer}`], answer);
		assert.deepEqual(sides('a ^q-1 :: b'), ['a ^q-1 → b']);
		assert.deepEqual(ids('a :: b ^q-1 ^q-2'), ['q-2']);
		assert.deepEqual(ids('a\n?\nb ^q-1'), ['path:topics/a.md#1']);
		assert.deepEqual(sides('^q-1\n?\nb'), ['block ^q-1 → b']);
	});

	test('twice in a note is told, and both cards are there', () => {
		const text = 'a ::: b ^q-1\nc :: d ^q-1\ne :: f ^q-2\ng :: h ^q-1\n';
		assert.deepEqual(ids(text), ['q-1', 'q-1.r', 'q-1', 'q-2', 'q-1']);
		assert.deepEqual(marksTwice(read(text)), [
			{ code: 'mark-twice', line: 2, severity: 'warning', words: ['q-1'] },
			{ code: 'mark-twice', line: 4, severity: 'warning', words: ['q-1'] },
		]);
		assert.deepEqual(marksTwice(read('a ::: b ^q-1\n')), []);
	});

	test('is put behind the last character of the question line', () => {
		const marked = (text: string) => {
			const [card] = read(text);
			return card && applyEdits(text, insertMark(card, 'q-7f2k'));
		};
		assert.equal(marked('a :: b\r\nc'), 'a :: b ^q-7f2k\r\nc');
		assert.equal(marked('a :: b  \nc'), 'a :: b ^q-7f2k  \nc');
		assert.equal(marked('a :: b'), 'a :: b ^q-7f2k');
		assert.equal(marked('x\n\na\nb\n?\nc'), 'x\n\na\nb ^q-7f2k\n?\nc');
		assert.equal(marked('a\n```\nb\n```\n?\nc'), 'a ^q-7f2k\n```\nb\n```\n?\nc');
		assert.equal(marked('a :: b ^q-1\n'), 'a :: b ^q-1\n');
	});
});

suite('any text', () => {
	const scrap = fc.constantFrom(
		...[
			'a',
			'b c',
			' :: ',
			' ::: ',
			'::',
			'==',
			'==x==',
			'?\n',
			'??\n',
			'\n',
			'\n\n',
			'\r\n',
			'`',
			'``',
			'```\n',
			'    ',
			'- ',
		],
		...[
			'## Cards\n',
			'# T\n',
			'<!--',
			'-->',
			'<b>',
			'<div>\n',
			'](',
			')',
			'$',
			'\\',
			'|',
			'|--|\n',
			' ^q-1',
			'^q-',
			'http://x',
			'\t',
		],
	);
	const note = fc
		.array(fc.oneof({ arbitrary: scrap, weight: 9 }, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 })
		.map((parts) => parts.join(''));

	/** What a person sees of a card. */
	const seen = ({ type, reverse, front, back, line }: Card) => [type, reverse, front, back, line];

	test('gives cards with two sides, whose places lie in it', () => {
		let cards = 0;
		fc.assert(
			fc.property(note, (text) => {
				for (const { front, back, line, markAt, id, mark } of read(text)) {
					cards++;
					assert.ok(front.trim() !== '' && back.trim() !== '' && line >= 1);
					assert.ok(markAt > 0 && markAt <= text.length && /\S/.test(text.charAt(markAt - 1)));
					assert.ok(id.startsWith(mark ?? 'path:topics/a.md#'));
				}
			}),
			{ numRuns: 5000 },
		);
		assert.ok(cards > 500, `${cards} cards`);
	});

	test('has the same cards when one of them has been marked', () => {
		let marked = 0;
		fc.assert(
			fc.property(note, fc.nat(), (text, nth) => {
				const before = read(text);
				const card = before[nth % Math.max(1, before.length)];
				if (!card || card.mark) return;
				marked++;
				const after = applyEdits(text, insertMark(card, 'q-7f2k'));
				const now = read(after);
				assert.deepEqual(now.map(seen), before.map(seen), after);
				const old = `path:topics/a.md#${card.line}`;
				assert.deepEqual(
					now.map(({ id }) => id),
					before.map(({ id, line }) => (line === card.line ? id.replace(old, 'q-7f2k') : id)),
				);
			}),
			{ numRuns: 5000 },
		);
		assert.ok(marked > 300, `${marked} marked`);
	});

	test('has the same cards with other line ends', () => {
		fc.assert(
			fc.property(note, (text) => {
				const plain = text.replaceAll('\r', '');
				assert.deepEqual(read(plain.replaceAll('\n', '\r\n')).map(seen), read(plain).map(seen));
			}),
			{ numRuns: 2000 },
		);
	});

	test('is read in one pass, however long a line is', () => {
		const tokens = [
			':',
			'::',
			' :: ',
			'=',
			'==',
			'==a',
			'a== ',
			'`',
			'` ',
			'``a`',
			'[',
			'](',
			'(',
			'<',
			'<a',
			'<!--',
			'|',
			'$',
			'$a',
			' $a',
		];
		for (const token of [
			...tokens,
			'\\',
			'\\:',
			'> ',
			'- ',
			'>',
			'http://',
			'http://:',
			'^q-',
			' ^q-a',
			' ',
			'\t',
			'?',
			'a\n?\n',
		])
			for (const [start, end] of [
				['## Cards\n', ''],
				['## Cards\na :: b ', ' c'],
				['## Cards\n', ' :: ==a=='],
			] as const)
				assert.ok(read(start + token.repeat(100_000) + end).length < 200_001, token);
		assert.equal(read(`## Cards\n${'==a== '.repeat(300)}`).length, 100);
	});
});
