import assert from 'node:assert/strict';
import { bookRows } from '../../../src/core/rows/book';

const commands = { switchBook: 'switch' };
const autumn = { uri: 'file:///w/prep', title: 'Autumn $(flame)', path: 'prep' };
const spring = { uri: 'file:///w', title: 'Spring', path: '' };

suite('rows of books', () => {
	const labels = (...given: Parameters<typeof bookRows>) =>
		bookRows(...given).map(({ label, detail }) => [label, detail]);

	test('none without a book', () => {
		assert.deepEqual(bookRows(undefined, [], commands), []);
	});

	test('the active one opens its file, and is named as typed', () => {
		const [row] = bookRows(autumn, [], commands);
		assert.equal(row?.label, 'Autumn $(flame)');
		assert.deepEqual(row?.open, { path: 'prepbook.yaml' });
	});

	test('a folder that is named like its book is not named twice', () => {
		assert.deepEqual(labels({ ...autumn, title: 'prep' }, [], commands), [['prep', undefined]]);
	});

	test('the others are one row, which switches', () => {
		assert.deepEqual(labels(spring, [autumn], commands), [
			['Spring', ''],
			['One other book', 'Autumn $(flame)'],
		]);
		assert.deepEqual(labels(spring, [autumn, { ...spring, title: 'Old' }], commands)[1], [
			'2 other books',
			'Autumn $(flame), Old',
		]);
		assert.equal(bookRows(spring, [autumn], commands)[1]?.run, 'switch');
	});
});
