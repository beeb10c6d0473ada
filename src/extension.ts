// The composition root: introduces everyone, owns everything. Also the entry of web hosts.
import { commands, type Disposable, EventEmitter, type ExtensionContext, ExtensionMode, workspace } from 'vscode';
import { bookVersion } from './core/book';
import type { Clock, Disk } from './core/ports';
import { bookRows } from './core/rows/book';
import { companyRows } from './core/rows/companies';
import { designRows } from './core/rows/designs';
import { firstRows } from './core/rows/first';
import { practiceRows } from './core/rows/practice';
import type { Row } from './core/rows/row';
import { runRows } from './core/rows/run';
import { storyRows } from './core/rows/stories';
import { todayRows } from './core/rows/today';
import { topicRows } from './core/rows/topics';
import type { Snapshot } from './core/snapshot';
import { type Now, nowAt } from './core/time';
import { completion } from './editor/completion';
import { definition, links, references } from './editor/definition';
import { fixes } from './editor/fixes';
import { hover } from './editor/hover';
import { lenses } from './editor/lenses';
import { type MarkdownExtension, showPreviews } from './editor/preview';
import { rename } from './editor/rename';
import { folding, symbols } from './editor/symbols';
import { type PrepbookApi, prepbookApi } from './host/api';
import { Arrangement } from './host/arrangement';
import { Books } from './host/books';
import { Briefs } from './host/briefs';
import { Choices } from './host/choices';
import { systemClock, systemDice } from './host/clock';
import { commandDoor, commandIds, Refusal, telling } from './host/commands';
import type { Desk } from './host/desk';
import { anyDisk } from './host/disk';
import { Edits, wordsOf } from './host/edits';
import { Filter } from './host/filter';
import { helpInBook } from './host/helpInBook';
import { inTurn } from './host/inTurn';
import { Journal } from './host/journal';
import { Lifetime } from './host/lifetime';
import { LoopWishes } from './host/loopWishes';
import { newDays } from './host/newDays';
import { outputLog } from './host/outputLog';
import { PlainEditor } from './host/plainEditor';
import { Recorder } from './host/record';
import { recordRun } from './host/recordRun';
import { say } from './host/say';
import { Served } from './host/served';
import { shippedIn } from './host/shipped';
import { SolutionLanguage } from './host/solutionLanguage';
import { TestClock } from './host/testClock';
import { Timer } from './host/timer';
import type { WorkspaceFiles } from './host/workspaceFiles';
import { writerOf } from './host/writer';
import { offerSchemas } from './host/yamlSchemas';
import { addProblemCommand } from './views/addProblem';
import { amendEventCommand } from './views/amendEvent';
import { arrangeCommands } from './views/arrangeRows';
import { addToGlossaryCommand, muteCheckCommand } from './views/bookFacts';
import { briefCommands } from './views/brief';
import { checkCommand } from './views/check';
import { compareAttemptsCommand } from './views/compareAttempts';
import { showCoveragePanel } from './views/coveragePanel';
import { debriefCommand } from './views/debrief';
import { tellEditorNote } from './views/editorNote';
import { filterCommands } from './views/filterRows';
import { showFindings } from './views/findings';
import { findQuestionsCommand } from './views/findQuestions';
import { findStoryCommand } from './views/findStory';
import { followSections } from './views/followSections';
import { gradeCardCommand } from './views/gradeCard';
import { insertPatternCommand } from './views/insertPattern';
import { insertWordsCommand } from './views/insertWords';
import { logAttemptCommand } from './views/logAttempt';
import { markToldCommand } from './views/markTold';
import { newBookCommand } from './views/newBook';
import { newCompanyCommand } from './views/newCompany';
import { drawPromptCommand, newDesignCommand } from './views/newDesign';
import { newFrameworkCommand } from './views/newFramework';
import { newMockCommand } from './views/newMock';
import { newStoryCommand, tellStoryCommand } from './views/newStory';
import { newTalkCommand } from './views/newTalk';
import { newTopicCommand } from './views/newTopic';
import { openProblemCommand } from './views/openProblem';
import { openSolutionCommand } from './views/openSolution';
import { plainEditorCommand } from './views/plainEditor';
import { planLoopCommand } from './views/planLoop';
import { rehearseCommand } from './views/rehearse';
import { revealNotes } from './views/revealNote';
import { showRows } from './views/rowTree';
import { setStrengthCommand } from './views/setStrength';
import { showSpeakingTime } from './views/speakingTime';
import { startPracticeCommand } from './views/startPractice';
import { showBookInStatusBar } from './views/statusBar';
import { switchBookCommand } from './views/switchBook';
import { tagStoryCommand } from './views/tagStory';
import { timerCommands } from './views/timerCommands';
import { showTimerPanel } from './views/timerPanel';
import { showTimerStatus } from './views/timerStatus';
import { undoCommand } from './views/undo';

/** `over` is for a host that reaches files in a better way than VS Code's own file system, and keeps that for the rest. */
export function activate(context: ExtensionContext, over = (any: Disk): Disk => any): PrepbookApi & MarkdownExtension {
	const life = new Lifetime();
	context.subscriptions.push(life);

	const disk = over(anyDisk());
	const log = life.own(outputLog());
	const testClock = new TestClock(systemClock);
	const isInstalled = context.extensionMode === ExtensionMode.Production;
	const [clock, dice] = [isInstalled ? systemClock : testClock, systemDice];
	const command = commandDoor(log, () => ready);
	const shipped = shippedIn(context.extensionUri, disk);
	const books = life.own(new Books(disk, log, context.workspaceState));
	const served = life.own(new Served({ books, clock, disk, log, catalog: shipped.catalog }));
	const writer = writerOf(context.globalStorageUri, disk, dice);
	const recorder = life.own(new Recorder({ disk, clock, dice, log, writer }));
	const journal = life.own(new Journal(context.globalStorageUri, disk, log));
	const timer = life.own(new Timer({ journal, clock, dice, log, write: recordRun({ served, recorder, disk, log }) }));
	const filter = life.own(new Filter());
	const arrangement = life.own(new Arrangement(context.workspaceState));
	const choices = new Choices(context.workspaceState);
	const desk: Desk = {
		command,
		edits: new Edits(disk),
		recorder,
		making: inTurn(),
		disk,
		shipped,
		clock,
		dice,
		timer,
		choices,
		loopWishes: new LoopWishes(choices),
		brief: () => briefs.active,
		book: () => bookOf(served),
		hasBook: () => served.current !== undefined,
	};
	const briefs = life.own(new Briefs(desk));
	const keepActive = (work: () => Promise<void>) => books.keepActive(work).then(() => served.settled());

	life.own(served.onDidChange(() => tellMenus(served)));
	life.own(workspace.onDidGrantWorkspaceTrust(() => tellMenus(served)));
	const days = life.own(newDays(clock, served));
	const onDidChange = [served.onDidChange, arrangement.onDidChange, days.event];
	const tree = (view: string, rows: (snapshot: Snapshot, now: Now) => readonly Row[]) =>
		life.own(
			showRows({
				view,
				onDidChange: view === 'prepbook.today' ? [...onDidChange, timer.onDidChange] : onDidChange,
				filter,
				dropRuns: commandIds.tagStory,
				book: () => served.current?.uri,
				...(view === 'prepbook.today' && { message: () => newer(served) }),
				rows: () => (served.current ? rows(served.current.snapshot, nowIn(served.current, clock)) : []),
			}),
		);
	tree('prepbook.today', (snapshot, now) => [
		...bookRows(books.active, books.others, commandIds),
		...runRows(timer.run, commandIds),
		...firstRows(snapshot, commandIds),
		...todayRows(snapshot, now),
	]);
	const stories = tree('prepbook.stories', (snapshot, now) => storyRows(snapshot, arrangement.stories, now));
	const designs = tree('prepbook.designs', designRows);
	const topics = tree('prepbook.topics', topicRows);
	const practice = tree('prepbook.practice', (snapshot, now) => practiceRows(snapshot, now, arrangement.problems));
	const companies = tree('prepbook.companies', companyRows);
	const treeOf = {
		story: stories,
		design: designs,
		topic: topics,
		problem: practice,
		company: companies,
		talk: companies,
		mock: companies,
	};
	life.own(tellEditorNote(served));
	life.own(showBookInStatusBar(books));
	life.own(showSpeakingTime(served));
	life.own(showFindings(served, clock));
	life.own(offerSchemas(books, shipped, log));
	life.own(revealNotes(desk, served, treeOf));
	life.own(newBookCommand(desk, keepActive));
	life.own(switchBookCommand(command, books, () => served.follow()));
	life.own(filterCommands(command, filter));
	life.own(arrangeCommands(desk, arrangement));
	const helpers = [
		completion,
		hover(clock),
		lenses({ clock, timer, news: [served.onDidChange, days.event], preset: () => choices.last('design') }),
		definition,
		references,
		links,
		rename(disk),
		symbols,
		folding,
		fixes(desk),
	];
	let looks = 0;
	life.own(helpInBook(served, helpers, () => looks++));
	const panel = life.own(showTimerPanel({ desk, served, extensionUri: context.extensionUri, log }));
	life.own(showTimerStatus(timer, panel.isShown));
	life.own(timerCommands(desk, panel.isShown));
	life.own(followSections(served, timer, clock));
	life.own(briefCommands(desk, briefs, [served.onDidChange, days.event]));
	life.own(compareAttemptsCommand(desk, served.onDidChange));
	const toCoverage = { desk, served, onDidChange: [served.onDidChange, days.event] };
	life.own(showCoveragePanel({ ...toCoverage, extensionUri: context.extensionUri, log }));
	const plainEditor = new PlainEditor();
	const language = new SolutionLanguage(context.globalState);
	const isRunning = () => timer.current !== undefined;
	const onMade = async (problem: string, path: string) => {
		const book = timer.current?.plan.book;
		if (book === undefined || book !== served.current?.uri.toString()) return;
		const missed = (error: unknown) => log.warn(wordsOf(error)); // The run may just be over; the file is there all the same.
		await timer.act({ do: 'solution', problem, path }).catch(missed);
	};
	life.own(openSolutionCommand(desk, { language, plainEditor, isRunning, onMade }));
	life.own(plainEditorCommand(command, plainEditor));
	life.own(timer.onDidEnd(() => telling(plainEditor.offAll())));
	for (const contribute of deskCommands) life.own(contribute(desk));

	if (!isInstalled) {
		life.own(testClock.command(() => timer.beat().then(days.look)));
		life.own(commands.registerCommand('prepbook.test.looks', () => looks)); // How often an editor's helper looked at a file.
	}

	const reading = books
		.open()
		.then(() => served.follow())
		.then(() => tellMenus(served));
	const ready = Promise.all([reading, journal.open()]).then(() => undefined);
	const changed = life.own(new EventEmitter<void>());
	for (const event of [served.onDidChange, timer.onDidChange]) life.own(event(() => changed.fire()));
	const { extendMarkdownIt } = life.own(showPreviews(served, ready, log));
	return Object.assign(prepbookApi({ served, clock, timer, onDidChange: changed.event }, ready), { extendMarkdownIt });
}

/** Those that need nothing but the desk. */
const deskCommands: readonly ((desk: Desk) => Disposable)[] = [
	newStoryCommand,
	tellStoryCommand,
	newDesignCommand,
	newTopicCommand,
	addProblemCommand,
	newCompanyCommand,
	newTalkCommand,
	newMockCommand,
	newFrameworkCommand,
	drawPromptCommand,
	tagStoryCommand,
	findStoryCommand,
	findQuestionsCommand,
	insertWordsCommand,
	insertPatternCommand,
	openProblemCommand,
	logAttemptCommand,
	gradeCardCommand,
	markToldCommand,
	debriefCommand,
	planLoopCommand,
	setStrengthCommand,
	amendEventCommand,
	undoCommand,
	muteCheckCommand,
	addToGlossaryCommand,
	checkCommand,
	startPracticeCommand,
	rehearseCommand,
];

const nowIn = ({ snapshot }: WorkspaceFiles, clock: Clock): Now => nowAt(clock.now(), snapshot.book.dayStarts);

/** What is to be said of the book as a whole. */
function newer({ current }: Served): string | undefined {
	return (current?.snapshot.book.version ?? bookVersion) > bookVersion ? say.newerBook : undefined;
}

function bookOf({ current }: Served) {
	if (!current) throw new Refusal(say.noBook);
	return current;
}

/** The welcome waits for `prepbook.ready`, so that no text flashes up that is not true. */
function tellMenus({ current }: Served): void {
	void commands.executeCommand('setContext', 'prepbook.hasBook', current !== undefined);
	void commands.executeCommand('setContext', 'prepbook.restricted', !workspace.isTrusted);
	void commands.executeCommand('setContext', 'prepbook.ready', true);
}
