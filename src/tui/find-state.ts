import type { Course, Lesson } from "../course/lesson.ts";
import { beginText, type TextField } from "./inputs/text-field.ts";

/** What is looked for, and whether keys go to the line being typed or to the list below it. */
export type Find = { readonly query: TextField; readonly isInList: boolean };

export const findNothing: Find = { query: beginText(""), isInList: false };

/** A lesson that was found, and the words it was found by where they are not in its title. */
export type Found = { readonly lesson: Lesson; readonly by: string | undefined };

/** Lessons in whose title, objective, id, text or misconceptions every word occurs; titles first, then the course's order. */
export const findLessons = (course: Course, query: string): readonly Found[] => {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	if (words.length === 0) return course.lessons.map((lesson) => ({ lesson, by: undefined }));
	const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
	const inTitle: Found[] = [];
	const inText: Found[] = [];
	for (const lesson of course.lessons) {
		if (holds(`${lesson.title} ${lesson.id}`)) inTitle.push({ lesson, by: undefined });
		else {
			const by = textsOf(course, lesson).find(holds);
			if (by !== undefined) inText.push({ lesson, by });
		}
	}
	return [...inTitle, ...inText];
};

const textsOf = (course: Course, lesson: Lesson): readonly string[] => {
	const steps = lesson.steps.map((step) => (step.type === "text" ? step.text : step.exercise.prompt));
	const tags = new Set(JSON.stringify(lesson.steps).match(/"M\d\d"/g) ?? []);
	const beliefs = [...course.misconceptions.values()]
		.filter(({ id }) => tags.has(`"${id}"`))
		.map(({ id, belief, correct }) => `${id} ${belief} ${correct}`);
	return [lesson.objective, ...steps, ...beliefs, lesson.scenario];
};
