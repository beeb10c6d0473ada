// Every message Prepbook gives, in one table. It says what is, and what to do about it. (Labels of rows are in
// core/answers/rows.ts, welcome texts in package.json.)

export const say = {
	alreadyBook: (name: string) => `“${name}” is a prep book already. Another one needs a folder of its own.`,
	badArgument: (command: string, at: string, wanted: string) =>
		at === '' ? `${command} takes ${wanted}.` : `${command}: “${at}” is to be ${wanted}.`,
	cannotRead: (name: string, why: string) => `${name} cannot be read (${why}); the book is named after its folder.`,
	cannotWrite: (name: string, why: string) => `“${name}” could not be written: ${why}.`,
	chooseBook: 'Which book should this window serve?',
	chooseFolder: 'Where should the prep book be?',
	newerBook: 'This book was made by a newer Prepbook. It is read and never written; to write in it, update Prepbook.',
	noBookAt: (uri: string) => `There is no prep book at ${uri}. A book is a folder with a prepbook.yaml in it.`,
	noOtherBook: 'There is no other prep book in this workspace. “Prepbook: Start a Prep Book” makes one.',
	notTrusted: 'Prepbook only reads in Restricted Mode. Trust this workspace to let it write.',
	openFolder: 'Make a Prep Book Here',
	ourFault: 'Prepbook made a mistake; the log says which.',
	ownFolder: 'a folder of its own',
	showLog: 'Show Log',
	switchBook: (title: string) => `Prep book: ${title}. Click for the others.`,
	thisFolder: 'this folder',
} as const;

/** A text to be drawn as it was typed, where VS Code would draw `$(flame)` as an icon. */
export const plain = (text: string): string => text.replaceAll('$(', '$\u200b(');
