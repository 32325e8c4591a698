import type { z } from "zod";
import type { Problem } from "../problem/problem.ts";
import { courseSchema } from "./schema/course-schema.ts";
import { type PlaceOf, problemsOf } from "./schema/problems-of.ts";
import { readYaml } from "./yaml/read-yaml.ts";

/** The file that says what is taught, in which order. */
export const COURSE_FILE = "course.yaml";

type Written = z.infer<typeof courseSchema>;

/** `course.yaml` as its author wrote it, with the place of whatever is in it. */
export type WrittenCourseFile = { readonly data: Written; readonly placeOf: PlaceOf };

/** `course.yaml` with all that its modules are lent. */
export type CourseFile = {
	readonly data: Omit<Written, "modules" | "tracks"> & {
		readonly modules: readonly {
			readonly id: string;
			readonly title: string;
			readonly summary: string;
			readonly lessons: readonly string[];
		}[];
		readonly tracks: readonly {
			readonly id: string;
			readonly title: string;
			readonly lessons: "all" | readonly string[];
		}[];
	};
	readonly placeOf: PlaceOf;
};

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
export const readCourseFile = (text: string | undefined): Read<WrittenCourseFile | undefined> => {
	if (text === undefined) return { value: undefined, problems: [missing] };
	const { value, problems, placeOf } = readYaml(COURSE_FILE, text);
	if (value === undefined) return { value: undefined, problems };
	const read = courseSchema.safeParse(value);
	return read.success
		? { value: { data: read.data, placeOf }, problems: [] }
		: { value: undefined, problems: problemsOf(courseSchema, value, read.error, placeOf) };
};
