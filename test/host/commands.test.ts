import assert from 'node:assert/strict';
import { commands, type Uri, window, workspace } from 'vscode';
import type { PrepbookApi } from '../../src/host/api';
import { at, bookIn, putAway, read, until, write } from '../support/api';

const story = '---\nid: s-1\ntype: story\ntitle: Outage # of all\ncompetencies:\n  ownership: 2\n---\n# Outage\n';

suite('commands on a book', () => {
	let api: PrepbookApi;
	const run = (command: string, given?: unknown) =>
		commands.executeCommand<string | undefined>(`prepbook.${command}`, given);
	const file = (path: string) => at(`book/${path}`);
	const events = (kind?: string) => api.events(kind).map(({ v, id, at, ...rest }) => rest);

	setup(async () => {
		api = await bookIn('book', {
			'prepbook.yaml': 'version: 1\ncompanies: [acme]\nlists: [mine]\n',
			'stories/outage.md': story,
			'stories/new.md': '# No head\n',
			'companies/acme.md': '---\nid: acme\ntitle: Acme\nrounds:\n  - id: onsite-1\n---\n',
			'topics/norm.md': '# Norm\r\n\r\nWhat does it do? :: It scales.\r\nWhy ::: Speed ^q-1111\r\n',
			'lists/mine.yaml': 'title: Mine\nproblems:\n  - {id: two-sum, title: Two Sum, difficulty: easy}\n',
		});
	});

	teardown(() => putAway(api, 'book'));

	test('logAttempt writes one line with a suggested grade, and it is known at once', async () => {
		const id = await run('logAttempt', {
			problem: 'two-sum',
			outcome: 'accepted-late',
			minutes: 30.5,
			clue: 'hash "map"',
		});
		const said = { problem: 'two-sum', seconds: 1830, outcome: 'accepted-late', clue: 'hash "map"', grade: 'hard' };
		assert.deepEqual(events(), [{ kind: 'attempt', ...said }]);
		assert.equal(api.events()[0]?.id, id);
		assert.equal(api.problemList()[0]?.lastOutcome, 'accepted-late');
		const [name, text] = await logOf();
		assert.match(name, /^\d{4}-\d\d\.[a-z0-9]{4,}\.jsonl$/);
		assert.deepEqual(JSON.parse(text), api.events()[0]);
		assert.ok(text.endsWith('}\n') && text.split('\n').length === 2);
	});

	test('logAttempt takes an instant in the past and refuses the rest', async () => {
		await run('logAttempt', { problem: 'two-sum', outcome: 'stuck', at: '2026-01-02T03:04:05+09:00' });
		assert.equal(api.events()[0]?.at, '2026-01-02T03:04:05.000+09:00');
		const refused: [object, RegExp][] = [
			[{ problem: 'two-sum', outcome: 'won' }, /“outcome” is to be one of accepted/],
			[{ problem: 'nope', outcome: 'stuck' }, /no problem nope/],
			[{ problem: 'two-sum', outcome: 'stuck', minutes: -1 }, /“minutes”/],
			[{ problem: 'two-sum', outcome: 'stuck', at: 'noon' }, /no instant/],
			[{ problem: 'two-sum', outcome: 'stuck', at: '2999-01-01T00:00:00Z' }, /yet to come/],
			[{ problem: 'two-sum', outcome: 'stuck', colour: 'red' }, /colour/],
		];
		for (const [given, why] of refused) await assert.rejects(async () => run('logAttempt', given), why);
		assert.equal(api.events().length, 1);
	});

	test('gradeCard marks a card before it is graded, and changes nothing else', async () => {
		const before = await read(file('topics/norm.md'));
		const card = api.cards().find(({ front }) => front.startsWith('What'));
		assert.equal(card?.id, 'path:topics/norm.md#3');
		await run('gradeCard', { card: card?.id, grade: 'good', seconds: 4.5 });
		const after = await read(file('topics/norm.md'));
		const mark = / \^(q-[a-z0-9]+)/.exec(after)?.[1];
		assert.equal(after.replace(` ^${mark}`, ''), before);
		assert.deepEqual(events(), [{ kind: 'card', card: mark, grade: 'good', seconds: 4.5 }]);
		await run('gradeCard', { card: mark, grade: 'easy' });
		await run('gradeCard', { card: 'q-1111.r', grade: 'again' });
		assert.deepEqual(
			events('card').map(({ card }) => card),
			[mark, mark, 'q-1111.r'],
		);
		assert.equal(await read(file('topics/norm.md')), after);
		await assert.rejects(async () => run('gradeCard', { card: 'q-none', grade: 'good' }), /no card q-none/);
	});

	test('markTold gives a note without an id one, then writes the event', async () => {
		await run('markTold', { note: file('stories/new.md'), company: 'acme', round: 'onsite-1' });
		const after = await read(file('stories/new.md'));
		const id = /^---\nid: (s-[a-z0-9]{6})\n---\n# No head\n$/.exec(after)?.[1];
		assert.ok(id, after);
		assert.deepEqual(events(), [{ kind: 'told', note: id, company: 'acme', round: 'onsite-1' }]);
		await run('markTold', { note: 's-1', company: file('companies/acme.md') });
		for (const [given, why] of [
			[{ note: 's-9', company: 'acme' }, /no note s-9/],
			[{ note: 's-1', company: 'nope' }, /no note nope/],
			[{ note: 's-1', company: 'acme', round: 'x' }, /Acme has no round x/],
			[{ note: file('topics/norm.md'), company: 'acme' }, /is to be a story or a talk/],
		] as const)
			await assert.rejects(async () => run('markTold', given), why);
		assert.equal(events().length, 2);
	});

	test('setStrength changes those characters alone, and back', async () => {
		await run('setStrength', { note: 's-1', competency: 'ownership', strength: 3 });
		assert.equal(await read(file('stories/outage.md')), story.replace('ownership: 2', 'ownership: 3'));
		await run('setStrength', { note: 's-1', competency: 'ambiguity', strength: 1 });
		await run('setStrength', { note: 's-1', competency: 'ambiguity', strength: 0 });
		await run('setStrength', { note: 's-1', competency: 'ownership', strength: 2 });
		assert.equal(await read(file('stories/outage.md')), story);
		for (const [given, why] of [
			[{ note: 's-1', competency: 'nonsense', strength: 1 }, /No framework has a competency nonsense/],
			[{ note: 's-1', competency: 'ownership', strength: 4 }, /“strength” is to be 0, 1, 2 or 3/],
			[{ note: 'acme', competency: 'ownership', strength: 1 }, /no note acme/],
		] as const)
			await assert.rejects(async () => run('setStrength', given), why);
		assert.equal(await read(file('stories/outage.md')), story);
	});

	test('amendEvent corrects what fits, and undo takes it back', async () => {
		const event = await run('logAttempt', { problem: 'two-sum', outcome: 'stuck' });
		await run('amendEvent', { event, set: { outcome: 'accepted', grade: 'good' } });
		assert.equal(api.problemList()[0]?.lastOutcome, 'accepted');
		for (const [given, why] of [
			[{ event, set: { outcome: 'won' } }, /“outcome” of an event is to be/],
			[{ event, set: { id: 'x' } }, /“id” of an event cannot be corrected/],
			[{ event, set: {} }, /Nothing to correct/],
			[{ event: 'none', set: { grade: 'good' } }, /no event none/],
		] as const)
			await assert.rejects(async () => run('amendEvent', given), why);
		const undo = await run('undo', {});
		assert.equal(api.problemList()[0]?.lastOutcome, 'stuck');
		await run('undo', { event: undo });
		assert.equal(api.problemList()[0]?.lastOutcome, 'accepted', 'redone');
		await run('undo', { event });
		assert.deepEqual(events(), []);
		await assert.rejects(async () => run('undo', { event }), /does not count/);
		await assert.rejects(async () => run('undo', { event: 'none' }), /no event none/);
	});

	test('an open note is changed in its editor and saved; with unsaved changes it is left unsaved', async () => {
		const document = await workspace.openTextDocument(file('stories/outage.md'));
		const editor = await window.showTextDocument(document);
		await run('setStrength', { note: 's-1', competency: 'ownership', strength: 3 });
		assert.equal(document.isDirty, false);
		assert.equal(await read(document.uri), story.replace('ownership: 2', 'ownership: 3'));
		await editor.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, 'typed'));
		await run('setStrength', { note: 's-1', competency: 'ownership', strength: 1 });
		assert.equal(document.isDirty, true);
		assert.equal(document.getText(), `${story.replace('ownership: 2', 'ownership: 1')}typed`);
		assert.equal(await read(document.uri), story.replace('ownership: 2', 'ownership: 3'));
		await commands.executeCommand('undo');
		await commands.executeCommand('undo');
		assert.equal(document.getText(), story.replace('ownership: 2', 'ownership: 3'));
		await commands.executeCommand('undo');
		assert.equal(document.getText(), story);
		await document.save();
	});

	test('what is typed counts before it is saved', async () => {
		const editor = await window.showTextDocument(await workspace.openTextDocument(file('stories/new.md')));
		await editor.edit((edit) => edit.replace(editor.document.lineAt(0).range, '# Typed'));
		await until(api, () => api.notes('story').some(({ title }) => title === 'Typed'));
		await commands.executeCommand('workbench.action.files.revert');
		await until(api, () => api.notes('story').some(({ title }) => title === 'No head'));
	});

	test('a note in conflict or not in UTF-8 is refused, and stays', async () => {
		const conflict = `${story}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n`;
		await write(file('stories/outage.md'), conflict);
		const strength = { note: 's-1', competency: 'ownership', strength: 3 };
		await assert.rejects(async () => run('setStrength', strength), /unsolved merge conflict/);
		assert.equal(await read(file('stories/outage.md')), conflict);
		const latin = new Uint8Array([...new TextEncoder().encode(story), 0xe9]);
		await workspace.fs.writeFile(file('stories/outage.md'), latin);
		await assert.rejects(async () => run('setStrength', strength), /not written in UTF-8/);
		await window.showTextDocument(await workspace.openTextDocument(file('stories/outage.md')));
		await assert.rejects(async () => run('setStrength', strength), /not written in UTF-8/, 'in an editor too');
		assert.deepEqual(new Uint8Array(await workspace.fs.readFile(file('stories/outage.md'))), latin);
	});

	test('a book of a newer version is read and never written', async () => {
		await write(file('prepbook.yaml'), 'version: 2\nlists: [mine]\n');
		await api.settled();
		assert.equal(api.notes().length, 4);
		for (const [command, given] of [
			['logAttempt', { problem: 'two-sum', outcome: 'stuck' }],
			['setStrength', { note: 's-1', competency: 'ownership', strength: 3 }],
			['markTold', { note: 's-1', company: 'acme' }],
		] as const)
			await assert.rejects(async () => run(command, given), /made by a newer Prepbook/);
		assert.equal(await read(file('stories/outage.md')), story);
	});

	test('check tells the findings, and repairs what it is asked to, with a copy kept', async () => {
		const doubled = story.replace('ownership: 2', 'ownership: 7 # most');
		await write(file('stories/second.md'), doubled);
		const codes = async (given: object) =>
			(await commands.executeCommand<{ code: string }[]>('prepbook.check', given)).map(({ code }) => code);
		assert.deepEqual(await codes({ repair: [] }), ['id-twice', 'value-range']);
		assert.equal(await read(file('stories/second.md')), doubled);
		assert.deepEqual(await codes({ repair: ['value-range'] }), ['id-twice']);
		assert.equal(await read(file('stories/second.md')), story.replace('ownership: 2', 'ownership: 3 # most'));
		assert.deepEqual(await codes({ repair: true }), []);
		assert.match(await read(file('stories/second.md')), /^---\nid: s-[a-z0-9]{6}\ntype/);
		const [first] = await workspace.fs.readDirectory(file('.prepbook/copies'));
		assert.equal(await read(file(`.prepbook/copies/${first?.[0]}/stories/second.md`)), doubled);
		await assert.rejects(async () => codes({ repair: ['head-not-yaml'] }), /head-not-yaml cannot be repaired/);
		assert.equal(api.notes().length, 5, 'copies are no notes');
	});

	async function logOf(): Promise<[string, string]> {
		const [first] = await workspace.fs.readDirectory(file('log'));
		assert.ok(first);
		return [first[0], await read(file(`log/${first[0]}`) as Uri)];
	}
});
