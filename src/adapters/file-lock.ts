import { closeSync, openSync, unlinkSync } from "node:fs";

/**
 * Does some work on a file while no other program does work on it that asked in the same way. Whoever holds it for a
 * second must have been killed, and is no longer waited for; where no lock can be made at all the work is done without.
 */
export const whileLocked = <T>(file: string, work: () => T): T => {
	const lock = `${file}.lock`;
	const isHeld = take(lock);
	try {
		return work();
	} finally {
		if (isHeld) free(lock);
	}
};

/** Far longer than anybody needs, in milliseconds. */
const PATIENCE = 1_000;
const PAUSE = 5;

const take = (lock: string): boolean => {
	for (let waited = 0; ; waited += PAUSE) {
		try {
			closeSync(openSync(lock, "wx", 0o600));
			return true;
		} catch (error) {
			if (!(error instanceof Error) || !("code" in error) || error.code !== "EEXIST") return false;
		}
		if (waited < PATIENCE) rest();
		else free(lock);
		if (waited > 2 * PATIENCE) return false;
	}
};

/** Nothing else can happen meanwhile: a place in a lesson is kept before the next key is read. */
const rest = (): void => {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
};

/** Where it is gone already, somebody gave up waiting for us. */
const free = (lock: string): void => {
	try {
		unlinkSync(lock);
	} catch {}
};
