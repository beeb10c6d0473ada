import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsIn } from '../../../../src/core/answers/findings';
import { catalogOf } from '../../../../src/core/catalog/catalog';
import { fileNameFrom } from '../../../../src/core/names';
import { parseNote } from '../../../../src/core/notes/anyNote';
import { addressesIn } from '../../../../src/core/notes/link';
import { type Pattern, patternGroup, patternsFor, skeletonIn } from '../../../../src/core/notes/pattern';
import { noteFrom } from '../../../../src/core/notes/template';
import { bookWith } from '../../../support/books';
import { repository } from '../../../vscode/versions.mjs';
import { shipped } from '../catalog/shipped';

const folder = join(repository, 'templates/patterns');
const names = readdirSync(folder).sort();
const texts = new Map(names.map((name) => [`patterns/${name}`, readFileSync(join(folder, name), 'utf8')]));
const patterns = patternsFor(bookWith({}), texts);
const template = readFileSync(join(repository, 'templates/notes/topic.md'), 'utf8');

const sections = ['When it fits', 'Skeleton', 'Numbers', 'What breaks', 'Asked next', 'Cards'];
const tradeOffs = ['How to say it', 'What each costs', 'Words that decide', 'Asked next', 'Cards'];
const isTradeOff = ({ id }: Pattern) => id.startsWith('trade-offs-');
const fronts = ({ cards }: Pattern) => cards.map(({ front }) => front);

/** The note that a book makes of one. */
function made({ kind, id, title, head, body }: Pattern): string {
	const note = noteFrom({ kind, text: template }, { head: { id, type: kind, title, ...head }, body });
	return note?.text ?? '';
}

suite('design patterns', () => {
	test('all that were written ship, as topics named after their titles', () => {
		for (const [path, text] of texts) assert.equal(parseNote(path, text)?.kind, 'topic', path);
		assert.deepEqual(
			patterns.map(({ id }) => `${id}.md`),
			names,
		);
		assert.deepEqual(
			patterns.map(({ title }) => fileNameFrom(title, [])),
			names,
		);
		assert.deepEqual([patterns.length, patterns.filter(isTradeOff).length], [9, 2]);
		for (const { id } of patterns) assert.ok(!catalogOf(shipped).topics.has(id), `${id} is also in the syllabus`);
	});

	test('each has its sections, 4 to 6 cards without marks, and 250 to 450 words', () => {
		for (const pattern of patterns) {
			const { id, group, findings, cards, body } = pattern;
			assert.deepEqual([group, findings], [patternGroup, []], id);
			assert.deepEqual(body[0].match(/(?<=^## ).*/gm), isTradeOff(pattern) ? tradeOffs : sections, id);
			assert.ok(cards.length >= 4 && cards.length <= 6, `${id}: ${cards.length} cards`);
			assert.ok(
				cards.every(({ mark, type }) => mark === undefined && type === 'single'),
				id,
			);
			const words = body[0].replace(/```.*?```/s, '').match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
			assert.ok(words >= 250 && words <= 450, `${id}: ${words} words`);
			assert.doesNotMatch(texts.get(`patterns/${id}.md`) ?? '', /\t|\r| $|\n\n\n|[^\n]$(?![\s\S])/m, id);
		}
	});

	test('what a book makes of them is not odd, has the same cards, and leads nowhere', () => {
		const files = Object.fromEntries(patterns.map((one) => [`topics/${one.id}.md`, made(one)]));
		const book = bookWith(files, shipped);
		assert.deepEqual(findingsIn(book, { ms: 0, offsetMinutes: 0 }), []);
		for (const pattern of patterns) {
			const note = book.topics.get(pattern.id);
			assert.deepEqual([note?.title, note?.group, note?.known], [pattern.title, patternGroup, 'none']);
			const sides = ({ cards }: Pick<Pattern, 'cards'>) => cards.map(({ front, back }) => [front, back]);
			assert.deepEqual(note && sides(note), sides(pattern));
			assert.deepEqual(addressesIn(pattern.body[0]), [], pattern.id);
		}
		assert.deepEqual(patternsFor(book, texts), [], 'a book that has all of them is offered none');
	});

	test('one that a book has is known by its id, wherever it lies and whatever it is called', () => {
		const book = bookWith({
			'notes/moved.md': '---\ntype: topic\nid: rag\ngroup: Language\n---\n# Renamed\n',
			'topics/feature-store.md': '# Feature store\n',
			'topics/b.md': '---\nid: mine\nwas: [search-ranking]\n---\n',
		});
		const left = patternsFor(book, texts).map(({ id }) => id);
		assert.deepEqual(
			patterns.map(({ id }) => id).filter((id) => !left.includes(id)),
			['rag', 'search-ranking'],
		);
	});

	test('other texts that ship are no patterns', () => {
		const others = { 'notes/topic.md': template, 'example/topics/a.md': template };
		assert.deepEqual(patternsFor(bookWith({}), new Map(Object.entries(others))), []);
	});

	test('no question is asked twice, here or in the syllabus', () => {
		const known = [...catalogOf(shipped).topics.values()].flatMap(({ cards }) => cards.map(({ front }) => front));
		const all = [...known, ...patterns.flatMap(fronts)].map((front) => front.toLowerCase());
		assert.deepEqual(
			all.filter((front, index) => all.indexOf(front) !== index),
			[],
		);
	});

	test('every choice has a card that names its sides', () => {
		const choices = patterns.filter(isTradeOff).flatMap(fronts);
		assert.deepEqual(
			choices.map((front) => front.slice(0, front.indexOf(':'))),
			[
				'Batch or stream features',
				'Online or offline inference',
				'SQL or NoSQL',
				'Push or pull feeds',
				'Sync or async',
				'Precision or recall',
				'Retrain on schedule or on drift',
				'Fine-tune, RAG or prompt',
				'Approximate or exact nearest neighbors',
				'One model or many',
			],
		);
	});

	test('what goes into a design is a diagram, and its parts in a line each', () => {
		for (const pattern of patterns) {
			const words = skeletonIn(pattern.body[0]);
			if (isTradeOff(pattern)) assert.equal(words, '', pattern.id);
			else assert.match(words, /^```mermaid\n[^`]+\n```\n\n(?:- \*\*[^*\n]+\*\*: [^\n]+(?:\n|$)){5,}$/, pattern.id);
		}
		const own = '---\r\ntype: topic\r\n# ## Skeleton\r\n---\r\n## SKELETON\r\n\r\n- A\r\n\r\n## Cards\r\n';
		assert.equal(skeletonIn(own), '- A');
		assert.equal(skeletonIn('## Skeleton\n\n## Parts\n- A\n'), '');
	});

	test('a diagram is a flowchart whose boxes are all named, in quotes, and joined; each part is one of them', () => {
		const end = String.raw`(\w+)(?:(?:\["|\[\("|\(\["|\{")([^"]+)(?:"\]|"\)\]|"\]\)|"\}))?`;
		const arrow = new RegExp(String.raw`^ {2}${end} -\.?->(?:\|"[^"]+"\|)? ${end}$`);
		for (const pattern of patterns.filter((one) => !isTradeOff(one))) {
			const skeleton = skeletonIn(pattern.body[0]);
			const [first, ...lines] = /```mermaid\n(.*?)\n```/s.exec(skeleton)?.[1]?.split('\n') ?? [];
			assert.equal(first, 'flowchart LR', pattern.id);
			const labels = new Map<string, string>();
			const named = new Set<string>();
			for (const line of lines) {
				const found = arrow.exec(line);
				assert.ok(found, `${pattern.id}: ${line}`);
				for (const at of [1, 3]) {
					const [id = '', label] = found.slice(at, at + 2);
					named.add(id);
					assert.ok(!reserved.has(id), `${pattern.id}: “${id}” is a word of Mermaid`);
					assert.ok(label === undefined || !labels.has(id), `${pattern.id}: ${id} has two labels`);
					if (label !== undefined) labels.set(id, label);
				}
			}
			assert.deepEqual([...named].sort(), [...labels.keys()].sort(), pattern.id);
			const parts = [...skeleton.matchAll(/^- \*\*(.+?)\*\*: /gm)].map(([, name]) => name ?? '');
			for (const part of parts) assert.ok([...labels.values()].includes(part), `${pattern.id}: ${part}`);
		}
	});
});

/** Ids that Mermaid takes for something else. */
const reserved = new Set(
	'end graph flowchart subgraph click style class classDef linkStyle default direction'.split(' '),
);
