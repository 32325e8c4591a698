import { bad, type Checked, good, hasError, type Problem } from "../problem/problem.ts";
import { lendModules } from "./lend-modules.ts";
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
import { takenNames } from "./taken-names.ts";
import { isTranslationFile, readTranslations, type Translation } from "./translation/read-translations.ts";
import { translateCourse } from "./translation/translate-course.ts";

/** A course as far as its files could be read, and every problem of all of them. */
export type ReadCourse = {
	/**
	 * As it was written, not translated; without the lessons whose head cannot be read, and with unreadable steps left
	 * empty; undefined without a course file.
	 */
	readonly course: Course | undefined;
	/** The language to show it in, where that is not its own. */
	readonly language: string | undefined;
	readonly translations: readonly Translation[];
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
	sceneName(file) === undefined &&
	!isTranslationFile(file) &&
	misnamed(file) === undefined;

/** The name that a file was meant to have, such as `course.yaml` for `Course.yml`. */
const misnamed = (file: string): string | undefined => {
	const meant = [COURSE_FILE, MISCONCEPTIONS_FILE].find(
		(name) => file.toLowerCase().replace(/\.yml$/, ".yaml") === name,
	);
	return meant === file ? undefined : meant;
};

const misnamedFiles = (files: Iterable<string>): readonly Problem[] =>
	[...files].flatMap((file): readonly Problem[] => {
		const meant = misnamed(file);
		if (meant === undefined) return [];
		return [
			{
				code: "misnamed-file",
				severity: "error",
				message: `\`${file}\` is read under the name \`${meant}\` alone`,
				place: { file, line: 1, column: 1 },
				cure: `rename it to \`${meant}\``,
			},
		];
	});

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
	const written = readCourseFile(files.get(COURSE_FILE));
	const lender = written.value?.data.extends === "builtin" ? base : undefined;
	const translations = readTranslations(files);
	const misconceptions = readMisconceptions(files.get(MISCONCEPTIONS_FILE));
	const scenes = readScenes(files);
	const read = [...files]
		.filter(([file]) => isLessonFile(file))
		.map(([file, text]): LessonFile => ({ file, ...readLesson(file, text) }));
	const fileOf = new Map(
		read.flatMap(({ file, lesson }) => (lesson === undefined ? [] : [[lesson.id, file] as const])),
	);
	const problems = [
		...misnamedFiles(files.keys()),
		...[written, misconceptions, scenes, translations, ...read].flatMap((each) => each.problems),
	];
	const found = { fileOf, language: written.value?.data.language, translations: translations.value };
	if (written.value === undefined)
		return { ...found, course: undefined, problems: [...problems, ...sameLessons(read)], unread: new Set() };
	const courseFile = lendModules(written.value, lender);
	const { data } = courseFile.value;
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
		...found,
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
			...courseFile.problems,
			...takenNames({ lender, lessons: fileOf, misconceptions: misconceptions.value, scenes: scenes.value }),
			...sameLessons(read),
			...unlistedLessons(courseFile.value, read),
			...lessons.problems,
			...tracks.problems,
		],
		unread,
	};
};

/** The course in its language, or what keeps its files from being read; what the linter finds is not looked for. */
export const loadCourse = (
	files: ReadonlyMap<string, string>,
	base: Course | undefined = undefined,
): Checked<Course> => {
	const { course, problems, translations, language } = readCourse(files, base);
	return course === undefined || hasError(problems)
		? bad(problems)
		: good(translateCourse(course, translations, language), problems);
};
