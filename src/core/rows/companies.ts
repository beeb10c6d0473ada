// The tree of companies: their rounds, what was prepared for them, and what they ask for.
import { coverageOf, frameworkOf } from '../answers/coverage';
import type { Company } from '../notes/company';
import type { Mock } from '../notes/mock';
import type { Talk } from '../notes/talk';
import { from, type Snapshot } from '../snapshot';
import type { Now } from '../time';
import { type Asked, noteName, rowId } from './asked';
import { competencyRow, weighed } from './competency';
import { byTitle } from './order';
import { nextRoundWords, roundRow, roundsOf } from './round';
import type { Row } from './row';
import { mockRow, talkRow } from './talk';
import { counted, dotted, lines } from './words';

/** The active ones in the book's order, then the others by title. */
export function companyRows(snapshot: Snapshot, now: Now): readonly Row[] {
	const asked = { snapshot, now };
	const active = activeCompanies(snapshot);
	const others = snapshot.companies.all.filter((company) => !active.includes(company)).sort(byTitle);
	return [
		...[...active, ...others].map((company) => companyRow(asked, company)),
		...preparedGroup(asked, { label: 'For every company', icon: 'globe', below: ['every'] }, everyone),
		...preparedGroup(asked, { label: 'For companies without a note', icon: 'question', below: ['unknown'] }, nobody),
	];
}

/** As the book names them; one that nobody has is left out. Where it names none all are. */
export const activeCompanies = ({ book, companies }: Snapshot): readonly Company[] =>
	book.companies.length === 0
		? [...companies.all].sort(byTitle)
		: [...new Set(book.companies.flatMap((id) => companies.get(id) ?? []))];

function companyRow(asked: Asked, company: Company): Row {
	const { snapshot, now } = asked;
	const name = noteName(company, snapshot);
	const framework = frameworkOf(snapshot.catalog, company)?.title;
	return {
		id: rowId('company', name),
		label: company.title,
		detail: dotted(company.stage, nextRoundWords(company, now.day)),
		icon: 'organization',
		tooltip: lines(company.role, framework && `Framework: ${framework}`),
		kind: 'company',
		given: { company: name },
		open: { path: company.path },
		children: () => belowCompany(asked, company, ['company', name]),
	};
}

function belowCompany(asked: Asked, company: Company, below: readonly string[]): readonly Row[] {
	const rounds = roundsOf(company).map((round) => roundRow(asked, company, round, [...below, 'round']));
	return [...rounds, ...preparedRows(asked, company, below), ...competencyGroup(asked, company, below)];
}

function competencyGroup(asked: Asked, company: Company, below: readonly string[]): readonly Row[] {
	const name = noteName(company, asked.snapshot);
	const covered = coverageOf(asked.snapshot, name) ?? [];
	if (covered.length === 0) return [];
	const wanted = weighed(covered);
	const told = wanted.filter(({ gap }) => gap !== 'no-story').length;
	const steps = [...below, 'competencies'];
	return [
		{
			id: rowId(...steps),
			label: 'Competencies',
			detail: `${told} of ${wanted.length} have a story`,
			icon: 'checklist',
			kind: 'competencies',
			given: { company: name },
			children: () => covered.map((one) => competencyRow(asked, company, one, steps)),
		},
	];
}

/** For whom a talk or a mock is: a company, all, or one that has no note. */
type For = Company | typeof everyone | typeof nobody;
const everyone = 'everyone';
const nobody = 'nobody';

interface Prepared {
	readonly talks: readonly Talk[];
	readonly mocks: readonly Mock[];
}

const prepared = from(['talks', 'mocks', 'companies'], (talks, mocks, companies): ReadonlyMap<For, Prepared> => {
	const groups = new Map<For, { readonly talks: Talk[]; readonly mocks: Mock[] }>();
	const groupOf = ({ company }: Talk | Mock) => {
		const whose = company ? (companies.get(company) ?? nobody) : everyone;
		const group = groups.get(whose) ?? { talks: [], mocks: [] };
		groups.set(whose, group);
		return group;
	};
	for (const talk of talks.all) groupOf(talk).talks.push(talk);
	for (const mock of mocks.all) groupOf(mock).mocks.push(mock);
	return groups;
});

function preparedRows(asked: Asked, whose: For, below: readonly string[]): readonly Row[] {
	const { talks = [], mocks = [] } = prepared(asked.snapshot).get(whose) ?? {};
	return [
		...[...talks].sort(byTitle).map((talk) => talkRow(asked, talk, [...below, 'talk'])),
		...[...mocks].sort(byTitle).map((mock) => mockRow(asked, mock, [...below, 'mock'])),
	];
}

function preparedGroup(
	asked: Asked,
	{ below, ...group }: Pick<Row, 'label' | 'icon'> & { readonly below: readonly string[] },
	whose: For,
): readonly Row[] {
	const { talks = [], mocks = [] } = prepared(asked.snapshot).get(whose) ?? {};
	if (talks.length + mocks.length === 0) return [];
	const detail = dotted(
		talks.length > 0 && counted(talks.length, 'talk'),
		mocks.length > 0 && counted(mocks.length, 'mock'),
	);
	return [{ ...group, id: rowId(...below), detail, kind: 'group', children: () => preparedRows(asked, whose, below) }];
}
