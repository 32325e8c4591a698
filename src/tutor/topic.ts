import type { Course, Lesson } from "../course/lesson.ts";

/** A part of a course that can be asked for by name. */
export type Topic = {
	readonly id: string;
	readonly title: string;
	readonly type: "module" | "lesson" | "topic" | "misconception";
};

/** Everything `--topic` takes: modules, lessons, what stands before the slash in lesson ids, misconceptions. */
export const topicsOf = (course: Course): readonly Topic[] => {
	const prefixes = new Set(course.lessons.map(({ id }) => prefixOf(id)).filter((id) => id !== ""));
	for (const { id } of course.modules) prefixes.delete(id);
	return [
		...course.modules.map(({ id, title }): Topic => ({ id, title, type: "module" })),
		...[...prefixes].map((id): Topic => ({ id, title: id, type: "topic" })),
		...course.lessons.map(({ id, title }): Topic => ({ id, title, type: "lesson" })),
		...[...course.misconceptions.values()].map(
			({ id, belief }): Topic => ({ id, title: belief, type: "misconception" }),
		),
	];
};

/** The topic of a name, in whatever case; undefined where there is none. */
export const findTopic = (course: Course, name: string): Topic | undefined => {
	const wanted = name.trim().toLowerCase();
	return topicsOf(course).find(({ id }) => id.toLowerCase() === wanted);
};

/** True where an exercise of the lesson that tests these misconceptions belongs to the topic. */
export const isOnTopic = (topic: Topic, lesson: Lesson, tests: readonly string[]): boolean => {
	switch (topic.type) {
		case "module":
			return lesson.module === topic.id;
		case "lesson":
			return lesson.id === topic.id;
		case "topic":
			return prefixOf(lesson.id) === topic.id;
		case "misconception":
			return tests.includes(topic.id);
	}
};

const prefixOf = (lesson: string): string => lesson.slice(0, Math.max(0, lesson.indexOf("/")));
