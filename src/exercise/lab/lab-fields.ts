import type { z as zod } from "zod";
import { type Said, textField } from "../said.ts";
import { type SignedIn, signedInField } from "../staged/signed-in.ts";
import type { Zod } from "../zod.ts";
import type { Check, Goal } from "./lab-goal.ts";

/** A way that looks right and is not. */
export type DeadEnd = Said & {
	readonly commands: readonly string[];
	/** Ids of the goals it leaves unmet. */
	readonly unmet: readonly string[];
	/** How it is recognised in another's commands; without it, by the goals that are unmet. */
	readonly shows?: Check | undefined;
};

/** What an exercise in the simulated account adds. */
export type OperateFields = {
	readonly scene?: unknown;
	/** Who sits at the keyboard. */
	readonly as: string;
	readonly signedIn?: SignedIn | undefined;
	/** Further profiles of the command line: name to whom. */
	readonly profiles?: Readonly<Record<string, string>> | undefined;
	/** What `file://NAME` finds: documents or texts. */
	readonly files?: Readonly<Record<string, unknown>> | undefined;
	/** Most calls to AWS. */
	readonly budget?: number | undefined;
	readonly goals: Readonly<Record<string, Goal>>;
	readonly solution: readonly string[];
	readonly deadEnds?: Readonly<Record<string, DeadEnd>> | undefined;
};

/** The schema of those fields. */
export const operateSchema = (
	z: Zod,
): { readonly [P in keyof OperateFields]: zod.ZodType<OperateFields[P]> } => {
	const check = checkFields(z);
	return {
		scene: z.unknown().optional().describe("a small scene of its own, in place of the lesson's account"),
		as: textField(z).describe("who sits at the keyboard: user/NAME, role/NAME or root"),
		signedIn: signedInField(z).optional(),
		profiles: z.record(z.string(), textField(z)).optional().describe("further profiles: name to whom"),
		files: z
			.record(z.string(), z.unknown())
			.optional()
			.describe("what file://NAME finds: documents or texts"),
		budget: z.int().min(1).optional().describe("most calls to AWS"),
		goals: z
			.record(
				z.string(),
				z.strictObject({
					text: textField(z).describe("the goal in plain words"),
					always: z.boolean().optional().describe("true: it must hold after every command"),
					feedback: textField(z).optional().describe("said while it is unmet"),
					...check,
				}),
			)
			.describe("what must be so at the end, whatever the commands"),
		solution: z.array(textField(z)).min(1).describe("command lines that reach every goal"),
		deadEnds: z
			.record(
				z.string(),
				z.strictObject({
					commands: z.array(textField(z)).min(1),
					unmet: z.array(z.string()).min(1).describe("ids of the goals it leaves unmet"),
					shows: z.strictObject(check).optional().describe("how it is recognised in another's commands"),
					feedback: textField(z),
					misconception: z.string().optional(),
				}),
			)
			.optional()
			.describe("ways that look right and are not"),
	};
};

const oneOrMore = <S extends zod.ZodType>(z: Zod, schema: S) => z.union([schema, z.array(schema).min(1)]);

const checkFields = (z: Zod) => {
	const request = z.strictObject({
		who: textField(z).describe("user/NAME, role/NAME, profile/NAME, root, anonymous, a service, or an ARN"),
		signedIn: signedInField(z).optional(),
		action: textField(z),
		resource: textField(z),
		context: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
	});
	const entry = z.strictObject({
		action: textField(z).describe("such as dynamodb:PutItem"),
		resource: textField(z).optional().describe("an ARN; * stands for any text"),
		by: textField(z).optional().describe("user/NAME, role/NAME, root or an ARN"),
		outcome: z.enum(["allowed", "denied"]).optional(),
		mfa: z.boolean().optional(),
	});
	const state = z.strictObject({
		run: textField(z).describe("a reading operation, such as iam list-access-keys --user-name kai"),
		account: z.string().optional(),
		at: textField(z).optional().describe("a path into the answer, such as AccessKeyMetadata[].Status"),
		is: z.unknown().optional(),
		isNot: z.unknown().optional(),
		has: z.unknown().optional(),
		lacks: z.unknown().optional(),
		count: z.int().min(0).optional(),
		fails: textField(z).optional().describe("the code of the error, such as NoSuchEntity"),
	});
	return {
		allowed: oneOrMore(z, request).optional().describe("requests that must be allowed"),
		denied: oneOrMore(z, request).optional().describe("requests that must be denied"),
		logged: oneOrMore(z, entry).optional().describe("calls that must have been made"),
		neverLogged: oneOrMore(z, entry).optional().describe("calls that must not have been made"),
		state: oneOrMore(z, state).optional().describe("what the account must be like"),
	};
};
