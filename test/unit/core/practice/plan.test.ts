import assert from 'node:assert/strict';
import fc from 'fast-check';
import { catalogOf } from '../../../../src/core/catalog/catalog';
import { type Outline, parseOutline } from '../../../../src/core/catalog/outline';
import { type Preset, parsePreset } from '../../../../src/core/catalog/preset';
import {
	designMinutes,
	phasesOf,
	recordedOf,
	saidBy,
	stretched,
	sum,
	totalMinutes,
} from '../../../../src/core/practice/plan';
import { about, minute, nothing, problems } from '../../../support/runs';
import { shipped } from '../catalog/shipped';

const { presets, outlines } = catalogOf(shipped);

const preset = (...phases: readonly string[]): Preset =>
	parsePreset('own', `title: Own\nprofile: learn\nphases:\n${phases.map((line) => `  - {${line}}\n`).join('')}`).value;
const outline = (...sections: readonly string[]): Outline =>
	parseOutline('own', `title: Own\nsections:\n${sections.map((line) => `  - {${line}}\n`).join('')}`).value;
const shippedPreset = (id: string): Preset => {
	const found = presets.get(id);
	assert.ok(found, id);
	return found;
};

/** A phase as “id minutes records”, `-` where it records nothing of its own. */
const shown = (from: Preset, own?: Outline) =>
	phasesOf(from, (id) => (id === 'own' ? own : outlines.get(id))).phases.map(
		({ id, length, records = '-' }) => `${id} ${length / minute} ${records}`,
	);
/** A cue as “first–last minutes words”. */
const cues = (from: Preset, own?: Outline) =>
	phasesOf(from, () => own).cues.map(({ first, last, after, say }) => `${first}–${last} ${after / minute} ${say}`);

suite('the plan of a run', () => {
	test('has the phases of its preset', () => {
		assert.deepEqual(shown(shippedPreset('think-code-stop')), ['think 25 -', 'code 10 attempt']);
		const { phases } = phasesOf(
			preset('id: a, title: A, minutes: 0.4, canFinishEarly: false', 'id: b, minutes: 0, records: nothing'),
			() => undefined,
		);
		assert.deepEqual(phases, [
			{ id: 'a', title: 'A', length: 24_000, canFinishEarly: false, records: undefined },
			{ id: 'b', title: 'B', length: 0, canFinishEarly: true, records: 'nothing' },
		]);
	});

	test('times a design where that is all it times', () => {
		const timed = [...presets.values()].flatMap((one) => {
			const minutes = designMinutes(one);
			return minutes === undefined ? [] : `${one.id} ${minutes}`;
		});
		assert.deepEqual(timed, [
			'genai-design-35 35',
			'genai-design-45 45',
			'genai-design-60 60',
			'ml-design-35 35',
			'ml-design-45 45',
			'ml-design-60 60',
			'system-design-35 35',
			'system-design-45 45',
			'system-design-60 60',
		]);
		assert.equal(designMinutes(undefined), undefined);
		assert.equal(designMinutes(preset('id: a, minutes: 1', 'id: b, minutes: 2, records: design')), undefined);
	});

	test('has a phase for each section of an outline, with the minutes of its column; the last one records', () => {
		assert.deepEqual(shown(shippedPreset('ml-design-45')), [
			'formulate 6 -',
			'metrics 4 -',
			'architecture 4 -',
			'data 7 -',
			'features 5 -',
			'model 8 -',
			'serving 5 -',
			'online-test 3 -',
			'operate 3 design',
		]);
		assert.deepEqual(shown(shippedPreset('ml-design-35')), [
			'intro 5 nothing',
			'formulate 5 -',
			'metrics 3 -',
			'architecture 3 -',
			'data 5 -',
			'features 4 -',
			'model 6 -',
			'serving 4 -',
			'online-test 3 -',
			'operate 2 design',
			'questions 5 nothing',
		]);
	});

	test('takes sections in proportion where no column fits, to the millisecond', () => {
		const design = preset('id: d, minutes: 50, records: design, outline: own');
		const columns = outline('id: a, minutes: {40: 10, 60: 20}', 'id: b, minutes: {40: 30, 60: 40}');
		assert.deepEqual(shown(design, columns), ['a 12.5 -', 'b 37.5 design'], 'of two as near the shorter one');
		const thirds = preset('id: d, minutes: 1, records: design, outline: own');
		const alike = phasesOf(thirds, () => outline('id: a', 'id: b', 'id: c', 'id: d', 'id: e', 'id: f', 'id: g'));
		assert.deepEqual(
			alike.phases.map(({ length }) => length),
			[8571, 8572, 8571, 8572, 8571, 8572, 8571],
		);
	});

	test('takes the time of the phase, whatever the column adds up to', () => {
		const design = preset('id: d, minutes: 45, records: design, outline: own');
		const column = (...minutes: readonly number[]) =>
			shown(design, outline(...minutes.map((each, n) => `id: s${n}, minutes: {45: ${each}}`)));
		assert.deepEqual(column(10, 20, 5), ['s0 10 -', 's1 20 -', 's2 15 design'], 'the last takes what is left');
		assert.deepEqual(column(30, 20, 5), ['s0 30 -', 's1 15 -', 's2 0 design'], 'none goes beyond the end');
	});

	test('passes on to every section what the phase is', () => {
		const sections = outline('id: a', 'id: b');
		const { phases } = phasesOf(
			preset('id: x, minutes: 2, records: nothing, canFinishEarly: false, outline: own'),
			() => sections,
		);
		assert.deepEqual(
			phases.map(({ records, canFinishEarly }) => [records, canFinishEarly]),
			[
				['nothing', false],
				['nothing', false],
			],
		);
		assert.deepEqual(shown(preset('id: x, minutes: 2, outline: own'), sections), ['a 1 -', 'b 1 -']);
	});

	test('keeps a phase whose outline is not there, or has no sections', () => {
		const design = preset('id: d, minutes: 45, records: design, outline: own');
		assert.deepEqual(shown(design), ['d 45 design']);
		assert.deepEqual(shown(design, outline()), ['d 45 design']);
	});

	test('names every phase once, and a section as its outline does where that is free', () => {
		const twice = preset(
			'id: code, minutes: 2, outline: own',
			'id: test, minutes: 3',
			'id: more, minutes: 2, outline: own',
		);
		assert.deepEqual(shown(twice, outline('id: code', 'id: test')), [
			'code 1 -', // The phase of this name is these very sections.
			'test-2 1 -',
			'test 3 -',
			'code-2 1 -',
			'test-3 1 -',
		]);
	});

	test('counts cues from a phase’s start or from its end, and past sections into overtime', () => {
		const talking = preset(
			'id: a, minutes: 5, cues: [{at: 7, say: late}, {at: -1, say: nearly}, {at: 0, say: go}]',
			'id: b, minutes: 4, outline: own, cues: [{at: 3, say: three}, {at: -0.5, say: end}]',
			'id: c, minutes: 1, cues: [{at: 1, say: stop}]',
		);
		assert.deepEqual(cues(talking, outline('id: x', 'id: y')), [
			'0–0 0 go',
			'0–0 4 nearly',
			'0–0 7 late',
			'1–2 3 three',
			'1–2 3.5 end',
			'3–3 1 stop',
		]);
	});

	test('has said what was due, in the order of its phases', () => {
		const { cues } = phasesOf(
			preset(
				'id: a, minutes: 1, cues: [{at: 0, say: go}, {at: 1, say: over}]',
				'id: b, minutes: 4, outline: own, cues: [{at: 0, say: begin}, {at: 3, say: three}]',
			),
			() => outline('id: x', 'id: y'),
		);
		const said = (...minutes: readonly number[]) =>
			saidBy(
				cues,
				minutes.map((each) => each * minute),
			).map(({ say }) => say);
		assert.deepEqual(said(0), ['go']);
		assert.deepEqual(said(0.99), ['go']);
		assert.deepEqual(said(1), ['go', 'over']);
		assert.deepEqual(said(0.5, 2), ['go', 'begin'], 'what a phase that ended early did not come to is not said');
		assert.deepEqual(said(0.5, 2, 0.99), ['go', 'begin']);
		assert.deepEqual(said(0.5, 2, 1), ['go', 'begin', 'three'], 'the sections count together');
	});

	test('is about one kind of thing', () => {
		const kinds = [problems(1), about('story'), about('talk'), about('design'), about('topic'), nothing].map(
			recordedOf,
		);
		assert.deepEqual(kinds, ['attempt', 'rehearsal', 'rehearsal', 'design', 'recall', undefined]);
	});

	test('stretches phases and cues alike', () => {
		const short = stretched(shippedPreset('star-answer'), 2);
		assert.equal(totalMinutes(short), 2);
		assert.deepEqual(
			phasesOf(short, () => undefined).cues.map(({ after }) => after),
			[0, 19_200, 31_200, 93_600, 110_400, 120_000, 144_000],
		);
		const talk = stretched(shippedPreset('job-talk-60'), 30);
		assert.deepEqual(shown(talk), ['opening 3 -', 'core 11 -', 'evidence 5 -', 'outlook 3.5 -', 'qa 7.5 rehearsal']);
		const timeless = preset('id: a, minutes: 0');
		assert.deepEqual(stretched(timeless, 5), timeless, 'nothing to stretch');
	});

	test('of every preset that ships takes the preset’s time, with a name of its own for each phase', () => {
		for (const each of presets.values()) {
			const { phases, cues } = phasesOf(each, (id) => outlines.get(id));
			assert.equal(sum(phases.map(({ length }) => length)), Math.round(totalMinutes(each) * minute), each.id);
			assert.equal(new Set(phases.map(({ id }) => id)).size, phases.length, each.id);
			for (const { first, last, after, say } of cues) {
				const length = sum(phases.slice(first, last + 1).map(({ length }) => length));
				assert.ok(first <= last && last < phases.length && after >= 0, say);
				assert.ok(after <= length + (each.id === 'star-answer' ? minute / 2 : 0), `${each.id}: ${say}`);
			}
		}
	});

	test('calls sections as their outlines do, in every preset that ships', () => {
		for (const each of presets.values()) {
			const names = each.phases.flatMap(
				({ id, outline }) => outlines.get(outline ?? '')?.sections.map((section) => section.id) ?? [id],
			);
			assert.deepEqual(
				phasesOf(each, (id) => outlines.get(id)).phases.map(({ id }) => id),
				names,
				each.id,
			);
		}
	});

	test('takes whole milliseconds that add up, for any outline and any length', () => {
		const shares = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 });
		const length = fc.double({ min: 0, max: 300, noNaN: true });
		fc.assert(
			fc.property(shares, length, (minutes, total) => {
				const own = outline(...minutes.map((each, n) => `id: s${n}, minutes: {${sum(minutes)}: ${each}}`));
				const { phases } = phasesOf(stretched(preset('id: d, minutes: 45, outline: own'), total), () => own);
				assert.equal(phases.length, minutes.length);
				assert.ok(phases.every(({ length }) => Number.isInteger(length) && length >= 0));
				assert.equal(sum(phases.map(({ length }) => length)), Math.round(total * minute));
				for (const [n, { length }] of phases.entries())
					assert.ok(Math.abs(length - ((minutes[n] ?? 0) / sum(minutes)) * total * minute) <= 1, 'as its share');
			}),
		);
	});
});
