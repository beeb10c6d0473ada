import assert from 'node:assert/strict';
import fc from 'fast-check';
import { estimatesIn } from '../../../../src/core/estimates/estimates';
import { applyEdits } from '../../../../src/core/text';
import { naughtyLines, naughtyTexts } from '../../../support/naughty';

/** A text with all that can be filled in or mended. */
const filled = (text: string) =>
	applyEdits(
		text,
		estimatesIn(text).filter(({ state }) => state === 'open' || state === 'wrong'),
	);

const states = (text: string) => estimatesIn(text).map(({ state }) => state);

suite('estimates', () => {
	for (const [line, after] of [
		// Requests.
		['10M DAU * 20 req/day = ? QPS, peak x3 = ?', '10M DAU * 20 req/day = 2.3K QPS, peak x3 = 6.9K QPS'],
		['10M DAU * 20 req/day = ? QPS, peak x3 = ? QPS', '10M DAU * 20 req/day = 2.3K QPS, peak x3 = 6.9K QPS'],
		['10M DAU * 20 req/day = ? QPS, peak 3x = ? QPS', '10M DAU * 20 req/day = 2.3K QPS, peak 3x = 6.9K QPS'],
		['10M DAU × 20 req/day = ? QPS → peak ×3 = ? QPS', '10M DAU × 20 req/day = 2.3K QPS → peak ×3 = 6.9K QPS'],
		['10M DAU * 20 req = ? QPS', '10M DAU * 20 req = 2.3K QPS'],
		['10M users * 20 requests per user per day = ?', '10M users * 20 requests per user per day = 2.3K QPS'],
		['10M daily active users x 20 requests = ? QPS', '10M daily active users x 20 requests = 2.3K QPS'],
		['20% of 10M DAU * 5 req/user/day = ?', '20% of 10M DAU * 5 req/user/day = 116 QPS'],
		['1M posts a day * 5 = ? per second', '1M posts a day * 5 = 58 per second'],
		['QPS = 10M * 20 / 86400 = ?', 'QPS = 10M * 20 / 86400 = 2.3K'],
		['200M req/day / 86,400 = ? QPS', '200M req/day / 86,400 = 2.3K QPS'],
		['200M req/day / 86,400 s = ? QPS', '200M req/day / 86,400 s = 2.3K QPS'],
		['200M req/day / (24 * 3600) = ? QPS', '200M req/day / (24 * 3600) = 2.3K QPS'],
		['200M req/day / 24 / 60 / 60 = ? QPS', '200M req/day / 24 / 60 / 60 = 2.3K QPS'],
		['200M / 10^5 = ? QPS', '200M / 10^5 = 2K QPS'],
		['2.3K QPS * 86400 = ? req/day', '2.3K QPS * 86400 = 199M req/day'],
		['8 cores / 20 ms per request = ? QPS', '8 cores / 20 ms per request = 400 QPS'],
		['2.3K QPS × (1 − 0.8) = ? QPS', '2.3K QPS × (1 − 0.8) = 460 QPS'],
		['(10M + 5M) users * 20 req/day = ? QPS', '(10M + 5M) users * 20 req/day = 3.5K QPS'],
		['10 krps * 2 = ?', '10 krps * 2 = 20K QPS'],
		// Storage.
		['500M photos * 2 MB = ? TB', '500M photos * 2 MB = 1000 TB'],
		[
			'500M photos/day * 2 MB = ? TB/day, * 365 days * 3 replicas = ? PB',
			'500M photos/day * 2 MB = 1000 TB/day, * 365 days * 3 replicas = 1100 PB',
		],
		['500M photos * 2 MB = ? PB, * 365 days = ? PB', '500M photos * 2 MB = 1 PB, * 365 days = 365 PB'],
		['5 TB/day * 365 * 5 = ? PB', '5 TB/day * 365 * 5 = 9.1 PB'],
		['100M photos * 2 MB = ? TB/day', '100M photos * 2 MB = 200 TB/day'],
		['10 000 users * 10,000 rows * 100 bytes = ? GB', '10 000 users * 10,000 rows * 100 bytes = 10 GB'],
		['300 photos/user * 10M users * 3 MB each = ?', '300 photos/user * 10M users * 3 MB each = 9 PB'],
		['5 TB + 300 GB = ? TB', '5 TB + 300 GB = 5.3 TB'],
		['5 mb * 10 = ? gb', '5 mb * 10 = 0.05 gb'],
		['2 gigabytes * 4 = ? megabits', '2 gigabytes * 4 = 64K megabits'],
		// Bandwidth.
		['6.9K QPS * 200 KB = ? Gbit/s', '6.9K QPS * 200 KB = 11 Gbit/s'],
		['6.9K QPS * 200 KB = ?', '6.9K QPS * 200 KB = 1.38 GB/s'],
		['200 MB/s * 8 = ? Gbps', '200 MB/s * 8 = 1.6 Gbps'],
		['1.5 TB/day = ? MB/s', '1.5 TB/day = 17 MB/s'],
		['1.2 Gbit/s = ? MB/s', '1.2 Gbit/s = 150 MB/s'],
		['1 Gbps / 5 Mbps = ? streams', '1 Gbps / 5 Mbps = 200 streams'],
		// Time.
		['1B rows / 50K rows/s = ? h', '1B rows / 50K rows/s = 5.6 h'],
		['1B rows / 50K rows/s = 20K s = ? h', '1B rows / 50K rows/s = 20K s = 5.6 h'],
		['20,000 s / 3600 = ? h', '20,000 s / 3600 = 5.6 h'],
		['100 GB / 10 Gbps = ?', '100 GB / 10 Gbps = 1.3 min'],
		['7 * 24 h = ?', '7 * 24 h = 7 days'],
		['0.01 % * 1 year = ? min', '0.01 % * 1 year = 53 min'],
		['5 µs * 3 = ?', '5 µs * 3 = 15 µs'],
		// Money.
		['2.3K QPS * $0.002 per 1K requests = ? per day', '2.3K QPS * $0.002 per 1K requests = $397 per day'],
		['$3 per million requests * 10B requests = ?', '$3 per million requests * 10B requests = $30K'],
		['$0.023/GB/month * 100 TB = ? per month', '$0.023/GB/month * 100 TB = $2.3K per month'],
		['$0.023 per GB-month * 100 TB = ?', '$0.023 per GB-month * 100 TB = $2.3K/month'],
		['100 nodes * $2/h = ?', '100 nodes * $2/h = $146K/month'],
		['500 TB * €0.02/GB = ?', '500 TB * €0.02/GB = €10K'],
		['5 $ * 3 = ? $', '5 $ * 3 = 15 $'],
		['$0.02/GB * 500 TB = $?', '$0.02/GB * 500 TB = $10K'],
		// Memory.
		['100M users * 128 floats * 4 B = ? GB', '100M users * 128 floats * 4 B = 51.2 GB'],
		['2^30 * 8 B = ? GiB', '2^30 * 8 B = 8 GiB'],
		['1.5 billion rows * 1 KiB = ?', '1.5 billion rows * 1 KiB = 1.5 TB'],
		['2e9 * 8 B = ?', '2e9 * 8 B = 16 GB'],
		['64 GB RAM / 10 KB per session = ? sessions', '64 GB RAM / 10 KB per session = 6.4M sessions'],
		// Numbers alone.
		['10M*20=?', '10M*20=200M'],
		['45 / 60 * 100 = ?%', '45 / 60 * 100 = 75%'],
		['1 / 3 = ?', '1 / 3 = 0.33'],
		['1T * 1T * 1M = ?', '1T * 1T * 1M = 1e30'],
		['1 / 3M = ?', '1 / 3M = 3.3e-7'],
		['5 - 5 = ?', '5 - 5 = 0'],
		['999.6 * 1 = ?', '999.6 * 1 = 1K'],
		['1234 * 1 = ?, 5 * 25 = ??', '1234 * 1 = 1.2K, 5 * 25 = 125'],
		// Where a line stands, and what is around it.
		['- [ ] **10M users \\* 2 KB = ? GB**', '- [ ] **10M users \\* 2 KB = 20 GB**'],
		['1. Storage (5 years): 10 TB/day * 365 * 5 = ? PB.', '1. Storage (5 years): 10 TB/day * 365 * 5 = 18 PB.'],
		['> | Peak | 2.3K QPS x3 = ?QPS | more |', '> | Peak | 2.3K QPS x3 = 6.9K QPS | more |'],
		['We have (10M * 20 = ?) requests.', 'We have (10M * 20 = 200M) requests.'],
		['So with ~10M users (DAU) * 20 = ? likes in all', 'So with ~10M users (DAU) * 20 = 200M likes in all'],
		// What is wrong.
		['10M DAU * 20 req/day = 200M QPS', '10M DAU * 20 req/day = 2.3K QPS'],
		['10M DAU * 20 req/day = 3K QPS', '10M DAU * 20 req/day = 2.3K QPS'],
		['500M photos * 2 MB = 1 TB in all', '500M photos * 2 MB = 1000 TB in all'],
		['6.9K QPS * 200 KB = 1.4 Gbit/s', '6.9K QPS * 200 KB = 11 Gbit/s'],
		['1B rows / 50K rows/s = 5.6 min', '1B rows / 50K rows/s = 333 min'],
		['10 TB * $23 per TB = $2300', '10 TB * $23 per TB = $230'],
	] as const)
		test(line, () => {
			assert.equal(filled(line), after);
		});

	for (const [line, left] of [
		['10M DAU * 20 req/day = ? TB', '2.3K QPS'],
		['10M DAU * 20 req/day = 5 TB', '2.3K QPS'],
		['10M users * 20 requests = ? QPS', '200M'],
		['500M photos * 2 MB = $5', '1 PB'],
		['1B rows / 50K rows/s = ? GB', '5.6 h'],
		['$5/GB * 3 users = ? TB', ''],
	] as const)
		test(`${line} cannot be`, () => {
			const [only, ...others] = estimatesIn(line);
			assert.deepEqual([only?.state, only?.text, others], ['unlike', left, []]);
		});

	for (const line of [
		'10M DAU * 20 req/day = 2.3K QPS, peak x3 = 6.9K QPS',
		'10M DAU * 20 req/day = 2.5K QPS, x3 = 7.5K QPS',
		'200M / 86400 ≈ 2000 QPS',
		'200M / 86400 = ~2000 QPS',
		'200M / 100K = 2K QPS',
		'200M/86400 = 2,314',
		'10M DAU * 20 = 200M requests/day',
		'100M photos/day * 2 MB = 200 TB',
		'51200 MB / 1024 = 50 GB',
		'500 GB * 8 / 1000 = 4 Tbit',
		'8/10*100 = 80%',
		'10 / 3 = 4 servers',
		'16 GB / 4 = 4 GB each',
		'$100/month * 12 = $1.2K/year',
		'4 vCPU * $0.05/h * 24 * 30 = $144',
		'60 s * 5 = 5 min, and 24 * 60 * 60 s = 1 day',
		'10 million × 12 = 120 million photos a day, 1,400 a second',
		'0.1 + 0.2 = 0.3',
	])
		test(`${line} is right`, () => {
			assert.deepEqual([...new Set(states(line))], ['right']);
		});

	for (const line of [
		...['a = b', 'y = 5', 'x = 5 * 3', 'k = 10, p = 0.05', '1 = yes, 0 = no', 'n * 5 = 12', '5 * n = 15'],
		...['users * 20 = 200M', '2x + 3 = 7', '2x = 10', 'x2 = 5', 'win = 1 / lose = 0', '|a| = 3 * 2'],
		...['See https://a.b/c?x=1*2=3&y=10M*20=5', '`10M * 20 = 5`', '<a href="x=5*3=2">', '<!-- 10M * 20 = 5 -->'],
		...['[10M * 20 = 5](notes.md)', '![5 * 3](x=5*3=4)', '$5 \\times 3 = 4$', '[10M * 20](x=5) = 5'],
		...[
			'2026-11-14 = 5 days',
			'2026-11-14 * 2 = 5',
			'24/7 = 168 h',
			'10:30 * 2 = 5',
			'v1.2.3 * 2 = 4',
			'1.2.3.4 * 2 = 5',
		],
		...['log2(8) = 4', 'log 8 * 2 = 5', 'sqrt(16) * 2 = 9', 'O(n * 2) = 5', 'f(2 * 3) = 5', '5! * 2 = 10'],
		...['a == 5 * 3 == 2', '5 * 3 != 16', '5 * 3 >= 16', '5 * 3 <= 14 = 2', 'x += 5 * 3', 'a => 5 * 3', '5 * 3 := 2'],
		...[
			'10-20 req * 5 = 50 req',
			'5 * 3 = 10 to 20',
			'5 * 3 = 2–3',
			'5 * 3 = 2-3',
			'10M+ users * 2 = 5',
			'5 * 3 = 10+',
		],
		...['10M users with 20 req/day * 3 = 5', '10M users, each 20 req/day * 3 = 6.9K QPS', '5 5 * 3 = 2', '2,5 * 3 = 1'],
		...['We have 10M users. Each sends 20 req/day * 3 = 6.9K QPS', 'For 10M users: 20 req/day * 3 = 6.9K QPS'],
		...['10M * 20 = 200M, DAU * 5 = 50M', 'y = 2 * 3 = 6, x2 = 5', '3 regions (5 * 2 = 10 zones) * 4 = 12'],
		...[
			'1 day = 86400 s ≈ 100K s',
			'1 GB = 5 MB',
			'1/2 + 1/3 = 5/6',
			'5 / 0 = 3',
			'20 ms + 5 ms + 10 = 3 ms',
			'3 - 5 = 8',
		],
		...[
			'100M vectors * 128 floats * 4B = ? GB',
			'40M daily users * 30 req = 1.2 B/day',
			'1M * 6 B rows * 500 B = 3 TB',
			'10M B per user * 500 req/day = 20 ms',
			'Twice 30 * 2 = 121',
			'A third of 30 * 2 = 20',
			'100 GB * 2 - overhead = 150 GB',
			'10M * 20 = ? QPS',
			'S3 = 5 TB * 0.023 = $115',
			'$5 * 3 users = ? €',
			'$5 * 3 = €2',
		],
		...[
			'= 5 * 3',
			'5 * 3 =',
			'5 * = 3',
			'? = 5 * 3',
			'5 * ? = 15',
			'x = ?',
			'|---|:--:|',
			'| a = b | 5 | 3 * 2 |',
			'5 m * 3 = 2 m',
		],
		...[
			'    10M * 20 = 5',
			'```\n10M * 20 = ?\n```',
			'<pre>\n10M * 20 = ?\n</pre>',
			'---\ntitle: 2 * 3 = 7\n---\n',
			'## 2 * 3 = 7',
		],
	])
		test(`${JSON.stringify(line)} says nothing that is odd`, () => {
			assert.deepEqual(
				estimatesIn(line).filter(({ state }) => state !== 'right'),
				[],
			);
		});

	test('stand where they are typed, in a note with a head, tables and any line ends', () => {
		const text =
			'---\r\ntitle: 2 * 3 = ?\r\n---\r\n## 5 * 3 = ?\r\n\r\n| What | How much |\r\n|---|---|\r\n| Peak | 10M * 3 = ? |\r\n\r\n10M DAU * 20 req/day = ? QPS, peak x3 = 1 QPS\r\n';
		const told = estimatesIn(text).map(({ line, state, start, end, said, text: put }) => {
			assert.equal(text.slice(start, end), said);
			return [line, state, said, put];
		});
		assert.deepEqual(told, [
			[8, 'open', '?', '30M'],
			[10, 'open', '? QPS', '2.3K QPS'],
			[10, 'wrong', '1 QPS', '6.9K QPS'],
		]);
		assert.equal(
			filled(text),
			text
				.replace('10M * 3 = ?', '10M * 3 = 30M')
				.replace('= ? QPS, peak x3 = 1 QPS', '= 2.3K QPS, peak x3 = 6.9K QPS'),
		);
	});

	const numbers = fc.oneof(
		fc.integer({ min: 1, max: 99_999 }).map(String),
		fc.integer({ min: 1, max: 999 }).map((number) => `${number / 10}`),
		fc
			.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('K', 'M', ' million', 'B users', 'e3', '^2'))
			.map((all) => all.join('')),
	);
	const one = (...texts: readonly string[]) => fc.constantFrom(...texts);
	const units = one(
		'',
		' users',
		' DAU',
		' req/day',
		' QPS',
		' KB',
		' MiB',
		' Gbit/s',
		' ms',
		' h',
		' days',
		' rows/s',
		'%',
		' B per user per day',
	);
	const wanted = one(
		'?',
		'? QPS',
		'?TB',
		'? GiB',
		'? Gbit/s',
		'? h',
		'? ms',
		'? per day',
		'? users',
		'? req/day',
		'$?',
		'? %',
		'~? PB',
	);
	const lines = fc
		.tuple(
			fc.array(fc.tuple(one('', '', '', '$'), numbers, units, one(' * ', ' / ', ' x ', ' + ', ' × ')), {
				minLength: 1,
				maxLength: 4,
			}),
			wanted,
			wanted,
		)
		.map(([all, first, second]) => `${all.map((part) => part.join('')).join('')}2 = ${first}, peak x3 = ${second}`);

	test('what is filled in is right, and nothing is filled in twice', () => {
		let [open, mended] = [0, 0];
		fc.assert(
			fc.property(lines, (line) => {
				const first = estimatesIn(line);
				const after = filled(line);
				open += first.filter(({ state }) => state === 'open').length;
				const isOpen = first.map(({ state }) => state === 'open');
				assert.deepEqual(
					estimatesIn(after).map(({ state }) => state),
					isOpen.map((was, at) => (was ? 'right' : first[at]?.state)),
					`${line} → ${after}`,
				);
				assert.equal(filled(after), after);
				const wrong = after.replace(/= ~?\$?([\d.]+)/, (all, number) => all.replace(number, `${Number(number) * 7}`));
				mended += estimatesIn(wrong).filter(({ state }) => state === 'wrong').length;
			}),
			{ numRuns: 3000 },
		);
		assert.ok(open > 300 && mended > 100, `${open} open, ${mended} wrong`);
	});

	const pieces = one(
		...[
			'10M',
			'3',
			'2.5',
			'1,000',
			'2^30',
			'1e9',
			'?',
			'=',
			'=',
			'≈',
			'*',
			'×',
			'/',
			'x',
			'x3',
			'+',
			'-',
			'%',
			'$',
			'(',
			')',
			',',
		],
		...[
			'; ',
			'. ',
			' ',
			' ',
			'|',
			'QPS',
			'GB',
			'MiB/s',
			'per',
			'a',
			'day',
			'users',
			'DAU',
			'of',
			'to',
			'peak',
			'~',
			'`',
			'\\*',
			'**',
			'→',
			'\n',
			'\r\n',
		],
	);

	/** What is left of a result without its number. A `?` that has no unit gets one. */
	const unitOnly = (text: string) =>
		text
			.replace(
				/\?+|(?:\d[\d.,^\u00a0\u202f ]*(?:e[+-]?\d+)?(?:\s?(?:[kKMBT]|bn|thousand|(?:m|b|tr)illion)(?!\p{L}))?|million|billion|thousand) ?/u,
				'#',
			)
			.replace(/\s/g, '');

	test('any text at all gives places in its lines, and all that is not a number stays', () => {
		const check = (text: string) => {
			let last = 0;
			for (const { state, start, end, said, text: put } of estimatesIn(text)) {
				assert.ok(last <= start && start < end && end <= text.length);
				assert.equal(text.slice(start, end), said);
				assert.doesNotMatch(said, /\n/);
				const unit = said.replace(/^\?+/, '');
				if (state === 'open' && /^(?:$|\s?(?:\/|per\s|an?\s))/.test(unit))
					assert.ok(put.endsWith(unit) && !put.includes('?'));
				else if (state === 'open' || state === 'wrong') assert.equal(unitOnly(put), unitOnly(said));
				last = end;
			}
		};
		fc.assert(
			fc.property(
				fc.array(pieces, { maxLength: 30 }).map((all) => all.join(' ')),
				check,
			),
			{ numRuns: 3000 },
		);
		fc.assert(
			fc.property(
				fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
				check,
			),
			{ numRuns: 3000 },
		);
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => check(`10M * 2 ${text} = ? ${text}`)),
		);
		for (const text of [...naughtyLines, ...naughtyTexts]) check(`5 * 3 = ? ${text}, ${text} x3 = 2`);
	});

	test('a long line is read as others are', () => {
		const count = 20_000;
		const hostile = [
			'9',
			'9,',
			'9 ',
			'9^99*',
			'9e99*',
			'(',
			'((1*',
			'(1',
			')',
			' ',
			'a ',
			'a-',
			'a/',
			'/a',
			'x3 ',
			'= ',
			'1=',
			'1*2=',
			'?=',
			'~',
			'$',
			'**',
			'%of ',
			'per 1 ',
			'1 per ',
			'1+',
			'1 - ',
			',',
			'. ',
			'→',
			'=(',
			'1 B',
		];
		for (const sign of hostile)
			for (const [before, after] of [
				['', ''],
				['5 * 3 = ', ' = ?'],
				['1', '2 = ?'],
			])
				estimatesIn(before + sign.repeat(count / sign.length) + after);
		const many = Array.from({ length: 2000 }, (_, at) => `${at + 1}M * 2 = ?`).join(', ');
		assert.equal(estimatesIn(many).length, 2000);
		assert.equal(filled(many).split(', ')[1999], '2000M * 2 = 4B');
	});
});
