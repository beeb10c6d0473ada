import assert from 'node:assert/strict';
import { keysNamed } from './schemaKeys';
import { foundIn, type Kind, kinds, refusedIn, schemas } from './schemas';

/** As somebody may type them behind any key; an editor sees in them what stands there. */
const typed = [
	...['', '""', '" "', 'word', 'Two words', 'two-words', 'a.b', 'é', '"a: b"', '"\\n"'],
	...['0', '1', '2.5', '-1', '-2.5', '0.8', '0.99', '1.0', '7', '23', '24', '1_000', '12a', '"many"', '"1_0"'],
	...['true', 'false', '"true"', '"yes"', 'yes', 'on', 'off', 'maybe'],
	...[
		'2026-11-21',
		'2026-13-01',
		'2026-11-32',
		'21.11.2026',
		'https://example.org/a',
		'ftp://example.org',
		'example.org',
	],
	...['[]', '[a]', '[a, b, c]', '[Big Corp]', '[a, Big Corp]', '[2, 3]', '[2.5, "3"]', '[2]', '[1, 2, 3]', '[-1, 2]'],
	...['[""]', '[[a]]', '[7, true]', '{}', '{a: b}', '{id: a, title: A}', '[{a: b}]', '[{}]', '[{id: a}]'],
	...['[{id: A b, title: A}]', '[{title: A}]', '[a, {id: a, title: A}]', '[{id: a, title: A, minutes: 3, text: b}]'],
	...[
		'easy',
		'medium',
		'hard',
		'Easy',
		'simulate',
		'learn',
		'exam',
		'attempt',
		'rehearsal',
		'design',
		'recall',
		'nothing',
	],
	...['break', 'error', 'warning', 'info', 'hint', 'loud', 'giu', 'gg'],
	...[
		'{35: 4, 45: 5.5}',
		'{35: many}',
		'{35: -1}',
		'{short: 4}',
		'{0: 4}',
		'{-35: 4}',
		'{35: }',
		'{short: }',
		'{35: [4]}',
	],
	...[
		'{4: alone, 1: not}',
		'{4: [alone]}',
		'{sq-hedges: off}',
		'{mine: on}',
		'{mine: maybe}',
		'{mine: [off]}',
		'{mine: 1}',
	],
];

/** An editor sees another value in these than the text our reader takes, or knows no range of a number in quotes. */
const seenOtherwise = [
	'True',
	'1e3',
	'0x1F',
	'0o7',
	'.5',
	'+1',
	'5.',
	'007',
	'.inf',
	'"7"',
	'"-1"',
	'"24"',
	'"2.0"',
	'"2.5"',
];

/** Texts to our reader; to an editor nothing, which may not stand where something must. */
const seenAsNothing = ['~', 'null'];

/** No schema knows a calendar, compares two values, compiles a pattern, or looks into a lone entry that is no list. */
const onlyRead = ['2026-02-30', '[3, 2]', '(', '[{id: a, title: A}, {id: a, title: B}]', '{id: a, title: [A]}'];

/** `off` is false to an editor that is set to YAML 1.1. */
const isOff = (path: string, words: string) => path === 'checks.*' && ['true', 'false'].includes(words);

/** What each kind of file must say, and a list of everything that may be in one. */
const least: Readonly<Record<string, unknown>> = {
	book: {},
	frameworks: { title: 'T', competencies: [{ id: 'a', title: 'A' }] },
	outlines: { title: 'T', sections: [{ id: 'a', title: 'A' }] },
	lists: { title: 'T', problems: [{ id: 'a', title: 'A' }] },
	presets: {
		title: 'T',
		profile: 'learn',
		phases: [{ id: 'a', title: 'A', minutes: 5, cues: [{ at: 1, say: 'Now' }] }],
	},
	prompts: { title: 'T', prompts: [{ id: 'a', text: 'A' }] },
	rubrics: { title: 'T', dimensions: [{ id: 'a', title: 'A' }], questions: [{ id: 'a', title: 'A' }] },
	checks: { title: 'T', checks: [{ id: 'a', message: 'A' }] },
	synonyms: { title: 'T' },
};

type Keys = Record<string, unknown>;

/** The least file as YAML, and what is below `path` changed in it. */
function changed(kind: Kind, path: string, change: (holder: Keys, key: string) => void): string {
	const file = structuredClone(least[kind]) as Keys;
	const keys = path.split('.').map((key) => (key === '*' ? (kind === 'book' ? 'mine' : '35') : key));
	const holder = keys.slice(0, -1).reduce((inside, key) => {
		const list = key.endsWith('[]');
		const name = key.replace('[]', '');
		inside[name] ??= list ? [{}] : {};
		return (list ? (inside[name] as Keys[])[0] : inside[name]) as Keys;
	}, file);
	change(holder, keys.at(-1) ?? '');
	return JSON.stringify(file);
}

const gap = 'What is typed stands here';

/** The least file with something typed behind the key at `path`. */
const withTyped = (kind: Kind, path: string, words: string) =>
	changed(kind, path, (holder, key) => {
		holder[key] = gap;
	}).replace(JSON.stringify(gap), () => words);

const told = (kind: Kind, text: string) =>
	`${kind}: ${text}\n  reader: ${JSON.stringify(foundIn(kind, text).map(({ code, words }) => [code, ...words]))}\n  schema: ${JSON.stringify(refusedIn(kind, text))}`;

const pathsIn = (kind: Kind) => [...new Set(keysNamed(schemas.get(kind) ?? {}).map(({ path }) => path))];

/** In words, those of them with which schema and reader do not agree as they should. */
const disagreeing = (kind: Kind, texts: readonly string[], isWrong: (found: boolean, refused: boolean) => boolean) =>
	texts
		.filter((text) => isWrong(foundIn(kind, text).length > 0, refusedIn(kind, text).length > 0))
		.map((text) => told(kind, text))
		.join('\n');

suite('values in YAML files', () => {
	for (const kind of kinds) {
		const paths = pathsIn(kind);
		const withEach = (words: readonly string[], at = paths) =>
			at.flatMap((path) => words.filter((one) => !isOff(path, one)).map((one) => withTyped(kind, path, one)));

		test(`${kind}: nothing is refused that our reader takes`, () => {
			const mayBeBlank = paths.filter((path) => refusedIn(kind, withTyped(kind, path, '')).length === 0);
			const texts = [...withEach([...typed, ...seenOtherwise, ...onlyRead]), ...withEach(seenAsNothing, mayBeBlank)];
			assert.equal(
				disagreeing(kind, texts, (found, refused) => refused && !found),
				'',
			);
		});

		test(`${kind}: what our reader finds odd is refused`, () => {
			assert.equal(
				disagreeing(kind, withEach(typed), (found, refused) => found && !refused),
				'',
			);
		});

		test(`${kind}: a key may be absent where our reader does without it, and only there`, () => {
			const without = (holder: Record<string, unknown>, key: string) => void delete holder[key];
			const texts = paths.map((path) => changed(kind, path, without));
			assert.equal(
				disagreeing(kind, texts, (found, refused) => found !== refused),
				'',
			);
		});

		test(`${kind}: a file without keys is refused, and a key nobody knows is not`, () => {
			for (const text of ['- a', 'word', '7'])
				assert.ok(foundIn(kind, text).length > 0 && refusedIn(kind, text).length > 0, told(kind, text));
			for (const path of ['mine', ...paths.map((path) => `${path}-of-mine`).filter((path) => !path.includes('*'))])
				assert.deepEqual(refusedIn(kind, withTyped(kind, path, '[{a: b}]')), [], path);
		});
	}
});
