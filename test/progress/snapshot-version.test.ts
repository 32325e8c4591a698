import { expect, test } from "vitest";
import { chance, seedOf } from "../../src/exercise/chance.ts";
import { fsrsScheduler } from "../../src/memory/fsrs-scheduler.ts";
import { calendar } from "../../src/progress/day.ts";
import type { Entry } from "../../src/progress/entry.ts";
import { SNAPSHOT_VERSION } from "../../src/progress/progress-reader.ts";
import { replay } from "../../src/progress/replay.ts";
import { writeSnapshot } from "../../src/progress/snapshot.ts";
import { anAnswer, COURSE, DAY, START } from "./some-entries.ts";

/** Entries of every type, the same ones for ever. */
const entries = (): readonly Entry[] => {
	const dice = chance(11);
	const answers = Array.from({ length: 200 }, (_, index): Entry => {
		const misconception = `M0${1 + Math.floor(dice() * 5)}`;
		const score = [0, 0.5, 0.9, 1, 1, 1][Math.floor(dice() * 6)] ?? 1;
		const at = START + (index * DAY) / 3;
		return anAnswer({
			id: `a${index}`,
			at,
			exercise: `who/a#${Math.floor(dice() * 9)}`,
			tests: dice() < 0.7 ? [misconception] : [],
			hints: Math.floor(dice() * 3),
			mode: (["learn", "revise", "practice", "exam"] as const)[Math.floor(dice() * 4)] ?? "learn",
			confidence: dice() < 0.3 ? "sure" : undefined,
			sitting: index % 9 === 0 ? "e" : undefined,
			grade: {
				score,
				verdict: score >= 1 ? "right" : score > 0 ? "partly" : "wrong",
				misconceptions: score < 1 && dice() < 0.5 ? [misconception] : [],
			},
		});
	});
	const at = START + 100 * DAY;
	const items = [{ exercise: "who/a#1", seed: 1 }];
	const others: readonly Entry[] = [
		{ type: "skip", id: "s", at, course: COURSE, exercise: "who/a#1", seed: 1, mode: "learn" },
		{ type: "undo", id: "u", at, course: COURSE, entry: "a5" },
		{ type: "suspend", id: "x", at, course: COURSE, item: "M03" },
		{
			type: "exam-start",
			id: "b",
			at: START,
			course: COURSE,
			exam: "e",
			seed: 1,
			minutes: 9,
			blueprint: "CLF-C02",
			items,
		},
		{
			type: "exam-answer",
			id: "c",
			at,
			course: COURSE,
			exam: "e",
			item: 0,
			answer: ["x"],
			flagged: true,
			ms: 3,
		},
		{ type: "exam-end", id: "d", at: at + 1, course: COURSE, exam: "e", reason: "time" },
	];
	return [...answers, ...others].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
};

// When this fails, a fold makes something else of the same journal: raise SNAPSHOT_VERSION, so that no kept state of
// an earlier program is believed, and write the new pair here.
test("a fold that changed has raised the version of kept states", () => {
	const progress = replay(entries(), {
		course: COURSE.id,
		rename: (key) => key,
		scheduler: fsrsScheduler(),
		dayOf: calendar(() => 0),
	});
	const text = JSON.stringify(
		writeSnapshot({ progress, last: undefined, takenBack: new Set() }),
		(_, value) => (typeof value === "number" ? Math.round(value * 1_000) / 1_000 : value),
	);
	expect([SNAPSHOT_VERSION, seedOf(text)]).toEqual([2, 1_742_142_625]);
});
