import { fileURLToPath } from "node:url";
import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { readCourseFolder } from "../../src/adapters/course-folder.ts";
import type { Course } from "../../src/course/lesson.ts";
import { loadCourse } from "../../src/course/load-course.ts";
import { sceneOf } from "../../src/course/scene-of.ts";
import { textOf } from "../../src/page/line.ts";
import { frameOf, type Window } from "../../src/tui/frame.ts";
import { press } from "../../src/tui/lesson-deeds.ts";
import { lessonPage } from "../../src/tui/lesson-page.ts";
import { type LessonView, viewOf } from "../../src/tui/lesson-view.ts";
import type { Desk } from "../../src/tutor/desk.ts";
import { examinerWith } from "../../src/tutor/examiner.ts";
import { keepPlace, openLesson, submit } from "../../src/tutor/learn.ts";
import { aDesk } from "../tutor/a-desk.ts";

const course = ((): Course => {
	const files = readCourseFolder(fileURLToPath(new URL("../../lessons", import.meta.url)));
	const read = files.ok ? loadCourse(files.value) : files;
	if (!read.ok) throw new TypeError(JSON.stringify(read.problems[0]));
	return read.value;
})();

const seated = (): Desk =>
	aDesk({
		course,
		examiner: examinerWith((name) => {
			const scene = sceneOf(course, name);
			return scene.ok ? scene.value : undefined;
		}),
	});

const KEYS = [
	"up",
	"down",
	"left",
	"right",
	"space",
	"enter",
	"1",
	"2",
	"3",
	"9",
	"h",
	"s",
	"b",
	"r",
	"w",
].concat([
	"t",
	"e",
	"j",
	"k",
	"esc",
	"?",
	"tab",
	"page-up",
	"page-down",
	"home",
	"backspace",
	"x",
	"l",
	"é",
	"日",
	"ctrl-s",
]);

// Enter comes often, so that walks get far.
const keys = fc.array(
	fc.oneof(
		{ weight: 2, arbitrary: fc.constant("enter") },
		{ weight: 3, arbitrary: fc.constantFrom(...KEYS) },
	),
	{
		maxLength: 120,
	},
);
const lesson = fc.constantFrom(...course.lessons);
const window: fc.Arbitrary<Window> = fc.record({
	columns: fc.integer({ min: 40, max: 200 }),
	rows: fc.integer({ min: 12, max: 60 }),
});

const drawn = (desk: Desk, view: LessonView, size: Window): readonly string[] =>
	frameOf(lessonPage(desk, view, size), size).rows.map(textOf);

const expectFits = (rows: readonly string[], size: Window) => {
	expect(rows.length).toBe(size.rows);
	for (const row of rows) expect(stringWidth(row), JSON.stringify(row)).toBeLessThanOrEqual(size.columns);
};

describe("in every lesson that there is, whatever keys are pressed", () => {
	test("each page fills the window exactly and no row is wider", () => {
		fc.assert(
			fc.property(lesson, keys, window, (taught, pressed, size) => {
				const desk = seated();
				let view = viewOf(desk, openLesson(desk, taught), undefined);
				for (const key of pressed) {
					view = press(desk, view, key, size).view;
					expectFits(drawn(desk, view, size), size);
				}
			}),
			{ numRuns: 40 },
		);
	});

	test("leaving and coming back shows the same page with the same things entered", () => {
		const size = { columns: 80, rows: 300 };
		fc.assert(
			fc.property(lesson, keys, (taught, pressed) => {
				const desk = seated();
				let view = viewOf(desk, openLesson(desk, taught), undefined);
				for (const key of pressed) view = press(desk, view, key, size).view;
				// A summary is an end: after it a lesson starts afresh.
				fc.pre(view.walk.phase !== "summary" && view.look === undefined);
				keepPlace(desk, view.walk);
				const again = viewOf(desk, openLesson(desk, view.walk.lesson), undefined);
				const answer = (shown: LessonView) => shown.input?.answer;
				expect(answer(again)).toEqual(answer(view));
				expect(again.walk.phase).toBe(view.walk.phase);
				if (view.walk.phase !== "asking") expect(drawn(desk, again, size)).toEqual(drawn(desk, view, size));
			}),
			{ numRuns: 60 },
		);
	});

	test("the answers of the model itself lead to a lesson fully right", () => {
		const size = { columns: 80, rows: 24 };
		for (const taught of course.lessons) {
			const desk = seated();
			let view = viewOf(desk, openLesson(desk, taught), undefined);
			for (let page = 0; page < 100 && view.walk.phase !== "summary"; page++) {
				if (view.walk.phase !== "asking") {
					view = press(desk, view, "enter", size).view;
					continue;
				}
				view = solved(desk, view);
				// What does not count for the score, such as how sure one is, is left to the learner.
				for (let key = 0; key < 4 && view.walk.phase === "asking"; key++)
					view = press(desk, view, key % 2 === 0 ? "enter" : "down", size).view;
			}
			expect(drawn(desk, view, { columns: 80, rows: 60 }).join("\n")).toContain("Mastered");
		}
	});
});

/** The question with the full answer as what was entered, as if someone had typed it before; handed in where it has no keys. */
const solved = (desk: Desk, view: LessonView): LessonView => {
	const walk = view.walk;
	const id = walk.route[walk.position] ?? "";
	const step = walk.lesson.steps.find((known) => known.id === id);
	const attempt = walk.attempts.get(id);
	if (step?.type !== "exercise" || attempt === undefined) throw new TypeError("nothing is asked here");
	const draft = desk.examiner.solve({ lesson: walk.lesson, exercise: step.exercise, seed: attempt.seed });
	if (view.input === undefined) return viewOf(desk, submit(desk, walk, draft).walk, undefined);
	return viewOf(
		desk,
		{ ...walk, attempts: new Map(walk.attempts).set(id, { ...attempt, draft }) },
		undefined,
	);
};
