// Says when a new day has begun for the book, so that what is due is asked for again.
import { EventEmitter } from 'vscode';
import type { Clock } from '../core/ports';
import { dayOf } from '../core/time';
import { Lifetime } from './lifetime';
import type { Served } from './served';

/** So often the clock is looked at, in milliseconds: a machine that slept is not woken by a timer. */
const lookEvery = 60_000;

export function newDays(clock: Clock, served: Served) {
	const life = new Lifetime();
	const changed = life.own(new EventEmitter<void>());
	const today = () => dayOf(clock.now(), served.current?.snapshot.book.dayStarts ?? 0);
	let last = today();
	let timer: ReturnType<typeof setTimeout> | undefined;
	/** May be called at any time; looks again by itself after a while. */
	const look = () => {
		clearTimeout(timer);
		timer = setTimeout(look, lookEvery);
		if (today() === last) return;
		last = today();
		changed.fire();
	};
	look();
	life.own({ dispose: () => clearTimeout(timer) });
	return { event: changed.event, look, dispose: () => life.dispose() };
}
