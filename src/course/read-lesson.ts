import type { Place, Problem } from "../problem/problem.ts";
import type { Lesson } from "./lesson.ts";
import { readSteps } from "./read-steps.ts";
import { lessonSchema } from "./schema/lesson-schema.ts";
import { problemsOf } from "./schema/problems-of.ts";
import { readYaml } from "./yaml/read-yaml.ts";

/** A lesson, and every problem of its file; its module is named by the course file. */
export type ReadLesson = {
	/** Undefined where its head cannot be read; steps that cannot be read are empty. */
	readonly lesson: Omit<Lesson, "module"> | undefined;
	readonly problems: readonly Problem[];
};

const stepsOf = (value: unknown): readonly unknown[] =>
	typeof value === "object" && value !== null && "steps" in value && Array.isArray(value.steps)
		? value.steps
		: [];

/** A map without any of what makes a lesson is something else in the wrong place. */
const isOther = (value: unknown): boolean =>
	typeof value === "object" &&
	value !== null &&
	!Array.isArray(value) &&
	!["id", "title", "scenario", "steps"].some((key) => Object.hasOwn(value, key));

const noLesson = (place: Place): Problem => ({
	code: "no-lesson",
	severity: "error",
	message: "this file is no lesson: it has neither `id` nor `title` nor `steps`",
	place,
	cure: "begin it as docs/lesson-format.md shows; a scene lies in `accounts/`, a translation in `translations/`",
});

/** Reads a lesson file; a mistake in the head does not hide those in the steps. */
export const readLesson = (file: string, text: string): ReadLesson => {
	const { value, problems: syntax, placeOf } = readYaml(file, text);
	if (value === undefined) return { lesson: undefined, problems: syntax };
	if (isOther(value)) return { lesson: undefined, problems: [noLesson(placeOf([]))] };
	const head = lessonSchema.safeParse(value);
	const { steps, problems } = readSteps(head.success ? head.data.steps : stepsOf(value), placeOf);
	if (!head.success)
		return {
			lesson: undefined,
			problems: [...problemsOf(lessonSchema, value, head.error, placeOf), ...problems],
		};
	const { format: _, sources, ...rest } = head.data;
	return {
		lesson: {
			...rest,
			account: rest.account,
			steps,
			sources: Object.entries(sources).map(([key, { verified_on, ...source }]) => ({
				key,
				...source,
				verifiedOn: verified_on,
			})),
		},
		problems,
	};
};
