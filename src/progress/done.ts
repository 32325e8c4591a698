import type { AnswerEntry, Entry } from "./entry.ts";
import type { Rename } from "./rename.ts";

/** What is known of one exercise. */
export type Work = {
	/** Times answered, in whatever mode. */
	readonly attempts: number;
	/** The best score, 0 to 1. */
	readonly best: number;
	/** The latest score, 0 to 1. */
	readonly last: number;
	/** The seed of the latest answer, so that the next one can be another variant. */
	readonly lastSeed: number;
	/** Misconceptions that its answers could have shown, over the variants that were put in that version of the course. */
	readonly tests: readonly string[];
	/** Version of the course that it was last answered in. */
	readonly version: string;
	/** Times skipped since it was last answered. */
	readonly skips: number;
	/** When it was answered for the first time, in milliseconds since 1970; undefined where it was only skipped. */
	readonly firstAt: number | undefined;
	/** When it was last answered or skipped, in milliseconds since 1970. */
	readonly at: number;
};

/** Exercise to what is known of it; exercises that were removed from the course stay in it. */
export type Done = ReadonlyMap<string, Work>;

/** The best score of every exercise; a skipped exercise is begun, not done. */
export const foldDone = (entries: readonly Entry[], rename: Rename, before: Done = new Map()): Done => {
	const done = new Map(before);
	for (const entry of entries) {
		if (entry.type !== "answer" && entry.type !== "skip") continue;
		const key = rename(entry.exercise);
		const work = done.get(key) ?? UNTOUCHED;
		done.set(
			key,
			entry.type === "skip"
				? { ...work, skips: work.skips + 1, at: entry.at }
				: {
						attempts: work.attempts + 1,
						best: Math.max(work.best, entry.grade.score),
						last: entry.grade.score,
						lastSeed: entry.seed,
						tests: testsOf(work, entry),
						version: entry.course.version,
						skips: 0,
						firstAt: work.firstAt ?? entry.at,
						at: entry.at,
					},
		);
	}
	return done;
};

const UNTOUCHED: Work = {
	attempts: 0,
	best: 0,
	last: 0,
	lastSeed: 0,
	tests: [],
	version: "",
	skips: 0,
	firstAt: undefined,
	at: 0,
};

const testsOf = (work: Work, { course, tests }: AnswerEntry): readonly string[] => {
	if (course.version !== work.version) return tests;
	return tests.every((id) => work.tests.includes(id)) ? work.tests : [...new Set([...work.tests, ...tests])];
};
