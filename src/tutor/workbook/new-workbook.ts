import type { Course, Lesson } from "../../course/lesson.ts";
import type { Question } from "../../exercise/question.ts";
import { stripControlCharacters } from "../../problem/control-characters.ts";
import type { Examiner } from "../examiner.ts";
import { keyOf } from "../item.ts";
import { exercisesOf } from "../outline.ts";
import { answerSheet, type Say, taskSheet } from "./answer-sheet.ts";
import { findItems } from "./find-items.ts";
import { emptyHelp } from "./help.ts";
import { labelled } from "./labelled.ts";
import { pageOf } from "./pages.ts";
import { type Rules, SETTINGS_FILE, type Sealer, writeSettings } from "./settings.ts";
import { lessonReadme, workbookReadme, workflow } from "./texts.ts";

/** What a new workbook is made of. */
export type WorkbookPlan = {
	readonly course: Course;
	readonly lessons: readonly Lesson[];
	/** Draws the variants, so that another student's answers do not fit. */
	readonly student: string | undefined;
	readonly rules: Rules;
	readonly examiner: Examiner;
	readonly say: Say<Question["figures"][number]>;
	readonly sealer: Sealer;
	/** How the grading workflow gets the tutor, such as `npx --yes cloudsec-tutor@0.1.0`. */
	readonly command: string;
};

/** The files of a new workbook, by path: settings, what to read, one file an exercise to answer in, a CI workflow. */
export const newWorkbook = (plan: WorkbookPlan): ReadonlyMap<string, string> => {
	const { course, lessons, student, rules, examiner, say, sealer } = plan;
	const find = findItems(course, student);
	const files = new Map<string, string>();
	const exercises: string[] = [];
	for (const lesson of lessons) {
		const pages: { readonly title: string; readonly file: string }[] = [];
		for (const exercise of exercisesOf(lesson)) {
			const key = keyOf(lesson, exercise);
			const item = find(key);
			if (item === undefined) continue;
			exercises.push(key);
			const { question } = labelled(examiner.ask(item), item.seed);
			const { answer, task } = pageOf(key, question.shape);
			const title = `${lesson.title}: ${exercise.id}`;
			if (task !== undefined) files.set(task, taskSheet(title, question, say));
			files.set(answer, question.shape === "write" ? question.start : answerSheet(title, question, say));
			pages.push({ title: exercise.id, file: task ?? answer });
		}
		files.set(`${lesson.id}/README.md`, lessonReadme(lesson, pages, say));
	}
	const readme = workbookReadme({ course, lessons, student, rules });
	const settings = { course: { id: course.id, version: course.version }, student, exercises, rules };
	return new Map(
		[
			["README.md", readme],
			...files,
			["help.yaml", emptyHelp(rules)],
			[".github/workflows/grade.yml", workflow(plan.command)],
		].map(([file = "", text = ""]) => [file, stripControlCharacters(text)] as const),
	).set(SETTINGS_FILE, writeSettings(settings, sealer));
};
