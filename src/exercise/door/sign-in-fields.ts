import type { z as zod } from "zod";
import { type Said, saidField, textField } from "../said.ts";
import type { Zod } from "../zod.ts";
import type { ApiKnock } from "./knock-at-api.ts";
import type { ConsoleKnock } from "./knock-at-console.ts";
import { FACTORS } from "./knock-factor.ts";
import type { Sequel } from "./sign-in-options.ts";

/** A sign-in to the console or a signed request; how it ends is worked out from the scene. */
export type SignInFields = {
	readonly console?: ConsoleKnock | undefined;
	readonly api?: ApiKnock | undefined;
	/** What is asked of somebody who came in; a signed request can only be asked for its MFA key. */
	readonly asks?: Sequel | undefined;
	/** By `in`, `refused`, a reason or what MFA says: what is said to it. */
	readonly wrong?: Readonly<Record<string, Said>> | undefined;
};

/** The schema of what an author writes for a sign-in. */
export const signInSchema = (
	z: Zod,
): { readonly [P in keyof SignInFields]: zod.ZodType<SignInFields[P]> } => {
	const who = {
		root: z.boolean().optional().describe("true for the root user"),
		user: z.string().optional().describe("the name of an IAM user"),
		account: z.string().optional().describe("id or alias, where the scene has several accounts"),
	};
	return {
		console: z
			.strictObject({
				...who,
				password: z.enum(["right", "wrong"]).optional(),
				factor: z.enum(FACTORS).optional().describe("what is offered as a second factor; none by default"),
				device: z.string().optional().describe("the name of the device, where there are several"),
				newPassword: textField(z).optional().describe("typed where AWS asks for a new password"),
				mfaAskedDaysAgo: z.int().min(0).optional().describe("root: since when AWS asks to register MFA"),
			})
			.optional()
			.describe("a sign-in to the console"),
		api: z
			.strictObject({
				...who,
				key: z
					.union([z.int().min(1).max(2), z.literal("deleted")])
					.optional()
					.describe("which access key, the first by default"),
				secret: z.enum(["right", "wrong", "console-password"]).optional(),
				token: z.enum(["right", "missing", "wrong"]).optional(),
				temporary: z
					.strictObject({
						role: z.string().optional().describe("from AssumeRole on this role, not GetSessionToken"),
						mfa: z.boolean().optional().describe("true where a code was given for them"),
						minutesAgo: z.int().min(0).optional(),
						minutes: z.int().min(15).optional().describe("how long they were asked for"),
					})
					.optional()
					.describe("temporary credentials in place of the access key"),
				since: z.enum(["key-deleted", "user-deleted"]).optional().describe("what happened afterwards"),
			})
			.optional()
			.describe("a signed request"),
		asks: z
			.enum(["opener", "mfa-key"])
			.optional()
			.describe("asked where it opens: what was enough for it, or what requests say of MFA"),
		wrong: z
			.record(z.string(), saidField(z))
			.optional()
			.describe("by in, refused or a reason such as mfa-required: feedback and misconception"),
	};
};
