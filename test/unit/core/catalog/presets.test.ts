import assert from 'node:assert/strict';
import { catalogOf } from '../../../../src/core/catalog/catalog';
import { shipped } from './shipped';

const { presets, outlines } = catalogOf(shipped);

/** Of each preset: its whole minutes, its profile, and what its phases record, `-` for a part of the next event. */
const table = `
coding-block-3h        180   simulate  attempt attempt attempt attempt
coding-single-45        45   simulate  - - - - attempt
think-code-stop         35   simulate  - attempt
phone-screen-2x20       45   simulate  nothing attempt attempt nothing
ai-assisted-coding-60   60   simulate  - - attempt
contest-90              90   simulate  attempt
ml-coding-30            30   simulate  - - - - attempt
ml-coding-45            45   simulate  attempt
ml-design-45            45   simulate  design
ml-design-35            45   simulate  nothing design nothing
ml-design-60            60   simulate  design
genai-design-35         35   simulate  design
genai-design-45         45   simulate  design
genai-design-60         60   simulate  design
system-design-35        35   simulate  design
system-design-45        45   simulate  design
system-design-60        60   simulate  design
star-answer              2.5 learn     rehearsal
star-with-thinking       4   learn     nothing - rehearsal
intro-90s                1.5 simulate  - - rehearsal
next-role-60s            1   simulate  rehearsal
why-here-60s             1   simulate  rehearsal
behavioral-45           45   simulate  nothing rehearsal rehearsal rehearsal rehearsal rehearsal nothing
hiring-manager-30       30   learn     rehearsal nothing nothing rehearsal nothing
job-talk-60             60   simulate  - - - - rehearsal
job-talk-short-25       30   simulate  - - - rehearsal
research-interview-40   40   learn     - - rehearsal nothing
rapid-fire-15           15   simulate  ${'nothing '.repeat(20)}
rapid-fire-20x1         20   simulate  ${'nothing '.repeat(20)}
topic-known-45          45   learn     recall nothing recall nothing
topic-new-45            45   learn     recall recall
cards-daily-15          15   learn     nothing
story-writing-45        45   learn     nothing nothing nothing rehearsal
retrospective-60        60   learn     nothing nothing nothing nothing
break-10                10   learn     nothing nothing
onsite-5x45            265   simulate  - - - - attempt nothing nothing nothing design nothing nothing nothing - - - - attempt nothing nothing nothing rehearsal rehearsal rehearsal rehearsal rehearsal nothing nothing nothing design
mock-with-friend-60     60   simulate  nothing attempt nothing nothing nothing
after-interview-15      15   learn     nothing nothing nothing
`;

suite('the timed formats that ship', () => {
	test('last as long, and record what they should', () => {
		const rows = table
			.trim()
			.split('\n')
			.map((row) => row.trim().split(/\s+/));
		const found = rows.map(([id = '']) => {
			const preset = presets.get(id);
			const minutes = preset?.phases.reduce((sum, phase) => sum + phase.minutes, 0) ?? 0;
			const records = preset?.phases.map((phase) => phase.records ?? '-') ?? [];
			return [id, String(Math.round(minutes * 1000) / 1000), String(preset?.profile), ...records];
		});
		assert.deepEqual(found, rows);
		assert.equal(presets.size, rows.length);
	});

	test('say everything within a phase, or not long after it', () => {
		for (const { id, phases } of presets.values())
			for (const { id: phase, minutes, cues } of phases)
				for (const { at, say } of cues)
					assert.ok(at >= -minutes && at <= minutes + (id === 'star-answer' ? 0.5 : 0), `${id}, ${phase}: ${say}`);
	});

	test('leave room to end every phase early', () => {
		for (const { id, phases } of presets.values())
			assert.ok(
				phases.every((phase) => phase.canFinishEarly),
				id,
			);
	});

	test('stand for an outline as long as the phase is', () => {
		for (const { phases } of presets.values())
			for (const { id, outline, minutes } of phases)
				if (outline !== undefined)
					assert.ok(
						outlines.get(outline)?.sections.every((section) => section.minutes.some(({ of }) => of === minutes)),
						id,
					);
	});

	test('record recalls in phases that are called as their step is', () => {
		for (const { phases } of presets.values())
			for (const { id, records } of phases) if (records === 'recall') assert.match(id, /^(?:read|write)$/);
	});
});
