// What a book that has just been begun offers.
import type { Snapshot } from '../snapshot';
import type { Row } from './row';

/** The ways to a first story; none once there is one. */
export function firstRows(
	{ stories }: Snapshot,
	commands: { readonly newStory: string; readonly tellStory: string; readonly init: string },
): readonly Row[] {
	if (stories.all.length > 0) return [];
	const first = { kind: 'first', given: {} };
	return [
		{ ...first, id: 'first/write', label: 'Write a first story', icon: 'edit', run: commands.newStory },
		{ ...first, id: 'first/tell', label: 'Or answer five questions', icon: 'comment', run: commands.tellStory },
		{
			...first,
			id: 'first/example',
			label: 'See how somebody else prepared',
			icon: 'mortar-board',
			run: commands.init,
			given: { sample: true },
			tooltip: 'Makes the worked example, a book of its own beside this one.',
		},
	];
}
