// Every sentence Prepbook says, in one table. A sentence says what is, and what to do about it.

export const say = {
	alreadyBook: (name: string) => `“${name}” is a prep book already.`,
	badArgument: (command: string, at: string, wanted: string) =>
		at === '' ? `${command} takes ${wanted}.` : `${command}: “${at}” is to be ${wanted}.`,
	cannotRead: (name: string) => `${name} cannot be read; the book is named after its folder.`,
	cannotWrite: (name: string, why: string) => `“${name}” could not be written: ${why}`,
	chooseBook: 'Which book should this window serve?',
	chooseFolder: 'Where should the prep book be?',
	newerBook: 'This book was made by a newer Prepbook. It is read, and never written.',
	noBookAt: (uri: string) => `There is no prep book at ${uri}.`,
	noOtherBook: 'There is no other prep book in this workspace.',
	notTrusted: 'Prepbook only reads in Restricted Mode. Trust this workspace to let it write.',
	openFolder: 'Make a Prep Book Here',
	ourFault: 'Prepbook made a mistake; the log says which.',
	ownFolder: 'a folder of its own',
	showLog: 'Show Log',
	switchBook: (title: string) => `Prep book: ${title}. Click for the others.`,
	thisFolder: 'this folder',
} as const;

/** A text as it is, where VS Code would draw icons: `$(flame)` stays eight characters. */
export const plain = (text: string): string => text.replaceAll('$(', '$\u200b(');
