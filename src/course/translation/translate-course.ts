import type { Course } from "../lesson.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { COURSE, mapCourseTexts, mapLessonTexts, type TextOf } from "./map-course-texts.ts";
import type { Translation } from "./read-translations.ts";

/** A translation whose original has changed says what is no longer so; the original is shown instead. */
const textsFrom =
	({ texts }: Translation): TextOf =>
	(key, original) => {
		const translated = texts.get(key);
		return translated?.text !== undefined && translated.of === fingerprintOf(original)
			? translated.text
			: original;
	};

/** The course in another language, wherever that has a translation of the text that stands there now. */
export const translateCourse = (
	course: Course,
	translations: readonly Translation[],
	language: string | undefined,
): Course => {
	const bySubject = new Map(
		translations.filter((each) => each.language === language).map((each) => [each.translates, each]),
	);
	const head = bySubject.get(COURSE);
	const translated = head === undefined ? course : mapCourseTexts(course, textsFrom(head));
	const lessons = translated.lessons.map((lesson) => {
		const found = bySubject.get(lesson.id);
		return found === undefined ? lesson : mapLessonTexts(lesson, textsFrom(found));
	});
	return { ...translated, lessons };
};
