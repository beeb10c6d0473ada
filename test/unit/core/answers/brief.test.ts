import assert from 'node:assert/strict';
import fc from 'fast-check';
import { brief } from '../../../../src/core/answers/brief';
import { type LoopWish, loopPlan } from '../../../../src/core/answers/plan';
import type { Snapshot } from '../../../../src/core/snapshot';
import { bookWith } from '../../../support/books';
import { head } from '../../../support/rows';
import { shipped } from '../catalog/shipped';
import { example } from '../example';

const now = { day: '2026-11-21', ms: Date.UTC(2026, 10, 21, 12) };

/** The brief of a company, for one of its rounds where it is named. */
function briefOf(book: Snapshot, id: string, { round, wish = {} }: { round?: string; wish?: LoopWish } = {}): string {
	const company = book.companies.get(id);
	assert.ok(company, id);
	const plan = loopPlan(book, company, wish, now.ms);
	const which = company.rounds.find((one) => one.id === round);
	return brief(book, { company, round: which, plan, now, linkTo: (path) => `../${path}` });
}

/** The part of a page below a heading, up to the next heading of its level or above. */
function part(page: string, heading: string): string {
	const lines = page.split('\n');
	const start = lines.indexOf(heading);
	assert.notEqual(start, -1, heading);
	const level = heading.indexOf(' ');
	const isEnd = (line: string) => /^#+ /.test(line) && line.indexOf(' ') <= level;
	const length = lines.slice(start + 1).findIndex(isEnd);
	return lines
		.slice(start + 1, length === -1 ? undefined : start + 1 + length)
		.join('\n')
		.trim();
}

suite('a brief', () => {
	const page = briefOf(example, 'acme', { round: 'onsite-1' });

	test('has what is needed, in the order in which it is needed', () => {
		assert.deepEqual(page.match(/^##? .*$/gm), [
			'# Acme, behavioral',
			'## Introduction',
			'## Why here',
			'## Stories',
			'## Weak spots',
			'## They have heard',
			'## Questions for them',
			'## Asked here before',
		]);
		assert.match(page, /^# Acme, behavioral\n\n2026-12-03 10:00 · 45 min · Senior ML engineer, search · onsite\n/);
		assert.match(
			part(page, '## Introduction'),
			/^\[Introduction\]\(<\.\.\/talks\/introduction\.md>\)\n\n- I'm a machine learning engineer, and for four years I've worked on …\n- I do that/,
		);
		assert.match(
			part(page, '## Why here'),
			/^\[Why Acme\].*\n\n- Most search teams are judged by how well they guess\.\n/,
			'the company’s own',
		);
		assert.match(part(page, '## Questions for them'), /^- A plumber types/);
	});

	test('says of each competency the story, how it ends, what to say and what instead', () => {
		assert.equal(
			part(page, '### Dive Deep'),
			[
				'**[The ranker that went stale](<../stories/the-ranker-that-went-stale.md>)** · 2:39, yesterday',
				'',
				'- Ends: The fresh model won back 3.6 of the 4 percent, and it was live for everybody ten days before moving season.',
				"- Words to say: root cause, audited data, metric versus anecdote, hands on, long-term fix, never someone else's job",
				'- Instead: [Half the wait for the home feed](<../stories/half-the-wait.md>)',
			].join('\n'),
		);
	});

	test('says what comes nearest where no story is left, and what is weak or was heard', () => {
		const bare = part(page, '### Without a story of their own');
		assert.match(bare, /^- Ownership: nearest \[The ranker that went stale\]/m);
		assert.match(bare, /^- Think Big: nearest \[Half the wait for the home feed\]\([^)]*\), which they have heard$/m);
		assert.match(bare, /^- Learn and Be Curious$/m);
		assert.equal(
			part(page, '## Weak spots'),
			'- One story, and none instead: Customer Obsession, Have Backbone; Disagree and Commit\n- Never rehearsed: What "better listings" meant',
		);
		assert.equal(part(page, '## They have heard'), '- Half the wait for the home feed, 11 days ago');
	});

	test('brings a talk to mind by the first words of its paragraphs', () => {
		const talk = '# Hi\n\nFirst of\nall this. And more.\n<!-- not this -->\n\n- one two\n- three\n\n```\ncode\n```\n';
		const book = bookWith({
			'companies/c.md': head('id: c', 'title: C'),
			'talks/t.md': `${head('id: k-t', 'kind: next-role', 'title: Next')}\n${talk}`,
		});
		assert.equal(
			part(briefOf(book, 'c'), '## What next'),
			'[Next](<../talks/t.md>)\n\n- First of all this.\n- one two\n- three',
		);
	});

	test('keeps to the plan it is given', () => {
		const wish = { pinned: new Map([['amazon-ownership', 's-7k2m9q']]), count: 1 };
		const pinned = briefOf(example, 'acme', { wish });
		assert.match(part(pinned, '### Ownership'), /^\*\*\[The ranker that went stale\]/);
		assert.doesNotMatch(pinned, /^### Dive Deep$/m);
		assert.match(pinned, /^# Acme$/m, 'no round, no word of one');
	});

	test('leaves out what there is nothing to say of', () => {
		const book = bookWith({ 'companies/new.md': head('id: new', 'title: New *Co*') }, shipped);
		assert.deepEqual(briefOf(book, 'new').match(/^#+ .*$/gm), [
			'# New \\*Co\\*',
			'## Stories',
			'### Without a story of their own',
		]);
	});

	test('whatever stands in notes, its own headings stay', () => {
		const text = fc
			.array(fc.constantFrom('# A', '## Stories', '<!--', '-->', '- x', '```', 'word.', ''))
			.map((all) => all.join('\n'));
		fc.assert(
			fc.property(text, text, (said, asked) => {
				const book = bookWith(
					{
						'companies/c.md': `${head('id: c', 'title: C')}\n## Questions for them\n\n${asked}\n`,
						'talks/t.md': `${head('id: k-t', 'kind: introduction', 'title: T')}\n${said}\n`,
						'stories/s.md': `${head('id: s-s', 'title: S', 'competencies: [ownership]')}\n## Result\n\n${said}\n`,
					},
					shipped,
				);
				const headings = briefOf(book, 'c').match(/^##? .*$/gm) ?? [];
				assert.equal(headings[0], '# C');
				assert.equal(headings.filter((one) => one === '## Stories').length, 1);
			}),
		);
	});
});
