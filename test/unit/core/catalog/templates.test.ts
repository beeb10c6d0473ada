import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { catalogOf, parseShelved, type Shelf, shelves } from '../../../../src/core/catalog/catalog';
import { minutesOf } from '../../../../src/core/catalog/outline';
import { danglingIn } from '../../../../src/core/catalog/references';
import { filesOn, shipped, shippedFiles } from './shipped';

const catalog = catalogOf(shipped);

/** What an entry may say, by shelf and key; what is not a list of entries has no row. */
const keysOfEntries: Readonly<Record<string, string>> = {
	'frameworks.competencies': 'id title meaning questions wordsToSay generic',
	'outlines.sections': 'id title minutes purpose questions omissions',
	'lists.problems': 'id title url difficulty patterns companies number minutes premium card good extensions',
	'presets.phases': 'id title minutes canFinishEarly records outline cues',
	'presets.phases.cues': 'at say',
	'prompts.prompts': 'id title domain difficulty text companies',
	'rubrics.dimensions': 'id title weight must round anchors',
	'rubrics.questions': 'id title round',
	'checks.checks':
		'id title concept severity message why write test any not pattern patternWe ignore flags min max except domains sections',
	'topics.cards': 'id front back ask',
};

const keysOfFiles: Readonly<Record<Shelf, string>> = {
	frameworks: 'competencies',
	outlines: 'sections',
	lists: 'problems',
	presets: 'profile phases',
	prompts: 'prompts',
	rubrics: 'brief askFirst dimensions questions',
	checks: 'checks',
	synonyms: 'groups chatter',
	topics: 'topics cards',
};

const everywhere = 'title note was confidence sourceDate source';

/** The keys that are no key of their place, each with its path. */
function strangers(value: unknown, at: string, path: string): string[] {
	if (Array.isArray(value)) return value.flatMap((item) => strangers(item, at, path));
	if (typeof value !== 'object' || value === null) return [];
	const allowed = keysOfEntries[at]?.split(' ');
	return Object.entries(value).flatMap(([key, below]) => [
		...(allowed && !allowed.includes(key) ? [`${path}: ${key}`] : []),
		...strangers(below, `${at}.${key}`, `${path}.${key}`),
	]);
}

suite('what ships', () => {
	test('is read without a finding', () => {
		for (const { path, place, text } of shippedFiles) assert.deepEqual(parseShelved(place, text).findings, [], path);
	});

	test('says nothing that nobody reads', () => {
		for (const { path, place, text } of shippedFiles) {
			const said = parse(text);
			const allowed = `${everywhere} ${keysOfFiles[place.shelf]}`.split(' ');
			assert.deepEqual(
				Object.keys(said).filter((key) => !allowed.includes(key)),
				[],
				path,
			);
			assert.deepEqual(strangers(said, place.shelf, path), []);
		}
	});

	test('says what it is, in one line on top, and where it comes from', () => {
		for (const { path, text } of shippedFiles) {
			assert.match(text, /^# [A-Z`0-9].{10,116}\.\n[a-z]/, path);
			assert.match(text, /^source: \[[a-z0-9, -]+(?: report)?\]$/m, path);
			assert.doesNotMatch(text, /\baccounts?-|\baccount \d/, path);
			assert.doesNotMatch(text, /\t|\r| $/m, path);
		}
	});

	test('has as much of everything as was prepared', () => {
		const counts = Object.fromEntries(shelves.map((shelf) => [shelf, filesOn(shelf).length]));
		assert.deepEqual(counts, {
			frameworks: 11,
			outlines: 6,
			lists: 2,
			presets: 38,
			prompts: 1,
			rubrics: 7,
			checks: 2,
			synonyms: 1,
			topics: 15,
		});
		const competencies = [...catalog.frameworks].map(([id, { competencies }]) => [id, competencies.length]);
		assert.deepEqual(Object.fromEntries(competencies), {
			generic: 22,
			amazon: 16,
			google: 4,
			meta: 6,
			microsoft: 7,
			apple: 7,
			netflix: 8,
			stripe: 6,
			uber: 8,
			airbnb: 4,
			'story-grid': 9,
		});
		assert.equal(catalog.lists.get('blind-75')?.problems.length, 75);
		assert.equal(catalog.lists.get('ml-coding-24')?.problems.length, 24);
		assert.equal(catalog.prompts.get('ml-design')?.prompts.length, 51);
		assert.equal(catalog.checks.get('story')?.checks.length, 28);
		assert.equal(catalog.checks.get('design')?.checks.length, 35);
		assert.equal(catalog.synonyms.get('interviews')?.groups.length, 64);
		const cards = [...catalog.topics.values()].flatMap(({ cards }) => cards);
		assert.deepEqual([cards.length, cards.filter(({ ask }) => ask).length], [90, 34]);
	});

	test('names nothing that is not there', () => {
		for (const one of shipped) assert.deepEqual(danglingIn(one, catalog), [], one.file.id);
		const cards = new Set([...catalog.topics.values()].flatMap(({ cards }) => cards.map(({ id }) => id)));
		for (const { problems } of catalog.lists.values())
			for (const { id, card } of problems) assert.ok(card === undefined || cards.has(card), `${id}: ${card}`);
		const sections = [...catalog.outlines.values()].flatMap(({ sections }) => sections.map(({ id }) => id));
		for (const check of catalog.checks.get('design')?.checks ?? [])
			for (const id of check.sections) assert.ok(sections.includes(id), `${check.id}: ${id}`);
	});

	test('has prompts of companies that people can choose', () => {
		for (const { id, companies } of catalog.prompts.get('ml-design')?.prompts ?? [])
			for (const company of companies) assert.ok(catalog.frameworks.has(company), `${id}: ${company}`);
	});

	test('has ids that are unique among all files of a shelf', () => {
		for (const ids of [
			[...catalog.lists.values()].flatMap(({ problems }) => problems.map(({ id }) => id)),
			[...catalog.topics.values()].flatMap(({ cards }) => cards.map(({ id }) => id)),
			[...catalog.frameworks.values()].flatMap(({ competencies }) => competencies.map(({ id }) => id)),
			[...catalog.checks.values()].flatMap(({ checks }) => checks.map(({ id }) => id)),
		])
			assert.equal(new Set(ids).size, ids.length);
		for (const { id, competencies } of catalog.frameworks.values())
			for (const competency of competencies)
				assert.equal(competency.id.startsWith(`${id}-`), id !== 'generic', competency.id);
	});

	test('shares the minutes of a talk among the sections of its outline', () => {
		const sum = (minutes: readonly number[]) => minutes.reduce((all, one) => all + one, 0);
		for (const outline of catalog.outlines.values())
			for (const total of [35, 45, 60, 30, 50, 90])
				assert.ok(Math.abs(sum(minutesOf(outline, total)) - total) < 1e-9, `${outline.id}, ${total} minutes`);
	});

	test('has the problems of Blind 75 with their addresses and patterns', () => {
		const problems = catalog.lists.get('blind-75')?.problems ?? [];
		for (const { id, url } of problems) assert.equal(url, `https://leetcode.com/problems/${id}/`);
		const count = (difficulty: string) => problems.filter((problem) => problem.difficulty === difficulty).length;
		assert.deepEqual(['easy', 'medium', 'hard'].map(count), [19, 49, 7]);
		const patterns = new Map(problems.map(({ id, patterns }) => [id, patterns]));
		assert.deepEqual(patterns.get('two-sum'), ['arrays-hashing']);
		assert.deepEqual(patterns.get('climbing-stairs'), ['1-d-dynamic-programming']);
		assert.deepEqual(patterns.get('find-median-from-data-stream'), ['heap-priority-queue']);
	});
});
