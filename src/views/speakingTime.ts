// The status bar's word on how long the story or talk in the editor takes to say, and what it does not say yet.
import { type Disposable, StatusBarAlignment, ThemeColor, window, workspace } from 'vscode';
import { type Unsaid, unsaidIn } from '../core/answers/wordsToSay';
import { spokenWords } from '../core/notes/spoken';
import { dotted, lines } from '../core/rows/words';
import { commandIds } from '../host/commands';
import { noteInEditor } from '../host/editorNote';
import { Lifetime } from '../host/lifetime';
import { say } from '../host/say';
import type { Served } from '../host/served';

/** While a story or a talk of the book is in the active editor: its words, their time at the book's pace, and what a story should say. */
export function showSpeakingTime(served: Served): Disposable {
	const life = new Lifetime();
	const item = life.own(window.createStatusBarItem('prepbook.speakingTime', StatusBarAlignment.Right, 101));
	item.name = 'Prepbook: Speaking Time';
	const draw = () => {
		const shown = spokenIn(served);
		if (!shown) return item.hide();
		const { words, seconds, most, unsaid } = shown;
		const missing = unsaid.reduce((sum, { words }) => sum + words.length, 0);
		const text = dotted(say.speakingTime(words, seconds), missing > 0 && say.toSay(missing));
		const tip = lines(say.speakingTip(shown), ...unsaidLines(unsaid));
		item.text = `$(megaphone) ${text}`;
		item.tooltip = tip;
		item.command = missing > 0 ? commandIds.insertWords : undefined;
		item.color = seconds > most * 60 && most > 0 ? new ThemeColor('list.warningForeground') : undefined;
		item.accessibilityInformation = { label: `${text}. ${tip}`, ...(missing > 0 && { role: 'button' }) };
		item.show();
	};
	life.own(window.onDidChangeActiveTextEditor(draw));
	life.own(
		workspace.onDidChangeTextDocument(({ document }) => document === window.activeTextEditor?.document && draw()),
	);
	life.own(served.onDidChange(draw));
	return life;
}

function spokenIn({ current }: Served) {
	const open = noteInEditor(current);
	if (!open || !current) return undefined;
	const { book, stories, talks } = current.snapshot;
	const [talk, story] = [talks.at(open.note.path), stories.at(open.note.path)];
	if (!talk && !story) return undefined;
	const text = open.editor.document.getText();
	const words = spokenWords(text);
	const [least, most] = talk ? [0, talk.minutes ?? 0] : book.story.minutes;
	return {
		words,
		seconds: Math.round((words / book.story.wordsPerMinute) * 60),
		least,
		most,
		pace: book.story.wordsPerMinute,
		unsaid: story ? unsaidIn(current.snapshot, story, text) : [],
	};
}

/** More would be a page, and no tip. */
const mostLines = 8;

/** A line for each competency, and how much there is beside. */
function unsaidLines(unsaid: readonly Unsaid[]): readonly string[] {
	const shown = unsaid.slice(0, mostLines).map(({ title = say.ownWords, words }) => `${title}: ${words.join(', ')}`);
	const more = unsaid.length - mostLines;
	return unsaid.length > 0 ? [say.unsaid, ...shown, ...(more > 0 ? [say.andMore(more)] : [])] : [];
}
