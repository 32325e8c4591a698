import type { Course, Misconception } from "./lesson.ts";

type Compiled = Omit<Course, "misconceptions" | "scenes"> & {
	readonly misconceptions: readonly Misconception[];
	readonly scenes: readonly (readonly [string, unknown])[];
};

/** The course that `compileCourse` wrote; anything else is a bug of the build, not looked for here. */
export const readCompiled = (json: string): Course => {
	const compiled: Compiled = JSON.parse(json);
	return {
		...compiled,
		misconceptions: new Map(compiled.misconceptions.map((each) => [each.id, each])),
		scenes: new Map(compiled.scenes),
	};
};
