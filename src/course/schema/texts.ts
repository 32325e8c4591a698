import { z } from "zod";
import { idField, textField } from "../../exercise/said.ts";

/** A text that says something. */
export const text = textField(z);

/** An id within a lesson: a letter first, so that it is never read as a number. */
export const id = idField(z);

/** The id of a lesson, such as `shared-responsibility/ec2`. */
export const lessonId = z
	.string()
	.regex(
		/^[a-z][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*)+$/,
		"a lesson's id is its topic, a slash and its name, such as `iam/groups`",
	);

/** The id of a misconception, such as `M01`. */
export const misconceptionId = z
	.string()
	.regex(/^[A-Z][A-Z0-9-]*$/, "a misconception's id is capital letters and digits, such as `M01`");

/** The tag of a language, such as `de` or `pt-BR`. */
export const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** A language by its tag. */
export const language = z.string().regex(LANGUAGE, "a language is a tag such as `de` or `pt-BR`");

/** A day. */
export const day = z.iso.date("a day is written year, month, day: `2026-11-22`");
