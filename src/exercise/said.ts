import type { z as zod } from "zod";
import type { Problem } from "../problem/problem.ts";
import type { Feedback } from "./grade.ts";
import type { Zod } from "./zod.ts";

/** What an author says to a wrong answer that was foreseen, and which misconception it shows. */
export type Said = { readonly feedback: string; readonly misconception?: string | undefined };

/** A letter first, so that maps keep their order and no id is read as a number. */
const ID = /^[a-z][a-z0-9-]*$/;

/** The schema of a non-empty text. */
export const textField = (z: Zod): zod.ZodString => z.string().trim().min(1);

/** The schema of an author's id. */
export const idField = (z: Zod): zod.ZodString =>
	z.string().regex(ID, "an id is lower-case letters, digits and hyphens, a letter first");

/** The schema of what is said to a wrong answer. */
export const saidField = (z: Zod): zod.ZodType<Said> =>
	z.strictObject({ feedback: textField(z), misconception: z.string().optional() });

/** The feedback that says it. */
export const wrongFeedback = (about: string | undefined, said: Said | undefined): Feedback => ({
	about,
	tone: "wrong",
	text: said?.feedback ?? "This is not right.",
	misconception: said?.misconception,
});

/** The complaint that a wrong answer is foreseen and nothing is said to it. */
export const unsaid = (what: string, path: readonly (string | number)[]): Problem => ({
	code: "wrong-without-feedback",
	severity: "error",
	message: `${what} has no feedback`,
	place: { path },
	cure: "add `feedback`: why the thought is tempting, the rule, and what to check",
});
