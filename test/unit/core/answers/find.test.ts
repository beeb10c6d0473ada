import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Asking, findStories } from '../../../../src/core/answers/find';
import type { Snapshot } from '../../../../src/core/snapshot';
import { bookWith, libraryOf } from '../../../support/books';
import { head } from '../../../support/rows';
import { filesOn, shipped } from '../catalog/shipped';
import { example } from '../example';

const now = Date.UTC(2026, 10, 21);
const found = (book: Snapshot, question: string, asking: Partial<Asking> = {}) =>
	findStories(book, question, { now, ...asking }) ?? [];
const ids = (book: Snapshot, question: string, asking?: Partial<Asking>) =>
	found(book, question, asking).map(({ id }) => id);
const first = (book: Snapshot, question: string) => {
	const [best] = found(book, question);
	return best && best.score > 0 ? best.id : undefined;
};
const story = (id: string, lines: readonly string[], body = '') => ({
	[`stories/${id}.md`]: `${head(`id: ${id}`, ...lines)}\n${body}`,
});

const files = {
	...story('s-conflict', ['title: A talk about caching', 'competencies: {conflict-resolution: 3}']),
	...story(
		's-outage',
		['title: The night the index broke', 'competencies: {ownership: 3}', 'impact: 3'],
		'## Action\n\nI did a rollback and wrote the postmortem.\n\n<!-- hidden remark -->\n\n```\ncode zebra\n```\n',
	),
	...story('s-vague', ['title: A plan of one line', 'competencies: {ambiguity: 2}', 'tags: [first-quarter]']),
	...story('s-plain', ['title: Écrans', 'wordsToSay: [end to end, the Überblick]', 'impact: 1'], 'конфликт 处理冲突'),
};
const small = bookWith(files, shipped);

const [wait, engine, argued, stale, loss, better] = [
	's-2p5v8n',
	's-0z7f3k',
	's-4w8c1t',
	's-7k2m9q',
	's-9d3x6h',
	's-6j1r4b',
];

suite('finding a story', () => {
	test('an interviewer’s words lead to the story of the example', () => {
		const asked: [string, string | undefined][] = [
			['Tell me about a time you disagreed with your manager.', argued],
			["What's your biggest professional failure?", loss],
			['How have you handled a project with unclear requirements?', better],
			["Describe a time you took on something that wasn't your responsibility.", stale],
			["Walk me through the most technically challenging project you've worked on.", wait],
			['Have you ever had to persuade a senior stakeholder to change direction?', argued],
			['Tell me about a time you went above and beyond for a customer.', better],
			['Tell me about a time you had to be honest when it was uncomfortable.', loss],
			['Tell me about a time you used data to make a decision.', loss],
			['ownership', stale],
			['hardest bug', stale],
			['opt-outs', loss],
			['elasticsearch or some other new engine', engine],
		];
		for (const [question, id] of asked) assert.equal(first(example, question), id, question);
	});

	test('so do questions as they are spoken, with all that is said on the way', () => {
		const asked: [string, string | undefined][] = [
			[
				"What do you do when you think your PM, or whoever's making the call, is just flat-out wrong? And give me a real one, please, not the theory.",
				argued,
			],
			[
				'Okay, so, think back to a time when somebody was about to spend real money, on hardware, headcount, whatever it was, and you found a way to get there without spending it. What did you do, and what did it end up being worth?',
				wait,
			],
			[
				"So we see a lot of this here: your manager hands you one sentence and that's the entire spec. Has that happened to you? How did you even figure out what you were supposed to be working on, and how did you get other people to go along with it?",
				better,
			],
			[
				'When was the last time you really messed up? Like, something that actually cost the company. Who did you tell, and how soon?',
				loss,
			],
			[
				"Can you give me an example of a time you picked up something that, frankly, nobody had asked you to look at? I'm curious why you, and why you didn't just leave it alone.",
				stale,
			],
			[
				"Walk me through a system you made significantly faster. How'd you figure out where the time was actually going, and which options did you throw out along the way?",
				wait,
			],
			[
				'Tell me about a time you sat down with the people who actually use your product and it changed what you ended up building.',
				better,
			],
			[
				"Sometimes a number looks great and it's lying to you. Has that ever happened with an A/B test of yours? How did you find out, and what do you do differently when you run tests now?",
				loss,
			],
			[
				"I'd love to hear about a time the decision didn't go your way and you had to go build the thing anyway. How did you behave the day after? And looking back, who turned out to be right?",
				argued,
			],
			[
				"What's the nastiest thing you've ever had to debug in a machine learning system? Take your time, start with the symptoms, and I'll probably interrupt you with questions.",
				stale,
			],
			[
				'Tell me about a deployment that went sideways in production. How fast did you notice, what did you do in that first hour, and what was different the second time you tried?',
				wait,
			],
			[
				'Give me an example of getting something out the door really quick and scrappy, just to see if an idea made any sense before you put serious time into it.',
				better,
			],
			[
				"Tell me about somebody at work you really didn't see eye to eye with. And I want to hear their side of it too, like, what were they worried about? How do you two get along today?",
				argued,
			],
			[
				"Is there a decision you'd take back? I'm thinking of something where the clock was ticking, you wanted it to be done, and you made the call too early.",
				loss,
			],
			[
				"So, one thing we care about a lot is people who keep digging even when everything looks fine on paper. Tell me about a time the monitoring said all good, and you just didn't believe it. How far down did you have to go, and what was at the bottom?",
				stale,
			],
			[
				"Describe a time your gut told you the problem was one thing and it turned out to be something else entirely. How did you make sure you weren't fooling yourself?",
				wait,
			],
			[
				'Have you ever realized that your training data was skewed, so the thing worked worse for some users than for others? When did you catch it? Did you stop, or did you keep shipping?',
				better,
			],
			[
				"How do you get someone to change their mind when you've got no authority over them whatsoever? Talk me through one time, including what didn't work.",
				argued,
			],
			[
				"Have you ever changed how your team decides that something's ready to launch? What was it like before, and how do you know it stuck after everyone stopped paying attention?",
				loss,
			],
			[
				"Tell me about a time the quick patch was right there, you could've been done by lunch, and you chose to do a lot more than that. Did anybody push back on it?",
				stale,
			],
		];
		const places = asked.map(([question, id]) => ids(example, question).indexOf(id ?? '') + 1);
		for (const [at, place] of places.entries()) assert.ok(place >= 1 && place <= 3, `${place}: ${asked[at]?.[0]}`);
		assert.ok(places.filter((place) => place === 1).length >= 15, `first: ${places.join(' ')}`);
	});

	test('chatter says nothing, and is no reason', () => {
		for (const [spoken, bare] of [
			['Honestly, take your time: I’m curious about a conflict', 'a conflict'],
			['So, look, walk me through the rollback you told them about, frankly', 'the rollback'],
			['how did it turn out, and how did you find out about the conflict', 'conflict'],
		] as const)
			assert.deepEqual(found(small, `${spoken}.`), found(small, `${bare}.`), spoken);
		const book = bookWith(story('s-talk', ['title: The time I took'], 'I told her, and called back to look.'), shipped);
		assert.equal(
			first(book, 'Tell me about the time you took back what you told them, and who called to look'),
			undefined,
		);
		assert.equal(first(bookWith(story('s-1', ['title: Launch']), shipped), 'done by lunch.'), undefined);
	});

	test('says why in plain words', () => {
		const why = (question: string) => found(small, question)[0]?.why;
		assert.equal(why('a conflict at work'), 'Conflict and disagreement · strength 3');
		assert.equal(why('postmortem, rollback'), 'Ownership · strength 3; says “postmortem”, “rollback”');
		assert.equal(why('the whole überblick'), 'words to say: the Überblick; says “uberblick”');
		assert.equal(found(small, 'a conflict at work').at(-1)?.why, '', 'and nothing where nothing speaks for it');
	});

	test('what begins a question says nothing', () => {
		const asked = ids(small, 'conflict');
		for (const opening of [
			'Tell me about a time when you had a',
			'Give me an example of a',
			'Describe a situation where there was a',
			'Have you ever had a',
			'Walk me through a',
			'Can you share an instance of when you experienced',
			'tell me abuot a tmie when you had a',
			'Descrbe a situaton of',
		])
			assert.deepEqual(
				found(small, `${opening} conflict`).map(({ score }) => score),
				found(small, 'conflict').map(({ score }) => score),
				opening,
			);
		const byImpact = ids(small, '');
		assert.deepEqual(byImpact, ['s-outage', 's-vague', 's-conflict', 's-plain'], 'by impact, then by title');
		const half = 'Tell me about a time when you ';
		for (let end = 0; end <= half.length; end++) assert.deepEqual(ids(small, half.slice(0, end)), byImpact);
		assert.notDeepEqual(asked, byImpact);
	});

	test('a letter wrong, half a word, other signs, another script', () => {
		for (const typed of [
			'conflcit',
			'conflct',
			'conflicct',
			'cunflict',
			'CONFLICT',
			'confl',
			'disagr',
			'argum',
			'“conflict”',
		])
			assert.equal(first(small, typed), 's-conflict', typed);
		for (const typed of ['rollbakc', 'roll-back', 'roll back', 'post-mortem', 'postmo'])
			assert.equal(first(small, typed), 's-outage', typed);
		for (const typed of ['ecrans', 'ÉCRANS', 'конфликт', 'КОНФЛ', '冲突', 'you didn’t see an überblick'])
			assert.equal(first(small, typed), 's-plain', typed);
		assert.equal(first(small, 'confl was'), undefined, 'only the last word is half typed');
		assert.equal(first(small, 'confl '), undefined);
		assert.equal(first(small, 'plam'), undefined, 'a short word is meant as it stands');
		assert.equal(first(small, 'hidden remark'), undefined, 'a comment is not told');
		assert.equal(first(small, 'zebra'), undefined, 'nor is code');
	});

	test('phrases mean what they mean together', () => {
		assert.equal(first(small, 'You did not see eye to eye with someone'), 's-conflict');
		assert.equal(first(small, 'someone who didn’t agree'), 's-conflict');
		assert.equal(first(small, 'when did you not have all the facts?'), 's-vague');
		assert.equal(first(small, 'something outside your role'), 's-outage');
		assert.equal(first(small, 'you and your PM were not really on the same page'), 's-conflict');
		assert.equal(first(small, 'somebody you didn’t quite agree with'), 's-conflict', 'with a small word within');
		assert.equal(first(small, 'all you got was one short sentence as a spec'), 's-vague');
	});

	test('words of the user’s own mean what the book says of them, until it says something else', () => {
		const mine = 'title: Mine\ngroups:\n  - klaxon, index, red light\nchatter: [over a coffee]\n';
		const library = libraryOf(files, shipped);
		const put = (path: string, text: string) => library.take(path, { kind: 'text', text, isUtf8: true });
		for (const word of ['klaxon', 'a red light', 'klaxno', 'klax'])
			assert.equal(first(library.snapshot, word), undefined, word);
		put('synonyms/mine.yaml', mine);
		assert.deepEqual(library.snapshot.catalog.synonyms.get('mine')?.chatter, ['over a coffee']);
		for (const word of ['klaxon', 'a red light', 'klaxno', 'klax'])
			assert.equal(first(library.snapshot, word), 's-outage', `${word}, by the user’s own`);
		assert.equal(first(library.snapshot, 'rollback'), 's-outage', 'what ships still counts');
		assert.equal(first(library.snapshot, 'not agree'), 's-conflict');
		put('synonyms/interviews.yaml', 'title: None of these\n');
		assert.equal(first(library.snapshot, 'someone who didn’t agree'), undefined, 'a file of its name replaces it');
		put('synonyms/mine.yaml', 'title: Mine\n');
		assert.equal(first(library.snapshot, 'klaxon'), undefined);
	});

	test('each question of a framework finds what is tagged with its competency', () => {
		for (const { place, text } of filesOn('frameworks')) {
			const framework = bookWith({}, shipped).catalog.frameworks.get(place.id);
			assert.ok(framework, text);
			const stories = framework.competencies.map(({ id }) => story(id, ['title: T', `competencies: {${id}: 3}`]));
			const note = { 'companies/c.md': head('id: c', `framework: ${place.id}`) };
			const book = bookWith(Object.assign(note, ...stories), shipped);
			for (const { id, questions } of framework.competencies)
				for (const question of questions) {
					assert.equal(ids(book, question)[0], id, question);
					assert.equal(ids(book, question.toUpperCase(), { company: 'c' })[0], id, question);
				}
		}
	});

	test('a greater strength comes first, and a company’s own competency before a generic tag', () => {
		const book = bookWith(
			{
				'companies/acme.md': head('id: acme', 'framework: amazon'),
				'companies/other.md': head('id: other', 'framework: google'),
				...story('s-1', ['title: A', 'competencies: {conflict-resolution: 1}']),
				...story('s-2', ['title: B', 'competencies: {conflict-resolution: 2}']),
				...story('s-3', ['title: C', 'competencies: {amazon-have-backbone: 3}']),
			},
			shipped,
		);
		assert.deepEqual(ids(book, 'a disagreement with your manager', { company: 'acme' }), ['s-3', 's-2', 's-1']);
		const elsewhere = found(book, 'a disagreement with your manager', { company: 'other' });
		assert.deepEqual(
			elsewhere.map(({ id, score }) => `${id} ${score > 0}`),
			['s-2 true', 's-1 true', 's-3 false'],
			'a company’s tag counts for that company only',
		);
		assert.deepEqual(
			ids({ ...book, book: { ...book.book, companies: ['other'] } }, 'a disagreement with your manager'),
			['s-2', 's-1', 's-3'],
			'and without a company, for the active ones',
		);
		assert.equal(findStories(book, 'x', { company: 'nobody', now }), undefined);
	});

	test('what was told to the company comes last, once it was told', () => {
		const told = (note: string, company: string) =>
			`{"v":1,"id":"01M73WTJF6J2AQJ0KMC5HJ1XFP","at":"2026-11-10T18:31:22.214Z","kind":"told","note":"${note}","company":"${company}"}\n`;
		const book = (line: string) =>
			bookWith(
				{
					...files,
					'companies/acme.md': head('id: acme', 'title: Acme', 'was: [old-acme]'),
					'log/2026-11.k7f3.jsonl': line,
				},
				shipped,
			);
		const last = (line: string, asking: Partial<Asking>) => found(book(line), 'conflict', asking).at(-1);
		const why = 'Conflict and disagreement · strength 3; told to Acme';
		assert.equal(last(told('s-conflict', 'acme'), { company: 'acme' })?.why, why);
		assert.equal(last(told('s-conflict', 'old-acme'), { company: 'acme' })?.id, 's-conflict');
		for (const [line, asking] of [
			[told('s-conflict', 'acme'), {}],
			[told('s-conflict', 'globex'), { company: 'acme' }],
			[told('s-conflict', 'acme'), { company: 'acme', now: Date.UTC(2026, 9, 1) }],
		] as const)
			assert.notEqual(last(line, asking)?.id, 's-conflict');
	});

	test('no more than the limit, and of two stories with one id the first', () => {
		assert.equal(ids(small, 'conflict', { limit: 2 }).length, 2);
		assert.deepEqual(ids(small, 'conflict', { limit: 2 }), ids(small, 'conflict').slice(0, 2));
		for (const limit of [0, -1, Number.NaN]) assert.deepEqual(ids(small, 'conflict', { limit }), []);
		assert.equal(ids(small, 'conflict', { limit: Number.POSITIVE_INFINITY }).length, 4);
		assert.deepEqual(found(bookWith({}), 'conflict'), []);
		const twice = bookWith({ ...files, 'stories/z.md': head('id: s-conflict', 'title: conflict conflict') }, shipped);
		assert.deepEqual(found(twice, 'conflict'), found(small, 'conflict'));
	});

	test('is fresh after a change', () => {
		const library = libraryOf(files, shipped);
		const put = (path: string, text: string) => library.take(path, { kind: 'text', text, isUtf8: true });
		assert.equal(first(library.snapshot, 'giraffe'), undefined);
		put('stories/s-vague.md', `${head('id: s-vague')}\nA giraffe.`);
		assert.equal(first(library.snapshot, 'giraffe'), 's-vague');
		assert.equal(first(library.snapshot, 'conflict'), 's-conflict');
		put('frameworks/generic.yaml', 'title: G\ncompetencies:\n  - {id: ownership, title: Herding llamas}\n');
		assert.equal(first(library.snapshot, 'llamas'), 's-outage');
	});
});

suite('laws of finding a story', () => {
	const words = fc.constantFrom(
		...'conflict disagreed manager rollback failure unclear team tell me about a time when you customer überblick plan confl 冲突 not agree'.split(
			' ',
		),
	);
	const question = fc.array(words, { maxLength: 8 }).map((all) => all.join(' '));
	const anything = fc.oneof(question, fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme' }));

	test('total: any text gives every story once, with scores from 0 in order', () => {
		fc.assert(
			fc.property(anything, (text) => {
				const all = found(small, text);
				assert.deepEqual(new Set(all.map(({ id }) => id)).size, 4);
				for (const [at, { score }] of all.entries())
					assert.ok(score >= 0 && Number.isFinite(score) && score <= (all[at - 1]?.score ?? Number.POSITIVE_INFINITY));
			}),
		);
	});

	test('the same question in another case has the same answer', () => {
		fc.assert(
			fc.property(anything, (text) => {
				assert.deepEqual(found(small, text.toUpperCase()), found(small, text));
				assert.deepEqual(found(small, text.toLowerCase()), found(small, text));
			}),
		);
	});

	test('the order of files says nothing', () => {
		const entries = Object.entries(files);
		fc.assert(
			fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), question, (shuffled, text) => {
				assert.deepEqual(found(bookWith(Object.fromEntries(shuffled), shipped), text), found(small, text));
			}),
			{ numRuns: 20 },
		);
	});

	test('a word that nobody says changes nothing', () => {
		fc.assert(
			fc.property(question, (text) => {
				assert.deepEqual(found(small, `xylophagous ${text} `), found(small, `${text} `));
			}),
		);
	});

	test('a word that only stories say lifts these, and no other', () => {
		fc.assert(
			fc.property(question, fc.constantFrom('caching', 'night', 'uberblick', 'ecrans'), (text, word) => {
				const before = new Map(found(small, `${text} `).map(({ id, score }) => [id, score]));
				const saying = found(small, `${word} `).filter(({ score }) => score > 0);
				for (const { id, score } of found(small, `${text} ${word} `)) {
					const isSaid = saying.some((one) => one.id === id);
					const was = before.get(id) ?? 0;
					assert.ok(isSaid ? score >= was : score === was, `${text} + ${word}: ${id} ${was} → ${score}`);
				}
			}),
		);
	});

	test('hostile questions are read as far as a question goes', () => {
		for (const sign of ['a', 'conflict ', 'xqzvw ', '冲突', "'", '.', '\u0301', 'ﷺ', '\ud800', '\0', 'n’t '])
			assert.equal(found(small, sign.repeat(10_000)).length, 4);
		assert.equal(first(small, `${'of '.repeat(1_000)}conflict`), undefined, 'a question is no book');
		for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
			assert.equal(first(small, word), undefined);
	});
});
