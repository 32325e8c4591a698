import type { Misconception } from "./lesson.ts";
import type { Read } from "./read-course-file.ts";
import { misconceptionsSchema } from "./schema/course-schema.ts";
import { problemsOf } from "./schema/problems-of.ts";
import { readYaml } from "./yaml/read-yaml.ts";

/** The file that puts into words what learners tend to believe. */
export const MISCONCEPTIONS_FILE = "misconceptions.yaml";

/** Reads `misconceptions.yaml`; a course without one has none. */
export const readMisconceptions = (text: string | undefined): Read<ReadonlyMap<string, Misconception>> => {
	if (text === undefined) return { value: new Map(), problems: [] };
	const { value, problems, placeOf } = readYaml(MISCONCEPTIONS_FILE, text);
	if (value === undefined) return { value: new Map(), problems };
	const read = misconceptionsSchema.safeParse(value);
	return read.success
		? { value: new Map(Object.entries(read.data).map(([id, said]) => [id, { id, ...said }])), problems: [] }
		: { value: new Map(), problems: problemsOf(misconceptionsSchema, value, read.error, placeOf) };
};
