import { mapFigureTexts, mapTexts } from "../../exercise/map-texts.ts";
import type { Course, Lesson, Step } from "../lesson.ts";

/** Gives the text to show in the place of one, which is known by its key, such as `who-patches.options.aws.text`. */
export type TextOf = (key: string, text: string) => string;

/** What a translation file speaks of: a lesson by its id, or `course`: titles, summaries and misconceptions. */
export const COURSE = "course";

/** Lists count from one, as people do. */
const keyOf = (...path: readonly (string | number)[]): string =>
	path.map((step) => (typeof step === "number" ? step + 1 : step)).join(".");

const mapStep = (step: Step, textOf: TextOf): Step => {
	const put = (text: string, path: readonly (string | number)[]) => textOf(keyOf(step.id, ...path), text);
	return step.type === "text"
		? { ...step, text: put(step.text, ["text"]), figures: mapFigureTexts(step.figures, put) }
		: { ...step, exercise: mapTexts(step.exercise, put) };
};

/** The lesson with another text in the place of each that learners read or type. */
export const mapLessonTexts = (lesson: Lesson, textOf: TextOf): Lesson => ({
	...lesson,
	title: textOf("title", lesson.title),
	objective: textOf("objective", lesson.objective),
	scenario: textOf("scenario", lesson.scenario),
	steps: lesson.steps.map((step) => mapStep(step, textOf)),
});

/** The course with another text in the place of each that stands outside its lessons. */
export const mapCourseTexts = (course: Course, textOf: TextOf): Course => ({
	...course,
	title: textOf("title", course.title),
	modules: course.modules.map((module) => ({
		...module,
		title: textOf(keyOf("modules", module.id, "title"), module.title),
		summary: textOf(keyOf("modules", module.id, "summary"), module.summary),
	})),
	tracks: course.tracks.map((track) => ({
		...track,
		title: textOf(keyOf("tracks", track.id, "title"), track.title),
	})),
	misconceptions: new Map(
		[...course.misconceptions].map(([id, { belief, correct }]) => [
			id,
			{
				id,
				belief: textOf(keyOf("misconceptions", id, "belief"), belief),
				correct: textOf(keyOf("misconceptions", id, "correct"), correct),
			},
		]),
	),
});

/** Code and placeholders are the same in every language. */
const hasWords = (text: string): boolean =>
	/\p{L}/u.test(text.replace(/\{\{[^}]*\}\}/g, "").replace(/`[^`]*`/g, ""));

/** Every text of a lesson, or with `COURSE` of the course outside its lessons, that is there to be translated, by its key. */
export const textsOf = (course: Course, subject: string): ReadonlyMap<string, string> => {
	const texts = new Map<string, string>();
	const note: TextOf = (key, text) => {
		if (hasWords(text) && !texts.has(key)) texts.set(key, text);
		return text;
	};
	if (subject === COURSE) mapCourseTexts(course, note);
	else for (const lesson of course.lessons) if (lesson.id === subject) mapLessonTexts(lesson, note);
	return inReadingOrder(texts);
};

/** What belongs together stands together: the text of an option, then what is said to it. */
const inReadingOrder = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
	const groups = new Map<string, [string, string][]>();
	for (const [key, text] of texts) {
		const owner = key.slice(0, Math.max(0, key.lastIndexOf(".")));
		groups.set(owner, [...(groups.get(owner) ?? []), [key, text]]);
	}
	return new Map([...groups.values()].flat());
};

/** Everything there is to translate: the course itself and its lessons, in the order of the path. */
export const subjectsOf = (course: Course): readonly string[] => [
	COURSE,
	...course.lessons.map(({ id }) => id),
];
