// The frameworks a company may have, as a picker offers them.
import type { Catalog } from '../core/catalog/catalog';
import { type Framework, genericFramework } from '../core/catalog/framework';
import type { Choice } from './pick';
import { say } from './say';

/** Not what any company asks by: a map for oneself. */
const storyGrid = 'story-grid';

/** Those of companies by title, then the one for all others. */
export function frameworkChoices({ frameworks }: Catalog): readonly Choice<Framework>[] {
	const byTitle = [...frameworks.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
	const isOf = ({ id }: Framework) => id !== genericFramework && id !== storyGrid;
	const choice = (framework: Framework, group: string): Choice<Framework> => ({
		thing: framework,
		label: framework.title,
		description: say.competencies(framework.competencies.length),
		group,
	});
	return [
		...byTitle.filter(isOf).map((one) => choice(one, say.ofCompanies)),
		...byTitle.filter((one) => one.id === genericFramework).map((one) => choice(one, say.ofNoCompany)),
	];
}
