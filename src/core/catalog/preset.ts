// A timed format: its phases, what each records, and what is said meanwhile.
import { id as anId } from '../ids';
import { number, oneOf, within } from '../shape';
import { type Fields, numeral, truthWord, words } from '../yamlFile';
import { type CatalogFile, readerOf } from './catalogFile';

export interface Preset extends CatalogFile {
	readonly profile: Profile;
	readonly phases: readonly Phase[];
}

/** `simulate`: no pause, nothing revealed before the end. `learn`: both, and both are recorded. */
export type Profile = 'simulate' | 'learn';

/** What is appended to the log when a phase ends. */
export type Recorded = 'attempt' | 'rehearsal' | 'design' | 'recall' | 'nothing';

export interface Phase {
	readonly id: string;
	readonly title: string;
	/** May be fractional. */
	readonly minutes: number;
	readonly canFinishEarly: boolean;
	/** Absent: a part of what the next recording phase records. `nothing`: a part of no event, as a break is. */
	readonly records: Recorded | undefined;
	/** An outline whose sections this phase stands for. */
	readonly outline: string | undefined;
	readonly cues: readonly Cue[];
	/** In its file, from 1. */
	readonly line: number;
}

/** What is said at a time: minutes from the phase's start, negative from its end, beyond its minutes in overtime. */
export interface Cue {
	readonly at: number;
	readonly say: string;
}

const profile = oneOf('simulate', 'learn');
const recorded = oneOf('attempt', 'rehearsal', 'design', 'recall', 'nothing');

export const parsePreset = readerOf<Preset>((file) => ({
	profile: file.must('profile', profile) ?? 'learn',
	phases: file.named('phases', phaseIn),
}));

function phaseIn(entry: Fields, id: string): Phase | undefined {
	const minutes = entry.must('minutes', numeral(within(0)));
	const phase = {
		id,
		title: entry.title(id),
		canFinishEarly: entry.one('canFinishEarly', truthWord) ?? true,
		records: entry.one('records', recorded),
		outline: entry.one('outline', anId),
		cues: entry.entries('cues').flatMap((cue) => cueIn(cue) ?? []),
		line: entry.line,
	};
	return minutes === undefined ? undefined : { ...phase, minutes };
}

function cueIn(entry: Fields): Cue | undefined {
	const at = entry.must('at', numeral(number));
	const say = entry.must('say', words);
	return at === undefined || say === undefined ? undefined : { at, say };
}
