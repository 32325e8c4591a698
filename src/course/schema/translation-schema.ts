import { z } from "zod";

const entry = z.strictObject({
	of: z
		.string()
		.regex(/^[a-z]{7}$/, "a fingerprint is seven small letters; `course lint` tells them")
		.describe("the fingerprint of the original that the text was made from"),
	text: z.string().nullable().describe("the translation; nothing as long as there is none"),
});

/** A file of `translations/`: the texts of one lesson, or of the course outside its lessons, in another language. */
export const translationSchema = z
	.strictObject({
		format: z.literal(1),
		translates: z.string().min(1).describe("the id of a lesson, or `course`"),
		texts: z.record(z.string(), entry).describe("the translations by the keys of their originals"),
		kept: z.record(z.string(), entry).default({}).describe("translations whose originals are gone"),
	})
	.describe("a translation of cloudsec-tutor");
