import { bad, type Checked, good, hasError, type Problem } from "../problem/problem.ts";
import type { Course, Lesson } from "./lesson.ts";
import {
	type LessonFile,
	listedIds,
	listLessons,
	listTracks,
	sameLessons,
	unlistedLessons,
} from "./list-lessons.ts";
import { COURSE_FILE, readCourseFile } from "./read-course-file.ts";
import { readLesson } from "./read-lesson.ts";
import { MISCONCEPTIONS_FILE, readMisconceptions } from "./read-misconceptions.ts";
import { readScenes, sceneName } from "./read-scenes.ts";

/** A course as far as its files could be read, and every problem of all of them. */
export type ReadCourse = {
	/** Without the lessons whose head cannot be read, and with unreadable steps left empty; undefined without a course file. */
	readonly course: Course | undefined;
	readonly problems: readonly Problem[];
	/** The file of each lesson that the pack itself holds. */
	readonly fileOf: ReadonlyMap<string, string>;
	/** Ids that are listed and may be those of files that cannot be read. */
	readonly unread: ReadonlySet<string>;
};

const isLessonFile = (file: string): boolean =>
	/\.ya?ml$/.test(file) &&
	file !== COURSE_FILE &&
	file !== MISCONCEPTIONS_FILE &&
	sceneName(file) === undefined;

/** A lent lesson asks only for lessons that the pack teaches too. */
const withinReach = (lesson: Lesson, listed: ReadonlySet<string>): Lesson => ({
	...lesson,
	requires: lesson.requires.filter((id) => listed.has(id)),
	steps: lesson.steps.map((step) =>
		step.type === "exercise" && step.exercise.retrieves !== undefined && !listed.has(step.exercise.retrieves)
			? { ...step, exercise: { ...step.exercise, retrieves: undefined } }
			: step,
	),
});

/**
 * Reads a course from its files by path. A pack that extends the built-in course may list its lessons and use its
 * misconceptions and scenes; `base` is that course.
 */
export const readCourse = (
	files: ReadonlyMap<string, string>,
	base: Course | undefined = undefined,
): ReadCourse => {
	const courseFile = readCourseFile(files.get(COURSE_FILE));
	const misconceptions = readMisconceptions(files.get(MISCONCEPTIONS_FILE));
	const scenes = readScenes(files);
	const read = [...files]
		.filter(([file]) => isLessonFile(file))
		.map(([file, text]): LessonFile => ({ file, ...readLesson(file, text) }));
	const fileOf = new Map(
		read.flatMap(({ file, lesson }) => (lesson === undefined ? [] : [[lesson.id, file] as const])),
	);
	const problems = [courseFile, misconceptions, scenes, ...read].flatMap((each) => each.problems);
	if (courseFile.value === undefined)
		return { course: undefined, problems: [...problems, ...sameLessons(read)], fileOf, unread: new Set() };
	const { data } = courseFile.value;
	const lender = data.extends === "builtin" ? base : undefined;
	const listed = new Set(listedIds(courseFile.value));
	const known = new Map<string, Omit<Lesson, "module">>([
		...(lender?.lessons ?? []).map((lesson) => [lesson.id, withinReach(lesson, listed)] as const),
		...read.flatMap(({ lesson }) => (lesson === undefined ? [] : [[lesson.id, lesson] as const])),
	]);
	const hasUnread = read.some(({ lesson }) => lesson === undefined);
	const unread = new Set(hasUnread ? [...listed].filter((id) => !known.has(id)) : []);
	const lessons = listLessons(courseFile.value, known, unread);
	const tracks = listTracks(courseFile.value);
	return {
		course: {
			id: data.id,
			version: data.version,
			title: data.title,
			modules: data.modules.map(({ id, title, summary }) => ({ id, title, summary })),
			tracks: tracks.value,
			lessons: lessons.value,
			misconceptions: new Map([...(lender?.misconceptions ?? []), ...misconceptions.value]),
			scenes: new Map([...(lender?.scenes ?? []), ...scenes.value]),
		},
		problems: [
			...problems,
			...sameLessons(read),
			...unlistedLessons(courseFile.value, read),
			...lessons.problems,
			...tracks.problems,
		],
		fileOf,
		unread,
	};
};

/** The course, or what keeps its files from being read; what the linter finds is not looked for. */
export const loadCourse = (
	files: ReadonlyMap<string, string>,
	base: Course | undefined = undefined,
): Checked<Course> => {
	const { course, problems } = readCourse(files, base);
	return course === undefined || hasError(problems) ? bad(problems) : good(course, problems);
};
