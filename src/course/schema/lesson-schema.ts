import { z } from "zod";
import { pictureSchema } from "./picture-schema.ts";
import { day, id, lessonId, text } from "./texts.ts";

/** A step to read. */
export const textStepSchema = z
	.strictObject({
		text: text.describe("Markdown, sentences of at most 20 words"),
		id: id.optional().describe("stable id, for a bookmark; `text-1`, `text-2` ... without"),
		picture: pictureSchema.optional(),
	})
	.describe("something to read");

const source = z
	.strictObject({
		page: z.string().regex(/^https:\/\/\S+$/, "a page is an address that begins with `https://`"),
		title: text,
		verified_on: day.describe("the day someone last read it there"),
		volatile: z.boolean().default(false).describe("true where a date may break it"),
	})
	.describe("where a fact comes from");

/** A lesson file, its steps not yet read: each is read by the schema of its kind. */
export const lessonSchema = z
	.strictObject({
		format: z.literal(1),
		id: lessonId.describe("never changes; progress hangs on it"),
		title: text,
		objective: text.describe("what the learner can do afterwards, with a number"),
		minutes: z.int().min(1).max(60),
		requires: z.array(lessonId).default([]).describe("lessons that come first"),
		aliases: z.array(lessonId).default([]).describe("earlier ids of this lesson"),
		sources: z.record(id, source).describe("by the short name that exercises cite"),
		scenario: text.describe("who, where, what is going on; Markdown"),
		account: text.optional().describe("the scene it plays in: a file of accounts/ without .yaml"),
		steps: z.array(z.unknown()).min(1),
	})
	.describe("a lesson of cloudsec-tutor");
