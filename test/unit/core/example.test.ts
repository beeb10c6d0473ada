import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cardsIn } from '../../../src/core/answers/cards';
import { dueOn } from '../../../src/core/answers/due';
import { findingsIn } from '../../../src/core/answers/findings';
import { problemsIn } from '../../../src/core/answers/problems';
import { roleOf } from '../../../src/core/bookFiles';
import { eventId } from '../../../src/core/names';
import { type Event, type Kind, parseEvent } from '../../../src/core/practice/event';
import { subject } from '../../../src/core/practice/history';
import { notesIn } from '../../../src/core/snapshot';
import { dayOf } from '../../../src/core/time';
import { bookWith } from '../../support/books';
import { repository } from '../../vscode/versions.mjs';
import { shipped } from './catalog/shipped';

const folder = join(repository, 'templates/example');
const paths = readdirSync(folder, { recursive: true })
	.map((path) => String(path).replaceAll('\\', '/'))
	.filter((path) => statSync(join(folder, path)).isFile());
const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
const book = bookWith(files, shipped);
const { catalog, log } = book;

/** The day of the book on which somebody opens it. */
const today = '2026-11-21';
const now = Date.parse(`${today}T12:00:00-05:00`);

const events = <K extends Kind>(kind: K) =>
	log.events.filter((event): event is Extract<Event, { kind: K }> => event.kind === kind);
const lines = paths
	.filter((path) => path.startsWith('log/'))
	.flatMap((path) => files[path]?.trimEnd().split('\n') ?? []);
const competencies = new Set([...catalog.frameworks.values()].flatMap(({ competencies }) => idsOf(competencies)));

function idsOf(entries: readonly { readonly id: string }[] | undefined): readonly string[] {
	return (entries ?? []).map(({ id }) => id);
}

suite('the worked example', () => {
	test('is read whole, and nothing in it is odd but the story that is weak on purpose', () => {
		const found = findingsIn(book, { ms: now, offsetMinutes: -300 }).filter(({ code }) => code !== 'sq-rehearsed');
		assert.deepEqual(
			found.map(({ path, line, code, severity }) => `${path}:${line} ${severity} ${code}`),
			[
				'6 hint sq-recency',
				'13 warning sq-context-present',
				'13 warning sq-length',
				'21 hint sq-action-steps',
				'21 hint sq-reasons',
				'23 warning sq-i-not-we',
				'25 warning sq-quantified',
				'25 hint sq-so-what',
				'25 warning sq-takeaway',
			].map((one) => `stories/moving-search.md:${one}`),
		);
		for (const path of paths) assert.ok(roleOf(path), path);
	});

	test('has as much of everything as a reader needs to see', () => {
		const counts = Object.entries({ ...book }).flatMap(([part, held]) =>
			typeof held === 'object' && held !== null && 'all' in held ? [[part, held.all.length]] : [],
		);
		assert.deepEqual(Object.fromEntries(counts), {
			stories: 6,
			designs: 2,
			topics: 4,
			problems: 1,
			companies: 2,
			talks: 2,
			mocks: 1,
		});
		assert.equal(catalog.lists.get('mine')?.problems.length, 3);
		for (const topic of book.topics.all) {
			const cards = [...cardsIn(book).values()].filter((card) => card.topic === topic);
			assert.ok(cards.length >= 4 && cards.length <= 7, `${topic.title}: ${cards.length}`);
		}
		assert.deepEqual(
			new Set([...cardsIn(book).values()].map(({ type }) => type)),
			new Set(['single', 'block', 'cloze']),
		);
		const kinds = lines.map((line) => JSON.parse(line).kind);
		assert.ok(lines.length >= 70 && lines.length <= 110, `${lines.length} lines`);
		for (const [kind, count] of [
			['told', 1],
			['amend', 1],
			['undo', 1],
			['design', 2],
		] as const)
			assert.equal(kinds.filter((one) => one === kind).length, count, kind);
		assert.deepEqual([...new Set(kinds)].sort(), [
			'amend',
			'attempt',
			'card',
			'design',
			'recall',
			'rehearsal',
			'sat',
			'told',
			'undo',
		]);
	});

	test('ends on the day before it is opened, after a month', () => {
		const days = log.events.map(({ at }) => dayOf(at, book.book.dayStarts));
		assert.deepEqual([days[0], days.at(-1)], ['2026-10-20', '2026-11-20']);
	});

	test('has a log in order, with ids of the moments they were written at', () => {
		let last = '';
		for (const line of lines) {
			const event = parseEvent(line);
			assert.ok('id' in event, line);
			assert.match(event.id, /^[0-9A-HJKMNP-TV-Z]{26}$/);
			assert.ok(event.id.startsWith(eventId(event.at.ms, [])), line);
			assert.ok(event.id > last, line);
			assert.match(
				line,
				/"at":"2026-(?:10-\d\dT[^"]*-04:00|11-\d\dT[^"]*-05:00)"/,
				'daylight saving ended on 2026-11-01',
			);
			last = event.id;
		}
	});

	test('names competencies, companies and frameworks that are there', () => {
		for (const { path, competencies: named } of book.stories.all)
			for (const id of named.keys()) assert.ok(competencies.has(id), `${path}: ${id}`);
		for (const { id, framework, weights } of book.companies.all) {
			const own = idsOf(catalog.frameworks.get(framework ?? '')?.competencies);
			assert.ok(own.length > 0, `${id}: ${framework}`);
			for (const weighed of weights.keys()) assert.ok(own.includes(weighed), `${id}: ${weighed}`);
		}
		const named = [
			...book.book.companies,
			...[...book.designs.all, ...book.talks.all, ...book.mocks.all].flatMap(({ company }) => company ?? []),
			...[...book.topics.all, ...problemsIn(book).values()].flatMap(({ companies }) => companies),
			...events('rehearsal').flatMap(({ said }) => said.company ?? []),
			...events('told').map(({ said }) => said.company),
		];
		for (const id of named) assert.ok(book.companies.get(id), id);
	});

	test('names problems, prompts, outlines, lists and dimensions that are there', () => {
		for (const { id } of book.problems.all) assert.ok(idsOf(catalog.lists.get('blind-75')?.problems).includes(id), id);
		for (const { said } of events('attempt')) assert.ok(problemsIn(book).has(said.problem), said.problem);
		for (const list of book.book.lists ?? []) assert.ok(catalog.lists.has(list), list);
		const prompts = [...catalog.prompts.values()].flatMap(({ prompts }) => idsOf(prompts));
		for (const { path, prompt, outline } of book.designs.all) {
			assert.ok(prompts.includes(prompt ?? ''), path);
			const titles = catalog.outlines.get(outline ?? '')?.sections.map(({ title }) => title);
			assert.deepEqual(files[path]?.match(/(?<=^## ).*/gm), titles, path);
		}
		for (const { path, round, scores } of book.mocks.all) {
			const dimensions = idsOf(catalog.rubrics.get(round ?? '')?.dimensions);
			assert.deepEqual([...scores.keys()], dimensions, path);
		}
		const patterns = new Set(catalog.lists.get('blind-75')?.problems.flatMap(({ patterns }) => patterns));
		for (const { id, patterns: own } of problemsIn(book).values())
			for (const pattern of own) assert.ok(patterns.has(pattern), `${id}: ${pattern}`);
	});

	test('has runs of presets that are there, none longer than its preset allows', () => {
		for (const { said } of events('sat')) assert.ok(catalog.presets.has(said.preset), said.preset);
		for (const { id, said } of events('attempt')) {
			if (said.preset === undefined) continue;
			const preset = catalog.presets.get(said.preset);
			assert.ok(preset, said.preset);
			for (const phase of said.phases ?? []) {
				const planned = preset.phases.find((one) => one.id === phase.id);
				assert.ok(planned, `${said.preset}: ${phase.id}`);
				if (said.profile === 'simulate') assert.ok(phase.seconds <= planned.minutes * 60, `${id}: ${phase.id}`);
			}
		}
		for (const { said } of events('design')) {
			const outline = catalog.outlines.get(book.designs.get(said.note)?.outline ?? '');
			for (const { id } of said.sections) assert.ok(idsOf(outline?.sections).includes(id), id);
		}
	});

	test('has events about notes, cards and rounds that are there', () => {
		const notes = idsOf(notesIn(book));
		for (const kind of ['rehearsal', 'told', 'design', 'recall'] as const)
			for (const { said } of events(kind)) assert.ok(notes.includes(said.note), said.note);
		for (const { said } of events('card')) assert.ok(cardsIn(book).has(said.card), said.card);
		for (const { said } of events('told')) {
			const rounds = idsOf(book.companies.get(said.company)?.rounds);
			assert.ok(rounds.includes(said.round ?? ''), said.round);
		}
		const ungraded = book.topics.all.filter(({ cards }) => cards.every(({ id }) => !log.historyOf(subject.card(id))));
		assert.deepEqual(
			ungraded.map(({ known, cards }) => [known, cards.some(({ mark }) => mark !== undefined)]),
			[['none', false]],
		);
	});

	test('has stories told well and one that is weak, rehearsed from often to never', () => {
		const told = Object.fromEntries(
			book.stories.all.map(({ id }) => [id, events('rehearsal').filter(({ said }) => said.note === id).length]),
		);
		assert.deepEqual(told, {
			's-0z7f3k': 0,
			's-2p5v8n': 2,
			's-4w8c1t': 1,
			's-6j1r4b': 0,
			's-7k2m9q': 4,
			's-9d3x6h': 2,
		});
		const improving = events('rehearsal').filter(({ said }) => said.note === 's-7k2m9q');
		const seconds = improving.map(({ said }) => said.seconds);
		assert.deepEqual(
			seconds,
			[...seconds].sort((a, b) => b - a),
		);
		const weak = book.stories.all.filter(({ path }) => files[path]?.includes('<!-- Weak on purpose: '));
		assert.deepEqual(
			weak.map(({ id, competencies }) => [id, competencies.size]),
			[['s-0z7f3k', 0]],
		);
		for (const { path, title } of book.stories.all) {
			if (weak.some((story) => story.path === path)) continue;
			const parts = files[path]?.split(/^## /m).slice(1, 6) ?? [];
			const names = parts.map((part) => part.slice(0, part.indexOf('\n')));
			assert.deepEqual(names, ['Situation', 'Task', 'Action', 'Result', 'Takeaway'], title);
			const words = parts.join(' ').match(/\S+/g)?.length ?? 0;
			assert.ok(words >= 280 && words <= 450, `${title}: ${words} words`);
		}
	});

	test('has cards and problems to practice today', () => {
		const due = dueOn(book, today, now).map(({ kind }) => kind);
		assert.deepEqual(new Set(due), new Set(['card', 'problem']));
	});
});
