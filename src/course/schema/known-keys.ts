import { z } from "zod";

const bare = (schema: unknown): unknown =>
	schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? bare(schema.unwrap()) : schema;

/** The keys that a schema knows at a path, to find the one that was meant; none where any key is allowed. */
export const knownKeys = (schema: unknown, path: readonly PropertyKey[]): readonly string[] => {
	const here = bare(schema);
	const [step, ...rest] = path;
	if (step === undefined) return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
	if (here instanceof z.ZodObject)
		return Object.hasOwn(here.shape, step) ? knownKeys(here.shape[String(step)], rest) : [];
	if (here instanceof z.ZodRecord) return knownKeys(here.valueType, rest);
	if (here instanceof z.ZodArray) return knownKeys(here.element, rest);
	return [];
};
