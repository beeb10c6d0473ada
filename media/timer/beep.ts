// A short soft sound with each announcement, where sounds are wanted and the browser allows them.

let context: AudioContext | undefined;

/** A browser makes no sound before somebody has pressed something in the page. */
export function allowSound(isWanted: () => boolean): void {
	const allow = () => {
		if (!isWanted()) return;
		try {
			context ??= new AudioContext();
			context.resume().catch(() => {}); // Stays silent, as it says.
		} catch {
			// No sound device: the words are on the screen all the same.
		}
	};
	document.addEventListener('pointerdown', allow);
	document.addEventListener('keydown', allow);
}

/** Silent where there is no sound to be had. */
export function beep(): void {
	if (context?.state !== 'running') return;
	const [tone, loudness] = [context.createOscillator(), context.createGain()];
	const now = context.currentTime;
	tone.frequency.value = 587;
	loudness.gain.setValueAtTime(0, now);
	loudness.gain.linearRampToValueAtTime(0.08, now + 0.02);
	loudness.gain.exponentialRampToValueAtTime(0.0001, now + 0.35);
	tone.connect(loudness).connect(context.destination);
	tone.start(now);
	tone.stop(now + 0.4);
}
