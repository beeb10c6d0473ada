// Every message Prepbook gives, in one table. It says what is, and what to do about it. (Labels of rows are in
// core/rows, welcome texts in package.json.)
import type { Difficulty } from '../core/catalog/difficulty';
import { inWords } from '../core/ids';
import type { RoundKind } from '../core/notes/company';
import type { Occasion } from '../core/notes/talk';
import type { ProblemOrder } from '../core/rows/layout';

export const say = {
	chooseRound: 'Which round?',
	chooseTold: 'Which stories and talks did you tell?',
	debriefed: (company: string, asked: number, told: number) =>
		`${company} remembers ${asked === 1 ? '1 question' : `${asked} questions`} and ${told === 1 ? '1 story' : `${told} stories`} more.`,
	noRound: 'None of these',
	whatWasAsked: (already: number) =>
		already === 0
			? 'What were you asked? One question at a time; Enter without any ends.'
			: `What else? ${already === 1 ? '1 question' : `${already} questions`} so far.`,
	comesNext: (title: string, length: string) => `Then: ${title}, ${length}`,
	lived: (time: string) => `${time} of the run so far`,
	paused: 'paused',
	phaseOf: (title: string, time: string, isLate: boolean) =>
		isLate ? `${title}: ${time} over its time` : `${title}: ${time} left`,
	answerGap: 'Say Whether the Missing Time Counts',
	discard: 'Discard',
	finish: 'Finish',
	howDidGo: (title: string) => `How did “${title}” go?`,
	howWell: 'How well did it go?',
	next: (title: string | undefined) => (title === undefined ? 'Next Phase' : `Next: ${title}`),
	pause: 'Pause',
	resume: 'Resume',
	reveal: 'Reveal',
	silence: (ms: number) => {
		const minutes = Math.round(ms / 60_000);
		return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
	},
	startPractice: 'Start Practice',
	presetWords: (minutes: number, profile: string) =>
		`${Number(minutes.toFixed(1))} min · ${profile === 'simulate' ? 'as in an interview' : 'may be paused'}`,
	bookGone: (title: string) =>
		`“${title}” is over, but the book it belongs to is not there, so that nothing could be recorded yet.`,
	chooseLength: 'How long should it take?',
	chooseNote: 'What is it about?',
	chooseOutlineShown: 'Do you want to see its outline?',
	choosePreset: 'Which format?',
	chooseProblems: (most: number) =>
		most === 1 ? 'Which problem?' : `Which problems? One for each of ${most} parts, in this order.`,
	clockStuck: (why: string) =>
		`The practice clock is kept in a file that cannot be written: ${why}. Nothing was changed.`,
	counts: 'It Counts',
	countsNot: 'It Does Not',
	discardAsks: 'Discard this run? Nothing more of it is recorded.',
	discardIt: 'Discard It',
	gapAsks: (silence: string) => `Nothing was heard of the practice clock for ${silence}. Does that time count?`,
	goOn: 'Go On',
	howDidItGo: 'How Did It Go?',
	isPaused: 'It is paused already.',
	lastTime: 'last time',
	nextPhase: (title: string, next: string, length: string) => `“${title}” is over. Now: “${next}”, ${length}.`,
	noPhases: (title: string) =>
		`“${title}” has no phases, so there is nothing to run. The Problems panel says where it is odd.`,
	noGap: 'There is nothing to ask about: no time is missing.',
	noGradeOf: 'What this run records takes no such grade or outcome.',
	noResult: 'This run has recorded nothing yet that has an outcome or a grade.',
	noSubject: 'Nothing of the book',
	noSuchPreset: (id: string) => `There is no preset ${id}.`,
	notEarly: 'This phase cannot be ended before its time.',
	nothingRuns: 'Nothing is running. “Prepbook: Start Practice” begins something.',
	notInSimulate: 'This run is as strict as an interview: it cannot be paused, and nothing is revealed before its end.',
	notPaused: 'It is not paused.',
	oneSubject: 'A run is about one note, or about problems: not both.',
	otherPhase: 'The phase has changed meanwhile.',
	outlineHidden: 'Hide it until I ask',
	outlineShown: 'Show it',
	phaseIsUp: (title: string) => `The time of “${title}” is up.`,
	runIsOver: (title: string, length: string) => `“${title}” is over, after ${length}.`,
	runsAlready: (title: string) => `“${title}” is running. Finish or discard it first.`,
	showTimer: 'Show the Timer',
	timerTitle: 'Practice Timer',
	addIt: 'Add It',
	amendByHand: 'Only attempts and cards can be corrected by asking; for other events pass the fields to set.',
	alreadyBook: (name: string) => `“${name}” is a prep book already. Another one needs a folder of its own.`,
	answerIt: 'Answer It',
	anyCompany: 'For any company',
	badArgument: (command: string, at: string, wanted: string) =>
		at === '' ? `${command} takes ${wanted}.` : `${command}: “${at}” is to be ${wanted}.`,
	badEvent: ([key = '', wanted = '']: readonly string[]) =>
		wanted === '' ? `That is no event: ${key}.` : `“${key}” of an event is to be ${wanted}.`,
	beginBook: 'Start a Prep Book',
	byCompetency: (company: string) => `What ${company} asks for`,
	byProject: 'Project',
	cannotRead: (name: string) => `${name} cannot be read; nothing was changed.`,
	bookUnreadable: (name: string, why: string) => `${name} cannot be read (${why}); the book is named after its folder.`,
	cannotWrite: (name: string, why: string) => `“${name}” could not be written: ${why}.`,
	cards: (count: number) => (count === 0 ? 'no cards' : count === 1 ? '1 card' : `${count} cards`),
	chooseBook: 'Which book should this window serve?',
	brokenTemplate: (path: string) =>
		`${path} cannot be used, so the note was made from the usual template. The Problems panel says why.`,
	cardMoved: (front: string) => `The card “${front}” has changed meanwhile; try again.`,
	chooseCard: 'Which card?',
	chooseCause: 'Why?',
	chooseCompanies: 'Which companies do you interview with? None yet is an answer, too.',
	chooseCompany: 'Which company?',
	chooseCompetencies: 'What does it show? Choose as many as it really answers for, or none yet.',
	chooseCompetency: 'Which competency?',
	chooseDifficulty: 'How hard is it?',
	chooseEvent: 'What is to be corrected?',
	chooseFramework: 'What does it ask by?',
	chooseGrade: 'How well was it known?',
	chooseLanguage: 'In which language? Type the extension of one that is not here.',
	chooseOccasion: 'What kind of talk?',
	chooseOutcome: 'How did it go?',
	chooseOutline: 'Laid out by which outline?',
	chooseProblem: 'Which problem?',
	choosePrompt: 'Which prompt? Type your own where none fits.',
	chooseRoundKind: 'What kind of round?',
	chooseStory: 'Which story or talk?',
	chooseStrength: 'How well does the story answer for it?',
	chooseTemplate: 'From which template?',
	choosePattern: 'Which pattern?',
	chooseTopics: 'Topics of the syllabus and patterns, with their cards. Enter alone: one of your own',
	companyIsThere: (name: string) => `“${name}” is there already; this makes another one.`,
	competencies: (count: number) => (count === 1 ? '1 competency' : `${count} competencies`),
	chooseQuestion: (title: string) => `Questions “${title}” answers. Which one do you want to answer aloud?`,
	showsNothing: (title: string) => `“${title}” has no competencies yet, so no question leads to it. Tag it first.`,
	chooseCheck: 'Which check should be silent in this book?',
	noSuchCheck: (id: string) => `There is no check ${id}.`,
	askGlossary: 'Which word needs no explanation?',
	exampleWord: 'QPS',
	attempts: (title: string, earlier: number, later: number) => `${title}: attempts ${earlier} and ${later}`,
	noAttempts: 'There are no two attempts to compare.',
	copyLines: 'Copy Lines',
	openIt: (path: string) => `Open ${path}`,
	planOf: (company: string) => `The plan for ${company}: Enter changes who answers what`,
	planned: (story: string, isPinned: boolean) => (isPinned ? `${story} · chosen by hand` : story),
	plannedStories: 'Planned',
	unplanned: 'No story is left for',
	noStoryPlanned: 'no story',
	instead: (stories: readonly string[], areTold: boolean) =>
		`${areTold ? 'Nearest, but told already' : 'Instead'}: ${stories.join(', ')}`,
	withPlan: 'With this plan',
	toBrief: 'Show the brief',
	howManyQuestions: 'How many of them will be asked?',
	planCount: (count: number | undefined) => (count === undefined ? 'All of them' : String(count)),
	howManyNow: (count: number | undefined) => `How many questions: ${count ?? 'all'}`,
	freePins: 'Take back what was chosen by hand',
	choosePin: (competency: string) => `Which story for ${competency}?`,
	asPlanned: 'As planned',
	noStrength: 'not tagged for it',
	briefTitle: (company: string, round: string | undefined) => `${[company, round].filter(Boolean).join(', ')}, brief`,
	noBrief: 'No brief is open: “Prepbook: Show the Brief for an Interview” opens one.',
	coverageTitle: (company: string | undefined) => (company === undefined ? 'Coverage' : `Coverage: ${company}`),
	chooseFolder: 'Where should the prep book be?',
	exampleCompany: 'Acme',
	exampleIsThere: (folder: string) => `${folder} is there already; the worked example was not made anew.`,
	exampleProblem: 'https://leetcode.com/problems/two-sum/',
	exampleStory: 'The ranker that went stale',
	exampleTopic: 'Batch normalization',
	filtered: (words: string) => `Only rows with “${words}” are shown.`,
	filterExample: 'a part of a title, a company, “never rehearsed”',
	filterRows: 'Show only rows with these words',
	findStory: 'As an interviewer asks: “Tell me about a conflict.”',
	findStoryFor: (company: string | undefined) =>
		company === undefined ? 'Find a Story' : `Find a Story for ${company}`,
	findForCompany: 'For a Company…',
	firstPrompts: 'Asked in real interviews',
	fixedField: (key: string) => `“${key}” of an event cannot be corrected.`,
	gone: (path: string) => `${path} is not there any more; nothing was changed.`,
	groupProblems: 'Group problems by',
	groupStories: 'Group stories by',
	hasConflict: (path: string) => `${path} holds an unsolved merge conflict. Solve it first; nothing was changed.`,
	hasNote: (title: string, path: string) => `“${title}” has a note already: ${path}.`,
	inList: (title: string, list: string) => `“${title}” is in lists/${list}.yaml already.`,
	isCorrection: 'An undo or a correction is not corrected but undone.',
	isThere: (path: string) => `${path} is there already`,
	isUndone: (id: string) => `The event ${id} does not count: it was undone, or corrects what is not there.`,
	keepsChanging: (path: string) => `${path} keeps changing while it is to be written; nothing was changed. Try again.`,
	leadsOut: (path: string) => `${path} lies outside of this workspace by a link; it is not written.`,
	logWaits: (path: string, why: string, count: number) =>
		`${path} could not be written: ${why}. ${count === 1 ? 'The event is' : `${count} events are`} kept in this window and written as soon as that is possible.`,
	logWritten: (count: number) =>
		count === 1 ? 'The event that was waiting is written.' : `The ${count} events that were waiting are written.`,
	mockTitle: (kind: string, day: string) => `Mock interview: ${kind.toLowerCase()}, ${day}`,
	nameCompany: 'Which company?',
	nameFramework: 'Whose framework is it, or what is it called?',
	nameProblem: 'Its address, or its title',
	nameStory: 'What is the story called?',
	nameTopic: 'What is the topic called?',
	newerBook: 'This book was made by a newer Prepbook. It is read and never written; to write in it, update Prepbook.',
	noBook: 'There is no prep book here. “Prepbook: Start a Prep Book” makes one.',
	noCards: 'There are no cards yet: a line “Question :: Answer” in a topic note is one.',
	noCompanies: 'There is no company yet: a note in companies/ is one.',
	noCopy: (path: string, why: string) => `${path} was not repaired, because no copy of it could be kept: ${why}`,
	noDesign: 'No design is open in an editor.',
	noEditor: 'No note is open in an editor.',
	noEvents: 'The practice log is empty.',
	noExtension: (typed: string) =>
		`A solution is a text file that begins with a comment, and “${typed}” is no extension of one. Give one such as py.`,
	noJson: 'An event holds texts, numbers and truth values only, in lists and objects.',
	noInstant: (text: string) => `“${text}” is no instant; one is written 2026-11-21T18:03:11+01:00.`,
	noPage: (title: string, id: string) =>
		`“${title}” has neither a web address nor a note. Give it a url in its list, or write a note with “id: ${id}” in problems/.`,
	noProblemAt: (url: string) => `${url} is no address of a problem.`,
	noPromptFits: 'No prompt fits. Ask for less.',
	noSkeleton: (title: string) => `“${title}” has no section “Skeleton”; link to it.`,
	noStories: 'There is no story yet: a note in stories/ is one.',
	noStoryFolder: (path: string) => `${path} is not in stories/, where this book has its stories.`,
	noSuchCard: (id: string) => `There is no card ${id} in this book.`,
	noSuchCompany: (id: string) => `There is no company ${id} in this book.`,
	noSuchCompetencyOf: (company: string, id: string) => `${company} asks for no competency ${id}.`,
	noSuchCompetency: (id: string) => `No framework has a competency ${id}.`,
	noSuchDomain: (domain: string, domains: readonly string[]) =>
		`No prompt is about ${domain}; there are ${domains.join(', ')}.`,
	noSuchEvent: (id: string) => `There is no event ${id} in the log.`,
	noSuchFramework: (id: string) => `There is no framework ${id}.`,
	noSuchKind: (kind: string, kinds: readonly string[]) => `“${kind}” is none of ${kinds.join(', ')}.`,
	noSuchNote: (id: string) => `There is no note ${id} in this book.`,
	noSuchOutline: (id: string) => `There is no outline ${id}.`,
	noSuchProblem: (id: string) => `There is no problem ${id} in the lists of this book, and no note on it.`,
	noSuchStarter: (id: string, ids: readonly string[]) =>
		`There is no group ${id}, nor a pattern of that name to add; there are ${ids.join(', ')}.`,
	noSuchStory: (id: string) => `There is no story ${id} in this book.`,
	noSuchTemplate: (kind: string, name: string) =>
		`There is no template ${kind}-${name}.md in templates/ that can be used.`,
	noSuchRound: (company: string, round: string) => `${company} has no round ${round}.`,
	notActive: (title: string) => `prepbook.yaml names the active companies, and “${title}” is none of them yet.`,
	notInTree: (path: string) => `${path} has no row in the side bar.`,
	noTitle: 'A title is to have something in it.',
	notRepairable: (code: string, codes: readonly string[]) =>
		`${code} cannot be repaired; what can is ${codes.join(', ')}.`,
	pinnedTwice: (id: string) => `${id} is pinned twice: a competency has one story, and a story is told for one.`,
	notSaved: (path: string) => `${path} was changed in its editor and could not be saved.`,
	notUtf8: (path: string) =>
		`${path} is not written in UTF-8, so Prepbook only reads it. Save it with that encoding first.`,
	notYet: (text: string) => `${text} is yet to come; an attempt lies in the past.`,
	nothingOdd: 'There is nothing odd in this book.',
	nothingSet: 'Nothing to correct was given.',
	nothingToMakePlain: 'No file is open in an editor. Open the one you want to write in without help.',
	nothingToUndo: 'There is nothing to undo.',
	noBookAt: (uri: string) => `There is no prep book at ${uri}. A book is a folder with a prepbook.yaml in it.`,
	noOtherBook: 'There is no other prep book in this workspace. “Prepbook: Start a Prep Book” makes one.',
	notTrusted: 'Prepbook only reads in Restricted Mode. Trust this workspace to let it write.',
	now: 'now',
	nowAt: (strength: number) => `now ${strength}`,
	oddBook:
		'Whether this Prepbook may write here cannot be read from prepbook.yaml. Mend that file first; nothing was changed.',
	oddId: (path: string) =>
		`The id in ${path} cannot be one: an id is small letters, digits, “-” and “.”. Mend it first; nothing was changed.`,
	oddHead: (path: string) =>
		`The head of ${path} cannot be read well enough to be changed. Mend it first; nothing was changed.`,
	oddThings: (count: number) =>
		count === 1
			? 'One odd thing was found. The Problems panel says where.'
			: `${count} odd things were found. The Problems panel says where.`,
	ofCompanies: 'Companies',
	ofNoCompany: 'Any other company',
	openFolder: 'Make a Prep Book Here',
	openList: 'Open the List',
	otherLanguage: (title: string) => `Another language than ${title}…`,
	ourFault: 'Prepbook made a mistake; the log says which.',
	ownExtension: (typed: string) => `A file that ends in .${typed.replace(/^\./, '')}`,
	ownFolder: 'a folder of its own',
	ownPrompt: (typed: string) => `Answer “${typed}”`,
	ownPrompts: 'Your own',
	problemAdded: (title: string) => `“${title}” is in your list.`,
	readOnly: (path: string) => `${path} could not be written: its file system only reads.`,
	redo: 'Redo',
	redone: (what: string) => `Taken back: ${what}.`,
	repair: (count: number) => (count === 1 ? 'Repair It' : `Repair ${count} of Them`),
	saySomething: 'Type something first.',
	sections: (count: number) => `${count} sections`,
	showLog: 'Show Log',
	sortProblems: 'Sort problems by',
	allSaid: 'All words to say are said.',
	chooseWords: 'Which words?',
	insertLink: 'Insert a Link',
	insertSkeleton: 'Insert the Skeleton',
	markAsTold: 'Mark as Told',
	openStory: 'Open',
	ownWords: 'This story',
	rehearseIt: 'Rehearse',
	toSay: (count: number) => `${count} to say`,
	unsaid: 'Not said yet:',
	andMore: (count: number) => `and ${count} more`,
	whatToDo: (title: string) => `“${title}”: what to do?`,
	speakingTime: (words: number, seconds: number) =>
		`${words === 1 ? '1 word' : `${words} words`} · ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
	speakingTip: ({ pace, least, most }: { readonly pace: number; readonly least: number; readonly most: number }) =>
		`Said aloud at ${pace} words a minute.${most === 0 ? '' : least === 0 ? ` ${most} minutes are aimed for.` : ` ${least} to ${most} minutes are aimed for.`}`,
	switchBook: (title: string) => `Prep book: ${title}. Click for the others.`,
	switchToNew: (path: string) => `The new prep book is in ${path}.`,
	switchToIt: 'Switch to It',
	syllabus: 'Syllabus',
	talkTitle: (kind: Occasion, company: string | undefined) =>
		kind === 'why-here' && company
			? `Why ${company}`
			: company
				? `${occasionWords[kind]} for ${company}`
				: occasionWords[kind],
	tellStory: 'A story in five questions',
	thisFolder: 'this folder',
	tick: (question: string) => `${question} (Space ticks)`,
	undone: (what: string) => `Undone: ${what}.`,
	usualTemplate: 'The usual one',
	whatClue: 'What would have given it away? (may stay empty)',
	wrongKind: (title: string, kinds: readonly string[]) => `“${title}” is to be a ${kinds.join(' or a ')}.`,
} as const;

export const difficultyWords: Readonly<Record<Difficulty, string>> = { easy: 'Easy', medium: 'Medium', hard: 'Hard' };

export const occasionWords: Readonly<Record<Occasion, string>> = {
	introduction: 'Introduction',
	'why-here': 'Why here',
	'next-role': 'Next role',
	'job-talk': 'Job talk',
};

export const roundWords: Readonly<Record<RoundKind, string>> = {
	coding: 'Coding',
	'ml-design': 'ML design',
	'system-design': 'System design',
	behavioral: 'Behavioral',
	concepts: 'Concepts',
	talk: 'Talk',
	manager: 'Hiring manager',
	other: 'Something else',
};

export const problemGroupWords: Readonly<Record<ProblemOrder['by'], string>> = {
	list: 'List',
	pattern: 'Pattern',
	company: 'Company',
};

export const problemSortWords: Readonly<Record<ProblemOrder['sort'], string>> = {
	list: 'Their order in the list',
	title: 'Title',
	difficulty: 'Difficulty, the easy ones first',
	last: 'Last practiced, the newest first',
};

const domains: Readonly<Record<string, string>> = {
	ads: 'Ads',
	cv: 'Computer vision',
	infra: 'Infrastructure',
	llm: 'Language models',
	nlp: 'Language',
	recsys: 'Recommendation',
};

/** What a prompt is about, in words. */
export const domainWords = (domain: string | undefined): string =>
	domain === undefined ? 'Anything else' : (domains[domain] ?? inWords(domain));

/** Five questions that make a story, with the section each answer goes to. */
export const questionsForStory = [
	{
		section: 'Situation',
		question: 'What was going on, and what was at stake?',
		example: 'Our feed ranker was getting worse each month, and nobody owned it.',
	},
	{
		section: 'Task',
		question: 'What was yours to do?',
		example: 'Find out why, and stop it before the holiday season.',
	},
	{
		section: 'Action',
		question: 'What did you do? The two or three steps that mattered, and why those.',
		example: 'I replayed a week of requests against four snapshots, because …',
	},
	{
		section: 'Result',
		question: 'What came of it? With a number, if there is one.',
		example: 'Won back 3.6 of 4 points; two other teams took over the check.',
	},
	{
		section: 'Takeaway',
		question: 'What do you do differently since?',
		example: 'I ask of every job what it does when its input stops changing.',
	},
] as const;

/** What formats are for, by what they record first. */
export const presetGroupWords = {
	attempt: 'Coding',
	design: 'Design',
	rehearsal: 'Stories and talks',
	recall: 'Topics',
	nothing: 'Other',
} as const;

export const strengthWords = ['Not at all', '1: touches it', '2: a good answer', '3: the one I want'] as const;

/** A text to be drawn as it was typed, where VS Code would draw `$(flame)` as an icon. */
export const plain = (text: string): string => text.replaceAll('$(', '$\u200b(');
