import fc from "fast-check";
import type { AnswerEntry, Entry } from "../../src/progress/entry.ts";

export const COURSE = { id: "builtin", version: "1.0.0" } as const;

/** Monday 5 January 2026, noon UTC. */
export const START = Date.UTC(2026, 0, 5, 12);
export const DAY = 86_400_000;

/** A full-score answer in a lesson; a test changes what it is about. */
export const anAnswer = (changes: Partial<AnswerEntry> & { readonly score?: number } = {}): AnswerEntry => {
	const { score = 1, ...fields } = changes;
	return {
		type: "answer",
		id: `answer-${fields.at ?? START}-${fields.exercise ?? ""}`,
		at: START,
		course: COURSE,
		exercise: "who/ec2#layers",
		seed: 7,
		answer: ["a"],
		grade: { score, verdict: score >= 1 ? "right" : score > 0 ? "partly" : "wrong", misconceptions: [] },
		hints: 0,
		ms: 20_000,
		mode: "learn",
		tests: [],
		confidence: undefined,
		sitting: undefined,
		...fields,
	};
};

const EXERCISES = ["who/ec2#layers", "who/ec2#patch", "who/s3#policy", "iam/groups#nest", "gone/lesson#item"];
const MISCONCEPTIONS = ["M01", "M02", "M05", "M06"];

const grade = fc
	.record({
		score: fc.constantFrom(0, 0.25, 0.5, 0.8, 1),
		shown: fc.subarray(MISCONCEPTIONS, { maxLength: 2 }),
	})
	.map(({ score, shown }) => ({
		score,
		verdict: score >= 1 ? ("right" as const) : score > 0 ? ("partly" as const) : ("wrong" as const),
		misconceptions: score >= 1 ? [] : shown,
	}));

const head = {
	id: fc.uuid(),
	at: fc.integer({ min: START, max: START + 400 * DAY }),
	course: fc.constantFrom(COURSE, COURSE, COURSE, { id: "pack", version: "2" }),
};

const answerEntry = fc.record({
	type: fc.constant("answer" as const),
	...head,
	exercise: fc.constantFrom(...EXERCISES),
	seed: fc.nat(),
	answer: fc.oneof(fc.array(fc.string()), fc.string(), fc.dictionary(fc.string(), fc.string())),
	grade,
	hints: fc.nat(3),
	ms: fc.nat(900_000),
	mode: fc.constantFrom("learn", "revise", "practice", "exam", "workbook") as fc.Arbitrary<
		AnswerEntry["mode"]
	>,
	tests: fc.subarray(MISCONCEPTIONS, { maxLength: 2 }),
	confidence: fc.constantFrom("sure", "unsure", undefined),
	sitting: fc.constantFrom(undefined, "s1", "e1"),
});

const skipEntry = fc.record({
	type: fc.constant("skip" as const),
	...head,
	exercise: fc.constantFrom(...EXERCISES),
	seed: fc.nat(),
	mode: fc.constant("learn" as const),
});

const suspendEntry = fc.record({
	type: fc.constantFrom("suspend" as const, "restore" as const),
	...head,
	item: fc.constantFrom(...EXERCISES, ...MISCONCEPTIONS),
});

const exam = fc.constantFrom("e1", "e2");

const examEntry = fc.oneof(
	fc.record({
		type: fc.constant("exam-start" as const),
		...head,
		exam,
		seed: fc.nat(),
		minutes: fc.integer({ min: 1, max: 200 }),
		blueprint: fc.constantFrom(undefined, "CLF-C02"),
		items: fc.array(fc.record({ exercise: fc.constantFrom(...EXERCISES), seed: fc.nat() })),
	}),
	fc.record({
		type: fc.constant("exam-answer" as const),
		...head,
		exam,
		item: fc.nat(5),
		answer: fc.array(fc.string()),
		flagged: fc.boolean(),
		ms: fc.nat(90_000),
	}),
	fc.record({
		type: fc.constant("exam-end" as const),
		...head,
		exam,
		reason: fc.constantFrom("handed-in" as const, "time" as const, "given-up" as const),
	}),
);

const plain: fc.Arbitrary<Entry> = fc.oneof(
	{ weight: 6, arbitrary: answerEntry },
	{ weight: 1, arbitrary: skipEntry },
	{ weight: 1, arbitrary: suspendEntry },
	{ weight: 1, arbitrary: examEntry },
);

/** A journal of up to forty entries with unique ids, in any order, some of them taken back and some of that, too. */
export const someEntries: fc.Arbitrary<readonly Entry[]> = fc
	.tuple(
		fc.uniqueArray(plain, { maxLength: 30, selector: ({ id }) => id }),
		fc.uniqueArray(fc.record({ id: fc.uuid(), at: head.at, target: fc.nat(40) }), {
			maxLength: 6,
			selector: ({ id }) => id,
		}),
	)
	.map(([entries, undos]) => {
		const all: Entry[] = [...entries];
		for (const { id, at, target } of undos) {
			const entry = all[target % Math.max(1, all.length)];
			if (entry !== undefined) all.push({ type: "undo", id, at, course: entry.course, entry: entry.id });
		}
		return all;
	});
