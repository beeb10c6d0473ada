// What quick fixes are called.
import type { Fix } from '../core/checks/fixes';

export function fixTitle(fix: Fix): string {
	switch (fix.does) {
		case 'change':
			return `Change to “${fix.to}”`;
		case 'fillIn':
			return `Fill in ${fix.to}`;
		case 'addSection':
			return `Add the section “${fix.title}”`;
		case 'takeOut':
			return `Take out ${fix.words}`;
		case 'repair':
			return 'Mend it';
		case 'addToGlossary':
			return `Add “${fix.word}” to the book’s glossary`;
		case 'insertWords':
			return 'Insert words to say…';
		case 'rehearse':
			return 'Rehearse the story…';
		case 'write':
			return `Write: ${fix.sentence.replace(/\{\{[^{}]*\}\}\.?/g, '…')}`;
		case 'muteHere':
			return `Mute ${fix.check} in this note`;
		case 'muteEverywhere':
			return `Mute ${fix.check} in the book`;
	}
}
