import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseNote } from '../../../../src/core/notes/anyNote';
import { type Story, setStrength } from '../../../../src/core/notes/story';
import { applyEdits } from '../../../../src/core/text';

const set = (text: string, competency: string, strength: number) => {
	const edits = setStrength(text, competency, strength);
	assert.ok(edits, text);
	return applyEdits(text, edits);
};
const strengths = (text: string) => Object.fromEntries((parseNote('stories/a.md', text) as Story).competencies);
const page = (...lines: string[]) => [...lines, ''].join('\n');

suite('the strength of a story', () => {
	test('is set in a map, whatever its style', () => {
		const before = page(
			'---',
			'competencies:  # mine',
			'    ownership: 2   # was 1',
			"    'ambiguity': 1",
			'---',
			'Text',
		);
		assert.equal(set(before, 'ownership', 3), before.replace('ownership: 2', 'ownership: 3'));
		assert.equal(
			set(before, 'influence', 1),
			before.replace("    'ambiguity': 1\n", "    'ambiguity': 1\n    influence: 1\n"),
		);
		assert.equal(set(before, 'ambiguity', 0), before.replace("    'ambiguity': 1\n", ''));
		const flow = page('---', 'competencies: {ownership: 2, ambiguity: 1}', '---');
		assert.equal(set(flow, 'ownership', 1), flow.replace('ownership: 2', 'ownership: 1'));
		assert.equal(set(flow, 'ownership', 0), flow.replace('ownership: 2, ', ''));
	});

	test('leaves a list a list as long as it can say it', () => {
		const list = page('---', 'competencies:', '- ownership # first', '- ambiguity', 'impact: 3', '---');
		assert.equal(set(list, 'influence', 2), list.replace('- ambiguity\n', '- ambiguity\n- influence\n'));
		assert.equal(set(list, 'ownership', 2), list);
		assert.equal(set(list, 'ambiguity', 0), list.replace('- ambiguity\n', ''));
		assert.equal(
			set(list, 'ambiguity', 3),
			page('---', 'competencies:', '  ownership: 2 # first', '  ambiguity: 3', 'impact: 3', '---'),
		);
		assert.equal(
			set(list, 'influence', 1),
			page('---', 'competencies:', '  ownership: 2 # first', '  ambiguity: 2', '  influence: 1', 'impact: 3', '---'),
		);
		const deep = page('---', 'competencies:', '    - ownership', '---').replaceAll('\n', '\r\n');
		assert.equal(set(deep, 'ownership', 1), deep.replace('- ownership', 'ownership: 1'));
		const flow = page('---', 'competencies: [ownership, ambiguity] # two', '---');
		assert.equal(set(flow, 'ambiguity', 1), flow.replace('[ownership, ambiguity]', '{ownership: 2, ambiguity: 1}'));
		assert.equal(set(flow, 'x', 3), flow.replace('[ownership, ambiguity]', '{ownership: 2, ambiguity: 2, x: 3}'));
		assert.equal(set(page('---', 'competencies: []', '---'), 'x', 3), page('---', 'competencies: {x: 3}', '---'));
		assert.equal(set(page('---', 'competencies: a', '---'), 'x', 3), page('---', 'competencies: {a: 2, x: 3}', '---'));
	});

	test('begins a map, or a head, where there is none', () => {
		assert.equal(set('Text', 'ownership', 3), '---\ncompetencies:\n  ownership: 3\n---\nText');
		assert.equal(
			set(page('---', 'type: story', '---'), 'x', 2),
			page('---', 'type: story', 'competencies:', '  x: 2', '---'),
		);
		assert.equal(set(page('---', 'competencies:', '---'), 'x', 2), page('---', 'competencies:', '  x: 2', '---'));
		assert.equal(set('Text', 'ownership', 0), 'Text');
	});

	test('is refused where it could not be set without touching more', () => {
		for (const head of [
			['competencies: {ownership, ambiguity}'],
			['competencies: >', '  ownership', 'impact: 3'],
			['competencies:', '  - >', '    ownership'],
			['competencies:', '  ownership: *n'],
			['other: &n 2', 'competencies: {ownership: *n}'],
			['competencies: [&x ownership, b]', 'other: *x'],
			['competencies:', '  - ownership', '  - ownership'],
			['competencies:', '  ownership: 2', '  ownership: 3'],
		]) {
			const text = page('---', ...head, '---', 'Body');
			const edits = setStrength(text, 'ownership', 3);
			if (!edits) continue;
			const after = applyEdits(text, edits);
			assert.equal(strengths(after).ownership, 3, after);
			assert.ok(after.endsWith('---\nBody\n'), after);
			const { length } = parseNote('stories/a.md', text)?.findings ?? [];
			assert.ok((parseNote('stories/a.md', after)?.findings.length ?? 0) <= (length ?? 0), after);
		}
		assert.equal(setStrength(page('---', 'competencies: {ownership, ambiguity}', '---'), 'ownership', 3), undefined);
		assert.equal(setStrength(page('---', 'competencies: {a: 1, a: 2}', '---'), 'a', 0), undefined);
	});

	test('is read back as it was set, all others stay, and the body too', () => {
		const names = ['ownership', 'ambiguity', 'influence'];
		const lineEnd = fc.constantFrom('\n', '\r\n');
		const some = fc.uniqueArray(fc.constantFrom(...names));
		const styles: ((names: string[]) => string[])[] = [
			(all) => ['competencies:', ...all.map((name) => `  - ${name}`)],
			(all) => ['competencies:', ...all.map((name) => `- ${name} # why`)],
			(all) => [`competencies: [${all.join(', ')}]`],
			(all) => ['competencies:', ...all.map((name) => `  ${name}: 1`)],
			(all) => [`competencies: {${all.map((name) => `${name}: 3`).join(', ')}}`],
			() => ['title: none yet'],
		];
		const head = fc.tuple(fc.constantFrom(...styles), some).map(([style, all]) => style(all));
		const given = fc.tuple(head, lineEnd, fc.constantFrom(...names), fc.constantFrom(0, 1, 2, 3));
		fc.assert(
			fc.property(given, ([lines, end, name, strength]) => {
				const before = ['\uFEFF---', 'type: story', ...lines, 'impact: 2', '---', '# Body', '- x: 1'].join(end);
				const after = set(before, name, strength);
				const { [name]: _, ...others } = strengths(before);
				assert.deepEqual(strengths(after), strength === 0 ? others : { ...others, [name]: strength });
				const rest = `impact: 2${end}---${end}# Body${end}- x: 1`;
				assert.ok(after.startsWith(`\uFEFF---${end}type: story${end}`) && after.endsWith(rest), after);
				assert.equal(after.replaceAll(end, '').includes('\r'), false);
				assert.equal(set(after, name, strength), after, 'twice is once');
			}),
			{ numRuns: 1000 },
		);
	});
});
