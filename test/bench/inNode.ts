// Entry of what is measured in a Node of its own. Its last line is the figures, as JSON.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blocking } from './blocking';
import { type ChangeTimes, timedChanges } from './changes';
import { coldIndex } from './coldIndex';
import { type Figure, ratioFigure, timeFigure } from './figure';
import { finding } from './finding';
import { planFigures } from './loopPlan';
import { type MadeBook, writeBook } from './madeBook';
import { memory } from './memory';
import { answersOf, anything, readBook } from './reading';
import { replay } from './replay';
import { typing } from './typing';

const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'prepbook-bench-')));
const say = (words: string) => console.error(`  ${words}`);

async function changesOf(book: MadeBook): Promise<ChangeTimes> {
	const library = await readBook(book.folder, anything);
	answersOf(library.snapshot);
	return timedChanges(book, library);
}

function changeFigures({ note, line, firstLine }: ChangeTimes): readonly Figure[] {
	return [
		timeFigure('one note changed, at 10,000 notes', note, 5),
		timeFigure('one line appended, at 100,000 lines', line, 5),
		timeFigure('the first line after a start, at 100,000 lines', firstLine, 5),
	];
}

async function figuresOfLarge(small: ChangeTimes): Promise<readonly Figure[]> {
	say('50,000 notes…');
	const { note, line } = await changesOf(writeBook(join(scratch, 'huge'), 50_000));
	return [
		ratioFigure('one note changed, at 50,000 notes', note, ['10,000', small.note], 2),
		ratioFigure('one line appended, at 500,000 lines', line, ['100,000', small.line], 2),
	];
}

async function figures(full: boolean): Promise<readonly Figure[]> {
	say('Writing the books…');
	const [small, book] = [writeBook(join(scratch, 'small'), 1_000), writeBook(join(scratch, 'large'), 10_000)];
	say('Cold index…');
	const index = [...(await coldIndex(small)), ...(await coldIndex(book, 2.5))];
	say('Longest block…');
	const block = await blocking(book);
	say('Changes…');
	const changes = await changesOf(book);
	say('Replay…');
	const replayed = await replay(book);
	say('Finding stories…');
	const found = await finding();
	say('Typing…');
	const typed = await typing();
	say('Memory…');
	const held = await memory(book);
	say('Loop plans…');
	const plans = await planFigures();
	const large = full ? await figuresOfLarge(changes) : [];
	return [...index, ...block, ...changeFigures(changes), ...large, ...replayed, ...found, ...typed, ...plans, ...held];
}

async function main(): Promise<void> {
	try {
		console.log(JSON.stringify(await figures(process.argv.includes('--full'))));
	} finally {
		rmSync(scratch, { recursive: true, force: true });
	}
}

void main();
