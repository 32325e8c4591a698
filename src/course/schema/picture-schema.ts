import { z } from "zod";
import { text } from "./texts.ts";

const treeNode = z.strictObject({
	label: text,
	note: text.optional(),
	get children(): z.ZodOptional<z.ZodArray<typeof treeNode>> {
		return z.array(treeNode).optional();
	},
});

/** Something to look at beside a text or a question; exactly one of the forms. */
export const pictureSchema = z
	.strictObject({
		responsibility: text.optional().describe("the responsibility stack of a service, such as ec2"),
		moving: z
			.strictObject({ from: text, to: text })
			.optional()
			.describe("what changes hands between two services"),
		code: z
			.strictObject({
				title: text.optional(),
				text: z.string().min(1),
				marks: z
					.array(z.strictObject({ line: z.int().min(1), note: text.optional() }))
					.default([])
					.describe("lines to point at, from 1, with a word beside them"),
			})
			.optional()
			.describe("a policy, a command, an output; with lines to point at"),
		request: z
			.strictObject({
				who: text,
				action: text,
				resource: text,
				context: z.record(z.string(), text).default({}),
			})
			.optional()
			.describe("who asks to do what to which thing"),
		table: z
			.strictObject({ head: z.array(z.string()).min(2), rows: z.array(z.array(z.string())).min(1) })
			.optional()
			.describe("rows as wide as the head"),
		tree: z
			.strictObject({ title: text.optional(), root: treeNode })
			.optional()
			.describe("an organization, an account with what is in it"),
		flow: z
			.strictObject({
				title: text.optional(),
				boxes: z.array(z.strictObject({ label: text, note: text.optional() })).min(2),
			})
			.optional()
			.describe("boxes one after the other"),
	})
	.describe("something to look at; exactly one of these");

/** A picture as its author wrote it. */
export type Picture = z.infer<typeof pictureSchema>;
