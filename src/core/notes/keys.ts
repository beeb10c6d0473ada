// The order in which the heads of notes are written, so that a new key comes where people look for it.
import type { NoteKind } from './note';

export const headKeys: Readonly<Record<NoteKind, readonly string[]>> = {
	story: ['id', 'type', 'title', 'project', 'when', 'competencies', 'impact', 'tags', 'wordsToSay'],
	design: ['id', 'type', 'title', 'prompt', 'outline', 'company', 'date', 'status'],
	topic: ['id', 'type', 'title', 'group', 'known', 'companies'],
	problem: ['id', 'type', 'title', 'url', 'difficulty', 'patterns', 'companies'],
	company: ['id', 'type', 'title', 'framework', 'weights', 'stage', 'role', 'rounds'],
	talk: ['id', 'type', 'kind', 'title', 'company', 'minutes'],
	mock: ['id', 'type', 'title', 'kind', 'company', 'date', 'scores'],
};
