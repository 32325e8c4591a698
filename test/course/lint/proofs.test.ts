import { describe, expect, test } from "vitest";
import type { Course } from "../../../src/course/lesson.ts";
import { lintCourse } from "../../../src/course/lint/lint-course.ts";
import type { Exercise } from "../../../src/exercise/exercise.ts";
import { exercise, samples } from "../../exercise/samples.ts";

const courseOf = (exercises: readonly Exercise[]): Course => ({
	id: "c",
	version: "1",
	title: "C",
	modules: [{ id: "m", title: "M", summary: "S" }],
	tracks: [],
	lessons: [
		{
			id: "a/b",
			aliases: [],
			module: "m",
			title: "A",
			objective: "O",
			minutes: 5,
			requires: [],
			sources: [],
			scenario: "S",
			account: undefined,
			steps: exercises.map((each) => ({ type: "exercise", id: each.id, exercise: each })),
		},
	],
	misconceptions: new Map(),
	scenes: new Map(),
});

const PROOFS = [
	"solution-fails",
	"empty-passes",
	"wrong-passes",
	"misconception-not-named",
	"feedback-not-shown",
	"placeholder-left",
];

const proved = (made: Exercise) =>
	lintCourse(courseOf([made]), { today: "2026-12-01" })
		.map(({ code, place }) => `${code} ${place?.path?.join(".")}`)
		.filter((found) => PROOFS.some((code) => found.startsWith(code)));

test("sound exercises of every kind are proved", () => {
	for (const sample of samples) expect(proved(sample)).toEqual([]);
});

describe("an exercise that cannot be solved, or not missed, is found", () => {
	test("a form to type that folds to nothing never passes", () => {
		expect(proved(exercise("fill", { accept: ["..."], feedback: "No." }))).toEqual([
			"solution-fails steps.0.exercise",
		]);
	});

	test("a turn that comes with another, told by the other alone", () => {
		const order = exercise("order", {
			items: { a: "A", b: "B", c: "C" },
			wrong: [{ before: "b", after: "c", feedback: "f" }],
			feedback: "No.",
		});
		expect(lintCourse(courseOf([order]), { today: "2026-12-01" }).map(({ code }) => code)).toContain(
			"wrong-order-is-right",
		);
	});

	test("a foreseen word that reads like another foreseen one is told by its feedback alone", () => {
		const fill = exercise("fill", {
			accept: ["implicit deny"],
			near: {
				"explicit deny": { feedback: "One.", misconception: "M21" },
				"Explicit-Deny": { feedback: "Two.", misconception: "M20" },
			},
			feedback: "No.",
		});
		expect(proved(fill)).toEqual(["misconception-not-named steps.0.near.Explicit-Deny"]);
	});

	test("the same without a misconception is told by the missing feedback", () => {
		const fill = exercise("fill", {
			accept: ["implicit deny"],
			near: { "explicit deny": { feedback: "One." }, "Explicit deny.": { feedback: "Two." } },
			feedback: "No.",
		});
		expect(proved(fill)).toEqual(["feedback-not-shown steps.0.near.Explicit deny."]);
	});

	test("a wrong answer that one variant makes right", () => {
		const fill = exercise("fill", {
			accept: ["{{limit}} hours"],
			near: { "12 hours": { feedback: "No." } },
			vary: { limit: ["1", "12"] },
			feedback: "No.",
		});
		expect(lintCourse(courseOf([fill]), { today: "2026-12-01" }).map(({ code }) => code)).toContain(
			"wrong-is-accepted",
		);
	});

	test("a placeholder that no value fills", () => {
		const choose = exercise("choose", {
			options: {
				a: { text: "A in {{city}}", correct: true },
				b: { text: "B", feedback: "f" },
				c: { text: "C", feedback: "f" },
			},
		});
		expect(proved(choose)).toEqual(["placeholder-left steps.0.options.a.text"]);
	});
});
