import { z } from "zod";
import { findKind, kinds } from "../../exercise/registry.ts";
import { pictureSchema } from "./picture-schema.ts";
import { id, lessonId, text } from "./texts.ts";

/** What every exercise step has; its kind adds the rest. */
const common = {
	exercise: id.describe("stable id of the exercise within its lesson; progress hangs on it"),
	prompt: text.describe("the question, Markdown: actor, account, request, goal"),
	hints: z.array(text).default([]).describe("in levels: each tells more, the last one is enough"),
	aliases: z.array(id).default([]).describe("earlier ids, so that progress follows a renaming"),
	why: text.optional().describe("the rule once more, said after a right answer"),
	sources: z.array(z.string()).default([]).describe("keys of the lesson's sources"),
	exam: z
		.array(z.string().regex(/^[A-Z]{3}-C\d\d \d+\.\d+$/, "an exam task is written `CLF-C02 2.1`"))
		.default([])
		.describe("exam tasks it practises"),
	depth: z.enum(["clf", "saa", "scs"]).default("clf").describe("recognise, design, or interplay of policies"),
	vary: z
		.record(
			z.string().regex(/^[a-z][a-z0-9-]*$/i, "a name is letters, digits and hyphens, a letter first"),
			z.array(z.union([z.string(), z.record(z.string(), z.string())])).min(1),
		)
		.default({})
		.describe("values that the seed draws for {{name}} or {{name.part}}"),
	retrieves: lessonId.optional().describe("the earlier lesson whose matter it practises"),
	account: text.optional().describe("the scene it plays in, where that is not the lesson's"),
	picture: pictureSchema.optional(),
} as const;

/** The schema of an exercise step of each kind. */
export type ExerciseSchema = z.ZodObject<typeof common & { kind: z.ZodLiteral<string> }, z.core.$strict>;

const schemaOf = (kind: string): ExerciseSchema | undefined => {
	const found = findKind(kind);
	return (
		found && z.strictObject({ ...common, kind: z.literal(kind), ...found.fields(z) }).describe(found.purpose)
	);
};

/** The schemas of all kinds by name, each built once. */
export const exerciseSchemas: ReadonlyMap<string, ExerciseSchema> = new Map(
	kinds.flatMap(({ kind }) => {
		const schema = schemaOf(kind);
		return schema === undefined ? [] : [[kind, schema] as const];
	}),
);

/** An exercise step after its schema has read it. */
export type ExerciseStep = z.infer<ExerciseSchema> & Readonly<Record<string, unknown>>;
