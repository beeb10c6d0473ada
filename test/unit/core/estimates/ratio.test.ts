import assert from 'node:assert/strict';
import fc from 'fast-check';
import { over, parsed, type Ratio, ratio, times } from '../../../../src/core/estimates/ratio';
import { equationsIn } from '../../../../src/core/estimates/reading';
import { unitOf } from '../../../../src/core/estimates/units';
import { numberText } from '../../../../src/core/estimates/writing';

const same = ([a, b]: Ratio, [n, d]: Ratio) => a * d === n * b;

/** What stands on the left, exactly. */
const leftOf = (text: string) => equationsIn(`${text} = ?`)[0]?.left.size;

suite('reckoning', () => {
	/** A calculation with its value, made beside the one that is tried. */
	interface Made {
		readonly text: string;
		readonly value: Ratio;
	}
	const number = fc.oneof(
		fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 15n }), fc.integer({ min: 0, max: 12 })).map(([digits, places]): Made => {
			const all = `${digits}`.padStart(places + 1, '0');
			const text = places === 0 ? all : `${all.slice(0, -places)}.${all.slice(-places)}`;
			return { text, value: ratio(digits, 10n ** BigInt(places)) };
		}),
		fc
			.tuple(
				fc.integer({ min: 1, max: 999 }),
				fc.constantFrom(['K', 3], ['M', 6], [' million', 6], ['T', 12], ['e9', 9], [' %', -2]),
			)
			.map(
				([whole, [sign, power]]): Made => ({
					text: `${whole}${sign}`,
					value: Number(power) < 0 ? ratio(whole, 100) : ratio(BigInt(whole) * 10n ** BigInt(power ?? 0)),
				}),
			),
	);
	const { sum } = fc.letrec<{ sum: Made; product: Made; factor: Made }>((tie) => ({
		factor: fc.oneof(
			{ maxDepth: 2 },
			number,
			tie('sum').map(({ text, value }) => ({ text: `(${text})`, value })),
		),
		product: fc
			.tuple(tie('factor'), fc.array(fc.tuple(fc.constantFrom('*', '/', '×', '÷'), tie('factor')), { maxLength: 3 }))
			.map(([first, others]) =>
				others.reduce(
					(
						all,
						[
							sign,
							{
								text,
								value: [n, d],
							},
						],
					) => {
						const [a, b] = all.value;
						return {
							text: `${all.text} ${sign} ${text}`,
							value: '*×'.includes(sign) ? [a * n, b * d] : [a * d, b * n],
						};
					},
					first,
				),
			),
		sum: fc.tuple(tie('product'), fc.array(tie('product'), { maxLength: 2 })).map(([first, others]) =>
			others.reduce((all, { text, value: [n, d] }) => {
				const [a, b] = all.value;
				return { text: `${all.text} + ${text}`, value: [a * d + n * b, b * d] };
			}, first),
		),
	}));

	test('is exact', () => {
		fc.assert(
			fc.property(sum, ({ text, value }) => {
				const read = leftOf(text);
				assert.ok(!read || same(read, value), text);
				if (text.length < 60) assert.ok(read, text);
			}),
			{ numRuns: 2000 },
		);
		const third = leftOf('1 / 3 * 3');
		assert.ok(third && same(third, ratio(1)));
	});

	test('reads numbers as they are typed', () => {
		for (const [typed, n, d] of [
			['10,000', 10_000, 1],
			['10 000', 10_000, 1],
			['1,234.5', 12_345, 10],
			['2e9', 2_000_000_000, 1],
			['2.5e-3', 25, 10_000],
			['2^10', 1024, 1],
			['1.5^2', 225, 100],
		] as const)
			assert.ok(same(parsed(typed), ratio(n, d)), typed);
	});

	test('a value is the same in another unit and back', () => {
		const data = ['b', 'B', 'KB', 'kB', 'KiB', 'MB', 'Mb', 'Mbit', 'GiB', 'TB', 'PB', 'EB', 'bytes', 'megabytes'];
		const time = ['ns', 'µs', 'ms', 's', 'sec', 'minutes', 'h', 'days', 'weeks', 'month', 'years'];
		const rates = ['QPS', 'rps', 'kQPS', 'IOPS'];
		for (const kind of [data, time, rates, ['Gbps', 'MBps', 'Kbps']])
			for (const from of kind)
				for (const to of kind) {
					const [a, b] = [unitOf(from), unitOf(to)];
					assert.ok(a && b && `${a.of}` === `${b.of}`, `${from} ${to}`);
					const there = over(times(ratio(7, 3), a.size), b.size);
					assert.ok(same(over(times(there, b.size), a.size), ratio(7, 3)), `${from} ${to}`);
				}
		for (const [unit, n, d] of [
			['KB', 8000, 1],
			['KiB', 8192, 1],
			['Mb', 1_000_000, 1],
			['mb', 8_000_000, 1],
			['Gbps', 1_000_000_000, 1],
			['GBps', 8_000_000_000, 1],
			['ms', 1, 1000],
			['h', 3600, 1],
			['year', 31_536_000, 1],
			['kQPS', 1000, 1],
		] as const)
			assert.ok(same(unitOf(unit)?.size ?? ratio(0), ratio(n, d)), unit);
		for (const word of ['users', 'US', 'photos', 'req', 'items', 'm', 'M', 'bit-rate', 'sms', 'mins-of'])
			assert.equal(unitOf(word), undefined, word);
	});

	test('a number is written within a twentieth of itself, in few signs', () => {
		const whole = fc.bigInt({ min: 1n, max: 10n ** 25n });
		fc.assert(
			fc.property(whole, whole, fc.boolean(), (n, d, isCount) => {
				const text = numberText([n, d], isCount);
				assert.match(text, /^\d{1,4}(\.\d{1,2})?([KMBT]|e-?\d+)?$|^0\.0{0,3}\d{1,3}$/);
				const [, digits = '', scale = ''] = /^([\d.e-]+)([KMBT]?)$/.exec(text) ?? [];
				const [a, b] = times(parsed(digits), ratio(10n ** BigInt(3 * ' KMBT'.indexOf(scale || ' '))));
				const off = a * d - n * b;
				assert.ok((off < 0n ? -off : off) * 20n <= n * b, `${n}/${d} ${text}`);
			}),
			{ numRuns: 2000 },
		);
	});
});
