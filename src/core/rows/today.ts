// What there is to do today.
import { cardsIn } from '../answers/cards';
import { coverageOf, type Gap } from '../answers/coverage';
import { type Due, dueCards } from '../answers/due';
import { nextRehearsal } from '../answers/nextRehearsal';
import { bookFile } from '../book';
import type { Company, Round } from '../notes/company';
import type { Snapshot } from '../snapshot';
import { daysBetween, type Now } from '../time';
import { type Asked, noteName, rowId } from './asked';
import { activeCompanies } from './companies';
import { competencyRow, weighed } from './competency';
import { dueProblemsRow } from './practice';
import { rehearsedWords } from './rehearsals';
import { byTime, isAhead, roundDay, roundRow } from './round';
import type { Row } from './row';
import { unrehearsedRow, untaggedRow } from './stories';
import { storyRow } from './story';
import { talkRow } from './talk';
import { counted, dotted, whenWords } from './words';

/** How far one looks ahead for rounds, in days. */
const horizon = 14;

/** The first two groups are unfolded, but for a wall of gaps. Where there is nothing to do a row says so. */
export function todayRows(snapshot: Snapshot, now: Now): readonly Row[] {
	const asked = { snapshot, now };
	const groups = [
		...dueCardsRow(asked),
		...dueProblemsRow(asked, 'Problems due', ['problems']),
		...activeCompanies(snapshot).flatMap((company) => gapRows(asked, company)),
		...untaggedRow(asked, 'Untagged stories', ['untagged']),
		...unrehearsedRow(asked, ['unrehearsed']),
	].map((group, index) => (index < 2 && !isWall(group) ? { ...group, unfolded: true } : group));
	const rounds = nextRounds(asked);
	const rows = [
		...rounds.map((next) => nextRow(asked, next)),
		...rehearseRow(asked, rounds),
		...deadlineRow(asked),
		...groups,
	];
	const isNew = snapshot.stories.all.length === 0; // Such a book has other things to say.
	return rounds.length + groups.length > 0 || isNew ? rows : [...rows, nothing];
}

/** More gaps than this discourage. */
const isWall = ({ kind, children }: Row) => kind === 'gap' && (children?.().length ?? 0) > 8;

const nothing: Row = { id: 'nothing', label: 'Nothing to do today', icon: 'coffee', kind: 'nothing' };

interface Next {
	readonly company: Company;
	readonly round: Round;
}

/** Of all companies, the earliest first. */
function nextRounds({ snapshot, now }: Asked): readonly Next[] {
	const ahead = snapshot.companies.all.flatMap((company) =>
		company.rounds.flatMap((round) => (isAhead(round, now.day, horizon) ? { company, round } : [])),
	);
	return ahead.sort((a, b) => byTime(a.round, b.round));
}

function nextRow(asked: Asked, { company, round }: Next): Row {
	const row = roundRow(asked, company, round, ['round', noteName(company, asked.snapshot)]);
	return { ...row, label: `${row.label} at ${company.title}` };
}

/** What to say aloud for the first round in which one is asked about oneself, or none. */
function rehearseRow(asked: Asked, rounds: readonly Next[]): readonly Row[] {
	const next = rounds.find(({ round }) => round.kind === 'behavioral' || round.kind === 'manager');
	const note = next && nextRehearsal(asked.snapshot, next.company, asked.now);
	if (!note) return [];
	const { company, round } = next;
	const below = ['rehearse'];
	const row = note.kind === 'story' ? storyRow(asked, note, { below }) : talkRow(asked, note, below);
	const until = whenWords(roundDay(round) ?? '', asked.now.day);
	return [
		{
			...row,
			label: `Rehearse: ${note.title}`,
			detail: dotted(`for ${company.title} ${until}`, rehearsedWords(asked, note).last),
			given: { ...row.given, company: noteName(company, asked.snapshot) },
		},
	];
}

function deadlineRow({ snapshot, now }: Asked): readonly Row[] {
	const { deadline } = snapshot.book;
	const days = deadline === undefined ? -1 : daysBetween(now.day, deadline);
	if (deadline === undefined || days < 0) return [];
	const label = days === 0 ? 'The deadline is today' : `${counted(days, 'day')} to the deadline`;
	return [{ id: 'deadline', label, detail: deadline, icon: 'target', kind: 'deadline', open: { path: bookFile } }];
}

function dueCardsRow(asked: Asked): readonly Row[] {
	const { snapshot, now } = asked;
	const due = dueCards(snapshot, now);
	if (due.length === 0) return [];
	const detail = counted(due.length, 'card');
	const children = () => due.flatMap((one) => dueCardRow(asked, one));
	return [{ id: 'cards', label: 'Cards due', detail, icon: 'mortar-board', kind: 'dueCards', children }];
}

function dueCardRow({ snapshot }: Asked, { id, overdueDays }: Due): readonly Row[] {
	const card = cardsIn(snapshot).get(id);
	if (!card) return [];
	return [
		{
			id: rowId('cards', id),
			label: card.front.replace(/\s+/g, ' '),
			detail: dotted(card.topic.title, overdueDays > 0 && `${counted(overdueDays, 'day')} overdue`),
			icon: 'question',
			kind: 'dueCard',
			given: { card: id },
			open: { path: card.topic.path, line: card.line },
		},
	];
}

/** What a company asks for and too few stories answer. */
function gapRows(asked: Asked, company: Company): readonly Row[] {
	const name = noteName(company, asked.snapshot);
	const covered = weighed(coverageOf(asked.snapshot, name) ?? []);
	return gaps.flatMap(({ gap, words, ...look }) => {
		const open = covered.filter((one) => one.gap === gap);
		if (open.length === 0) return [];
		const below = [gap, name];
		const children = () => open.map((one) => competencyRow(asked, company, one, below));
		const label = `${company.title}: ${open.length} ${words}`;
		const tooltip = `Of what ${company.title} asks for, ${counted(open.length, 'competency', 'competencies')} ${words}.`;
		return { id: rowId(...below), label, ...look, tooltip, kind: 'gap', given: { company: name }, children };
	});
}

const gaps: readonly (Pick<Row, 'icon' | 'tint'> & { readonly gap: Gap; readonly words: string })[] = [
	{ gap: 'no-story', words: 'without a story', icon: 'circle-outline', tint: 'bad' },
	{ gap: 'no-backup', words: 'without a backup', icon: 'warning', tint: 'fair' },
];
