// Waits for what happens outside of the window.

/** Resolves when `fact` holds; one that cannot be found out yet does not. The test's time limit is the only other end. */
export async function until(fact: () => Promise<boolean>): Promise<void> {
	while (!(await fact().catch(() => false))) await new Promise((resolve) => setTimeout(resolve, 50));
}
