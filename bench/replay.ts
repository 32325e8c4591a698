import { chance } from "../src/exercise/chance.ts";
import { fsrsScheduler } from "../src/memory/fsrs-scheduler.ts";
import { calendar } from "../src/progress/day.ts";
import type { Entry } from "../src/progress/entry.ts";
import { readLine } from "../src/progress/read-entry.ts";
import { replay } from "../src/progress/replay.ts";
import { writeEntry } from "../src/progress/write-entry.ts";
import { interleave } from "./interleave.ts";
import type { Row } from "./row.ts";

const ENTRIES = 100_000;
const EXERCISES = 400;
const ROUNDS = 7;
const FIRST_DAY = Date.parse("2023-01-01T08:00:00Z");

/** A learner's three years: every entry an answer, some of them wrong. */
const journal = (): readonly string[] => {
	const next = chance(1);
	return Array.from({ length: ENTRIES }, (_, index) => {
		const exercise = Math.floor(next() * EXERCISES);
		const isRight = next() < 0.8;
		const entry: Entry = {
			type: "answer",
			id: `0190b5c4-0000-7000-8000-${String(index).padStart(12, "0")}`,
			at: FIRST_DAY + index * 15 * 60_000,
			course: { id: "cloudsec", version: "1.0.0" },
			exercise: `module-${exercise % 40}/lesson#exercise-${exercise}`,
			seed: Math.floor(next() * 2 ** 32),
			answer: { "guest-os": "customer", hypervisor: "aws", "customer-data": isRight ? "customer" : "aws" },
			grade: {
				score: isRight ? 1 : 0.66,
				verdict: isRight ? "right" : "partly",
				misconceptions: isRight ? [] : [`M${String((exercise % 40) + 1).padStart(2, "0")}`],
			},
			hints: 0,
			ms: 12_345,
			mode: "learn",
			tests: [`M${String((exercise % 40) + 1).padStart(2, "0")}`],
			confidence: undefined,
			sitting: undefined,
		};
		return writeEntry(entry);
	});
};

/** Reading and replaying a journal of 100,000 entries, against `JSON.parse` of the same lines. */
export const replaying = async (): Promise<readonly Row[]> => {
	const lines = journal();
	const timed = (work: () => unknown): number => {
		const start = performance.now();
		if (work() === undefined) throw new Error("nothing was replayed");
		return performance.now() - start;
	};
	const reading = {
		course: "cloudsec",
		rename: (key: string) => key,
		scheduler: fsrsScheduler(),
		dayOf: calendar(() => 0),
	};
	const read = () =>
		lines.flatMap((line) => {
			const result = readLine(line);
			return result.type === "entry" ? [result.entry] : [];
		});
	const times = await interleave(
		{
			replay: () => timed(() => replay(read(), reading)),
			parse: () => timed(() => lines.map((line) => JSON.parse(line))),
		},
		ROUNDS,
	);
	return [
		{
			what: `replaying ${ENTRIES.toLocaleString("en")} journal entries / JSON.parse of the same lines`,
			ours: times.replay,
			baseline: times.parse,
			unit: "ms",
			target: 2,
		},
	];
};
