import type { Problem } from "../../problem/problem.ts";
import type { Course } from "../lesson.ts";
import { lintCourse } from "../lint/lint-course.ts";
import { proofs } from "../lint/rules/proofs.ts";
import { type Translation, wayTo } from "./read-translations.ts";
import { translateCourse } from "./translate-course.ts";

/** The linter's way to a value of a lesson as the key of a text in its translation. */
const keyAt = (course: Course, lessonId: string, path: readonly (string | number)[]): string => {
	const [, index, ...rest] = path;
	const step = course.lessons.find(({ id }) => id === lessonId)?.steps[Number(index)];
	return [step?.id ?? "", ...rest.map((part) => (typeof part === "number" ? part + 1 : part))].join(".");
};

/** The text of a file that stands nearest to a key: it, one below it, or one beside it. */
const nearestKey = ({ texts }: Pick<Translation, "texts">, key: string): string | undefined => {
	const found = [...texts.keys()].find((each) => each === key || each.startsWith(`${key}.`));
	const end = key.lastIndexOf(".");
	return found ?? (end < 0 ? undefined : nearestKey({ texts }, key.slice(0, end)));
};

const proveOne = (
	course: Course,
	translations: readonly Translation[],
	language: string,
	today: string,
): readonly Problem[] => {
	const own = translations.filter(
		(each) => each.language === language && [...each.texts.values()].some(({ text }) => text !== undefined),
	);
	const fileOf = new Map(own.map(({ translates }) => [translates, translates]));
	const translated = translateCourse(course, own, language);
	return lintCourse(translated, { today, fileOf, rules: [proofs] }).map((problem) => {
		const of = own.find(({ translates }) => translates === problem.place?.file);
		const key = of && nearestKey(of, keyAt(course, of.translates, problem.place?.path ?? []));
		const place = of?.placeOf(key === undefined ? ["translates"] : wayTo(key));
		return { ...problem, ...(place === undefined ? {} : { place }) };
	});
};

/**
 * Whatever its language, a lesson's solution passes and its wrong answers fail for the reason they claim: a word to
 * type that is right in one language may be a wrong one in another. `today` is an ISO date.
 */
export const proveTranslations = (
	course: Course,
	translations: readonly Translation[],
	today: string,
): readonly Problem[] =>
	[...new Set(translations.map(({ language }) => language))].flatMap((language) =>
		proveOne(course, translations, language, today),
	);
