// The tree of topics, by group.
import { cardsIn } from '../answers/cards';
import { dueCards } from '../answers/due';
import type { Topic } from '../notes/topic';
import { from, type Snapshot } from '../snapshot';
import type { Now } from '../time';
import { noteName, rowId } from './asked';
import { byTitle, grouped } from './order';
import type { Row } from './row';
import { counted, dotted, lines } from './words';

export function topicRows(snapshot: Snapshot, now: Now): readonly Row[] {
	let due: ReadonlyMap<Topic, number> | undefined;
	const dueIn = (topic: Topic) => {
		due ??= dueByTopic(snapshot, now);
		return due.get(topic) ?? 0;
	};
	return [...byGroup(snapshot)].map(([group, topics]): Row => {
		const below = group === undefined ? ['no group'] : ['group', group];
		return {
			id: rowId(...below),
			label: group ?? 'No group',
			detail: counted(topics.length, 'topic'),
			icon: 'layers',
			...(group === undefined ? { kind: 'group' } : { kind: 'topicGroup', given: { group } }),
			children: () => [...topics].sort(byTitle).map((topic) => topicRow(snapshot, topic, dueIn(topic), below)),
		};
	});
}

const byGroup = from(['topics'], (topics) => grouped(topics.all, ({ group }) => (group ? [group] : [])));

function dueByTopic(snapshot: Snapshot, now: Now): ReadonlyMap<Topic, number> {
	const due = new Map<Topic, number>();
	const cards = cardsIn(snapshot);
	for (const { id } of dueCards(snapshot, now)) {
		const topic = cards.get(id)?.topic;
		if (topic) due.set(topic, (due.get(topic) ?? 0) + 1);
	}
	return due;
}

function topicRow(snapshot: Snapshot, topic: Topic, due: number, below: readonly string[]): Row {
	const note = noteName(topic, snapshot);
	const cards = topic.cards.length > 0 && counted(topic.cards.length, 'card') + (due > 0 ? `, ${due} due` : '');
	const companies = topic.companies.map((id) => snapshot.companies.get(id)?.title ?? id);
	return {
		id: rowId(...below, note),
		label: topic.title,
		detail: dotted(topic.known, cards),
		...standing[topic.known ?? 'none'],
		tooltip: lines(companies.length > 0 && `For ${companies.join(', ')}`),
		kind: 'topic',
		given: { note },
		open: { path: topic.path },
	};
}

const standing: Readonly<Record<NonNullable<Topic['known']>, Pick<Row, 'icon' | 'tint'>>> = {
	none: { icon: 'circle-outline' },
	some: { icon: 'color-mode', tint: 'fair' },
	well: { icon: 'pass-filled', tint: 'good' },
};
