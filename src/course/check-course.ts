import { hasError, type Problem } from "../problem/problem.ts";
import type { Course } from "./lesson.ts";
import { lintCourse } from "./lint/lint-course.ts";
import { readCourse } from "./load-course.ts";
import { placeProblems } from "./place-problems.ts";
import { COURSE_FILE } from "./read-course-file.ts";
import { MISCONCEPTIONS_FILE } from "./read-misconceptions.ts";
import { checkTranslations } from "./translation/check-translations.ts";
import { proveTranslations } from "./translation/prove-translations.ts";
import { translateCourse } from "./translation/translate-course.ts";

/** A course as far as it can be read, and everything that is wrong with its files, each with line and column. */
export type CheckedCourse = {
	readonly course: Course | undefined;
	readonly problems: readonly Problem[];
	/** Plays every translated exercise as well, and tells what does not hold in another language. */
	readonly proveTranslations: () => readonly Problem[];
};

const byPlace = (a: Problem, b: Problem): number => {
	const [one, two] = [a.place?.file ?? "", b.place?.file ?? ""];
	if (one !== two) return one < two ? -1 : 1;
	return (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
};

/** What a file that cannot be read would have said is not held against it, nor against the others. */
const isTold = (problems: readonly Problem[], { code, place }: Problem): boolean => {
	const file = {
		"unknown-misconception": MISCONCEPTIONS_FILE,
		"unused-source": place?.file,
		"empty-module": COURSE_FILE,
	}[code];
	return file === undefined || !problems.some((problem) => problem.place?.file === file);
};

/** Reads and lints a course's files; `base` is the course that a pack may extend, `today` an ISO date. */
export const checkCourse = (
	files: ReadonlyMap<string, string>,
	{ today, base }: { today: string; base?: Course | undefined },
): CheckedCourse => {
	const { course, problems, fileOf, unread, translations, language } = readCourse(files, base);
	const found = course === undefined ? [] : lintCourse(course, { today, fileOf, unread });
	const translated = course === undefined ? [] : checkTranslations(course, translations, language);
	const all = [...problems, ...found.filter((problem) => isTold(problems, problem)), ...translated];
	return {
		course:
			course === undefined || hasError(problems)
				? undefined
				: translateCourse(course, translations, language),
		problems: [...placeProblems(all, files)].sort(byPlace),
		proveTranslations: () =>
			course === undefined || hasError(all) ? [] : proveTranslations(course, translations, today),
	};
};
