// Who asks for a competency, and whether a story answers.
import { type Covered, competenciesOf, coverageOf, type Gap, tagsOf } from '../answers/coverage';
import { type Competency, genericFramework } from '../catalog/framework';
import type { Company } from '../notes/company';
import { activeCompanies } from '../rows/companies';
import { fromKey, type Snapshot } from '../snapshot';

/** A competency as it can be offered: with the title of its framework, and who of the active companies asks for it. */
export interface OfferedCompetency {
	readonly competency: Competency;
	readonly of: string;
	/** Also those that ask for it by another name, of which this is the generic one. None that leaves it out. */
	readonly askers: readonly { readonly company: Company; readonly covered: Covered }[];
	/** The worst of them; `undefined` where nobody asks for it. */
	readonly gap: Gap | undefined;
}

const gaps: readonly (Gap | undefined)[] = ['no-story', 'no-backup', 'none', undefined];

/** Each competency once: those without a story first, then those without a backup, then what else is asked for. */
export const offeredCompetencies = fromKey(
	(snapshot) => {
		const active = activeCompanies(snapshot);
		return [snapshot.catalog, ...active.flatMap((company): unknown[] => [company, coverageOf(snapshot, company.id)])];
	},
	(snapshot): readonly OfferedCompetency[] => {
		const askers = askersByName(snapshot);
		const seen = new Set<string>();
		const offered = near(snapshot).flatMap(({ title, competencies }) =>
			competencies.flatMap((competency): OfferedCompetency[] => {
				if (seen.has(competency.id)) return [];
				seen.add(competency.id);
				const asked = askers.get(competency.id) ?? [];
				const gap = gaps.find((one) => asked.some(({ covered }) => covered.gap === one));
				return [{ competency, of: title, askers: asked, gap }];
			}),
		);
		return gaps.flatMap((gap) => offered.filter((one) => one.gap === gap));
	},
);

/** The frameworks, those of the active companies in front, then the generic one. */
function near(snapshot: Snapshot) {
	const { frameworks } = snapshot.catalog;
	const named = activeCompanies(snapshot).flatMap(({ framework }) => framework ?? []);
	return [...new Set([...named, genericFramework, ...frameworks.keys()])].flatMap((id) => frameworks.get(id) ?? []);
}

function askersByName(snapshot: Snapshot): ReadonlyMap<string, OfferedCompetency['askers']> {
	const byName = new Map<string, { company: Company; covered: Covered }[]>();
	for (const company of activeCompanies(snapshot)) {
		const coverage = coverageOf(snapshot, company.id) ?? [];
		for (const [index, competency] of competenciesOf(company, snapshot.catalog).entries()) {
			const covered = coverage[index];
			if (!covered || covered.weight === 0) continue;
			const { own, generic } = tagsOf(competency, snapshot.catalog);
			for (const name of new Set([...own, ...generic])) {
				const all = byName.get(name) ?? [];
				if (!all.some((one) => one.company === company && one.covered.gap === covered.gap))
					all.push({ company, covered });
				byName.set(name, all);
			}
		}
	}
	return byName;
}
