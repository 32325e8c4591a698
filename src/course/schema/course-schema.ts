import { z } from "zod";
import { id, language, lessonId, misconceptionId, text } from "./texts.ts";

/** `course.yaml`: what is taught, in which order. */
export const courseSchema = z
	.strictObject({
		format: z.literal(1),
		id: id.describe("never changes; progress is kept under it"),
		version: text.describe('in quotes, such as `"1.0"`'),
		title: text,
		extends: z
			.literal("builtin")
			.optional()
			.describe("lends the built-in lessons, misconceptions and scenes to a pack"),
		language: language.optional().describe("shows the texts of `translations/LANGUAGE`, where there are any"),
		modules: z
			.array(
				z.strictObject({
					id,
					title: text.optional(),
					summary: text.optional(),
					lessons: z.array(lessonId).optional(),
				}),
			)
			.min(1)
			.optional()
			.describe("title, summary and lessons of each; what a built-in module has may be left out"),
		tracks: z
			.array(z.strictObject({ id, title: text, lessons: z.union([z.literal("all"), z.array(lessonId)]) }))
			.optional()
			.describe("ways through the course; `lessons: all`, or a list"),
	})
	.describe("the course file of cloudsec-tutor");

/** `misconceptions.yaml`: what learners tend to believe, by id. */
export const misconceptionsSchema = z
	.record(misconceptionId, z.strictObject({ belief: text, correct: text }))
	.describe("the misconceptions that wrong answers show");
