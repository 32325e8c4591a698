import type { z } from "zod";
import type { Problem } from "../problem/problem.ts";
import { courseSchema } from "./schema/course-schema.ts";
import { type PlaceOf, problemsOf } from "./schema/problems-of.ts";
import { readYaml } from "./yaml/read-yaml.ts";

/** The file that says what is taught, in which order. */
export const COURSE_FILE = "course.yaml";

/** `course.yaml` after reading, with the place of whatever is in it. */
export type CourseFile = { readonly data: z.infer<typeof courseSchema>; readonly placeOf: PlaceOf };

/** What a file says, as far as it could be read, and what is wrong with it. */
export type Read<T> = { readonly value: T; readonly problems: readonly Problem[] };

const missing: Problem = {
	code: "no-course-file",
	severity: "error",
	message: `there is no \`${COURSE_FILE}\` here`,
	place: { file: COURSE_FILE },
	cure: "name the folder that holds it, or make a pack with `course new`",
};

/** Reads `course.yaml`; without its text that is the problem. */
export const readCourseFile = (text: string | undefined): Read<CourseFile | undefined> => {
	if (text === undefined) return { value: undefined, problems: [missing] };
	const { value, problems, placeOf } = readYaml(COURSE_FILE, text);
	if (value === undefined) return { value: undefined, problems };
	const read = courseSchema.safeParse(value);
	return read.success
		? { value: { data: read.data, placeOf }, problems: [] }
		: { value: undefined, problems: problemsOf(courseSchema, value, read.error, placeOf) };
};
