import { readCourseFolder } from "../../src/adapters/course-folder.ts";
import { readScene } from "../../src/aws/account/read-scene.ts";
import type { Course, Lesson } from "../../src/course/lesson.ts";
import { loadCourse } from "../../src/course/load-course.ts";
import { seedOf } from "../../src/exercise/chance.ts";
import type { Answer, Question } from "../../src/exercise/question.ts";
import { advance, beginWalk } from "../../src/tutor/advance.ts";
import { examinerWith } from "../../src/tutor/examiner.ts";
import { itemOf, type Walk } from "../../src/tutor/walk.ts";

/** The seed that all tests give the tutor, so that it asks what the guide expects. */
export const SEED = 1;

/** The built-in course, read from its files as an author would. */
export const course = (): Course => {
	const files = readCourseFolder("lessons");
	const read = files.ok ? loadCourse(files.value) : files;
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
};

/** What a page of a lesson should show, and how to get on. */
export type Page =
	| { readonly type: "read" }
	| { readonly type: "ask"; readonly question: Question; readonly solution: Answer };

/** A first walk through a lesson, page by page, as the tutor with the same seed takes it. */
export const pagesOf = (course: Course, lesson: Lesson): readonly Page[] => {
	const examiner = examinerWith((name) => {
		const scene = readScene(course.scenes.get(name));
		return scene.ok ? scene.value : undefined;
	});
	let walk: Walk = beginWalk(lesson, seedOf(`${lesson.id}/0`, SEED), 0);
	const pages: Page[] = [];
	for (;;) {
		walk = advance(walk, { type: "next" }, 0);
		if (walk.phase === "summary") return pages;
		const item = itemOf(walk);
		if (item === undefined) {
			pages.push({ type: "read" });
			continue;
		}
		const solution = examiner.solve(item);
		pages.push({ type: "ask", question: examiner.ask(item), solution });
		walk = advance(walk, { type: "answered", answer: solution, grade: examiner.grade(item, solution) }, 0);
	}
};
