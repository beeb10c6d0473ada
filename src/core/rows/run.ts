// How the run of the practice clock stands in a tree.
import { isOver, phaseOf, type Run } from '../practice/run';
import type { Row } from './row';
import { dotted } from './words';

/** A row for the run while there is one; a tree does not count seconds, the status bar does. */
export function runRows(run: Run | undefined, commands: { readonly showTimer: string }): readonly Row[] {
	if (!run || isOver(run)) return [];
	const state = run.gap > 0 ? 'time is missing' : run.state === 'paused' && 'paused';
	return [
		{
			id: 'run',
			label: run.plan.title,
			detail: dotted(phaseOf(run).title, state),
			icon: run.state === 'paused' ? 'debug-pause' : 'watch',
			kind: 'run',
			run: commands.showTimer,
		},
	];
}
