import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PracticeLog } from '../../../../src/core/practice/log';
import { notesIn } from '../../../../src/core/snapshot';
import { bookWith } from '../../../support/books';

const line = (id: string) =>
	`${JSON.stringify({ v: 1, id, at: `2026-11-21T10:00:0${id.length}.000Z`, kind: 'card', card: 'q-1', grade: 'good', seconds: 1 })}\n`;
const lines = (...ids: string[]) => ids.map(line).join('');
const log = 'log/2026-11.k7f3.jsonl';

suite('a log that git has merged', () => {
	let folder: string;
	setup(() => {
		folder = mkdtempSync(join(tmpdir(), 'prepbook-git-'));
		mkdirSync(join(folder, 'log'));
		git('init', '-q', '-b', 'main');
	});
	teardown(() => rmSync(folder, { recursive: true, force: true }));

	/** What git itself says; a merge that leaves a conflict ends with 1, and that is what is wanted here. */
	function git(...args: string[]): void {
		const settings = [
			'-c',
			'user.name=a',
			'-c',
			'user.email=a@b',
			'-c',
			'core.autocrlf=false',
			'-c',
			'core.editor=true',
		];
		try {
			execFileSync('git', [...settings, ...args], { cwd: folder, stdio: 'pipe' });
		} catch (error) {
			const { status } = error as { status?: number };
			if (status !== 1) throw error;
		}
	}
	const put = (path: string, text: string) => writeFileSync(join(folder, path), text);
	const commit = (path: string, text: string, what: string) => {
		put(path, text);
		git('add', '-A');
		git('commit', '-qm', what);
	};
	const texts = () =>
		readdirSync(join(folder, 'log'))
			.filter((name) => name.endsWith('.jsonl'))
			.map((name) => readFileSync(join(folder, 'log', name), 'utf8'));
	function read() {
		const read = new PracticeLog();
		for (const [index, text] of texts().entries()) read.put(`${index}`, text);
		const findings = [...read.findings.values()].flat().map(({ code }) => code);
		return { ids: read.events.map(({ id }) => id), findings };
	}

	/** Both sides add to one file, as a copied installation would; the first line of both is one and the same event. */
	function divided(attributes: string | undefined): void {
		if (attributes) put('.gitattributes', attributes);
		commit(log, lines('a'), 'base');
		git('checkout', '-qb', 'laptop');
		commit(log, lines('a', 'bb', 'ccc'), 'laptop');
		git('checkout', '-q', 'main');
		commit(log, lines('a', 'bb', 'dddd'), 'desk');
	}

	const ways: Record<string, () => void> = {
		merge: () => git('merge', '-q', 'laptop'),
		rebase: () => git('rebase', '-q', 'laptop'),
		'cherry-pick': () => git('cherry-pick', 'laptop'),
		'stash pop': () => {
			put(log, lines('a', 'bb', 'dddd'));
			git('reset', '-q', '--soft', 'HEAD~1');
			git('stash', '-q');
			git('merge', '-q', 'laptop');
			git('stash', 'pop', '-q');
		},
	};
	for (const [name, way] of Object.entries(ways)) {
		test(`${name} with our attributes: every event of both sides, each once, and nothing odd`, () => {
			divided('log/*.jsonl merge=union\n');
			way();
			assert.deepEqual(read(), { ids: ['a', 'bb', 'ccc', 'dddd'], findings: [] });
		});

		test(`${name} without: the marks of the conflict are told of, and every event counts once`, () => {
			divided(undefined);
			way();
			const { ids, findings } = read();
			assert.deepEqual(ids, ['a', 'bb', 'ccc', 'dddd']);
			assert.deepEqual(new Set(findings), new Set(['log-conflict']));
			assert.equal(findings.length, 3, 'the two that begin and end it, and the one between');
		});
	}

	test('two installations write two files, and no merge touches either', () => {
		commit(log, lines('a'), 'base');
		git('checkout', '-qb', 'laptop');
		commit('log/2026-11.m2m2.jsonl', lines('bb'), 'laptop');
		git('checkout', '-q', 'main');
		commit(log, lines('a', 'ccc'), 'desk');
		git('merge', '-q', 'laptop');
		assert.deepEqual(read(), { ids: ['a', 'bb', 'ccc'], findings: [] });
	});

	test('a clone with CRLF line ends reads as the one with LF', () => {
		const note =
			'---\nid: s-1\ntitle: Crossing\ncompetencies:\n  ownership: 3\n---\n# Crossing\n\n## Situation\n\nText\n';
		const topic = '# T\n\n## Cards\n\nQ :: A ^q-1\n\nLong\nquestion\n?\nLong\nanswer\n\n==hidden== word\n';
		mkdirSync(join(folder, 'notes'));
		put('notes/s.md', note);
		put('notes/t.md', topic);
		commit(log, lines('a', 'bb'), 'all');
		const clone = join(folder, 'clone');
		git('-c', 'core.autocrlf=true', 'clone', '-q', '-c', 'core.autocrlf=true', '.', 'clone');
		const crlf = {
			s: readFileSync(join(clone, 'notes/s.md'), 'utf8'),
			t: readFileSync(join(clone, 'notes/t.md'), 'utf8'),
		};
		assert.equal(crlf.s, note.replaceAll('\n', '\r\n'), 'git has made it CRLF');
		const told = (s: string, t: string, log: string) => {
			const book = bookWith({ 'stories/s.md': s, 'topics/t.md': t, 'log/a.jsonl': log });
			// What is said by place or byte by byte is another.
			const notes = notesIn(book).map((one) => ({
				...one,
				text: '',
				...(one.kind === 'topic' && { cards: book.topics.all[0]?.cards.map(({ markAt: _, ...card }) => card) }),
			}));
			return { notes, events: book.log.events };
		};
		assert.deepEqual(told(crlf.s, crlf.t, readFileSync(join(clone, log), 'utf8')), told(note, topic, lines('a', 'bb')));
	});
});
