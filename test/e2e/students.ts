import { readScene } from "../../src/aws/account/read-scene.ts";
import { wrongsOf } from "../../src/exercise/registry.ts";
import { SCENE_TIME } from "../../src/exercise/staged/scene-time.ts";
import type { AnswerEntry } from "../../src/progress/entry.ts";
import { writeEntry } from "../../src/progress/write-entry.ts";
import { examinerWith } from "../../src/tutor/examiner.ts";
import { exercisesOf } from "../../src/tutor/outline.ts";
import { course as builtInCourse } from "./guide.ts";

export const course = builtInCourse();

export const examiner = examinerWith((name) => {
	const scene = readScene(course.scenes.get(name));
	return scene.ok ? scene.value : undefined;
});

/** Every exercise of some lessons, as one seed puts it. */
export const itemsOf = (lessons: readonly string[], seed = 7) =>
	course.lessons
		.filter(({ id }) => lessons.includes(id))
		.flatMap((lesson) => exercisesOf(lesson).map((exercise) => ({ lesson, exercise, seed })));

const items = itemsOf(["shared-responsibility/ec2", "iam/groups"]);

const given = (asked: typeof items, shift: number) =>
	asked.map((item, index) => {
		const setting = { seed: item.seed, cloud: examiner.cloudOf(item), now: SCENE_TIME };
		const wrong = wrongsOf(item.exercise, setting).find(({ misconception }) => misconception !== undefined);
		const isWrong = (index + shift) % 3 === 0 && wrong !== undefined;
		const answer = isWrong ? wrong.answer : examiner.solve(item);
		return {
			item,
			answer,
			misconception: isWrong ? wrong.misconception : undefined,
			grade: examiner.grade(item, answer),
		};
	});

const usual = [0, 1, 2].map((shift) => given(items, shift));

/** What one student answers: every third exercise, shifted by the student, goes wrong in a way its author foresaw. */
export const answersOf = (student: number, asked = items) =>
	(asked === items ? usual[student % 3] : undefined) ?? given(asked, student % 3);

/** The student's answers as entries of a journal, a minute each. */
export const entriesOf = (student: number, asked = items): readonly AnswerEntry[] =>
	answersOf(student, asked).map(({ item, answer, grade: { score, verdict, misconceptions } }, index) => ({
		type: "answer",
		id: `student-${student}-${index}`,
		at: Date.UTC(2026, 2, 1, 9, index),
		course: { id: course.id, version: course.version },
		exercise: `${item.lesson.id}#${item.exercise.id}`,
		seed: item.seed,
		answer,
		grade: { score, verdict, misconceptions },
		hints: 0,
		ms: 60_000,
		mode: "learn",
		tests: [],
		confidence: undefined,
		sitting: undefined,
	}));

/** Entries as a hand-in. */
export const handInOf = (entries: readonly AnswerEntry[]): string =>
	entries.map((entry) => `${writeEntry(entry)}\n`).join("");

/** The same, but each claims to have been right. */
export const boasting = (entries: readonly AnswerEntry[]): readonly AnswerEntry[] =>
	entries.map((entry) => ({ ...entry, grade: { score: 1, verdict: "right", misconceptions: [] } }));
