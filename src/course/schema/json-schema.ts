import { z } from "zod";
import { courseSchema, misconceptionsSchema } from "./course-schema.ts";
import { type ExerciseSchema, exerciseSchemas } from "./exercise-schema.ts";
import { lessonSchema, textStepSchema } from "./lesson-schema.ts";
import { translationSchema } from "./translation-schema.ts";

const isFilled = <T>(items: readonly T[]): items is readonly [T, ...T[]] => items.length > 0;

const stepSchema = (schemas: readonly ExerciseSchema[]) =>
	isFilled(schemas)
		? z.union([textStepSchema, z.discriminatedUnion("kind", schemas)])
		: z.union([textStepSchema]);

const json = (schema: z.ZodType): string =>
	`${JSON.stringify(z.toJSONSchema(schema, { io: "input", reused: "ref" }), null, 2)}\n`;

/** The JSON Schemas of the files of a course, by file name: what editors complete and check by. */
export const jsonSchemas = (): ReadonlyMap<string, string> => {
	const steps = z.array(stepSchema([...exerciseSchemas.values()])).min(1);
	return new Map([
		["lesson.schema.json", json(lessonSchema.extend({ steps }))],
		["course.schema.json", json(courseSchema)],
		["misconceptions.schema.json", json(misconceptionsSchema)],
		["translation.schema.json", json(translationSchema)],
	]);
};
