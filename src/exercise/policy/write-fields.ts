import type { z as zod } from "zod";
import type { RequestContext } from "../../aws/decision/decision.ts";
import type { PolicyUse } from "../../aws/policy/policy.ts";
import { type Said, textField } from "../said.ts";
import { type SignedIn, signedInField } from "../staged/signed-in.ts";
import type { Zod } from "../zod.ts";

/** A policy as an author writes it: a YAML map, or JSON text. */
export type PolicySource = string | Readonly<Record<string, unknown>>;

/** A request that must come out one way, whatever the policy looks like. */
export type AskFields = {
	/** `user/kai` and the like; whoever the policy is attached to where it is not said. */
	readonly who?: string | undefined;
	readonly signedIn?: SignedIn | undefined;
	readonly action: string;
	readonly resource: string;
	readonly context?: RequestContext | undefined;
};

/** Requests whose outcome is nobody's business. */
export type Region = {
	readonly action: string | readonly string[];
	readonly resource: string | readonly string[];
	readonly condition?: Readonly<Record<string, unknown>> | undefined;
};

/** A policy to write; it is judged by what it grants, never by what it looks like. */
export type WriteFields = {
	readonly use?: PolicyUse | undefined;
	readonly start?: PolicySource | undefined;
	/** A policy that grants what is asked; the key, unless `asks` says what counts. */
	readonly reference: PolicySource;
	/** What must pass and what must fail, where a range of policies is right. */
	readonly asks?:
		| { readonly allowed: readonly AskFields[]; readonly denied: readonly AskFields[] }
		| undefined;
	readonly dontCare?: readonly Region[] | undefined;
	/** One-edit changes of the reference that grant the same, by the words in which the linter names them. */
	readonly equivalent?: readonly string[] | undefined;
	readonly wrong?: Readonly<Record<string, Said & { readonly policy: PolicySource }>> | undefined;
	/** Whose policy it becomes: `user/kai`, `group/Analysts`, `role/Cashier`, or a resource's ARN. */
	readonly attachedTo?: string | undefined;
	/** For a sentence such as `your policy also lets analysts delete reports`. */
	readonly people?: string | undefined;
	/** True where an SCP stands beside FullAWSAccess; by default one that allows nothing itself does. */
	readonly besideFullAccess?: boolean | undefined;
	readonly scene?: unknown;
};

const USES = ["identity", "resource", "trust", "boundary", "session", "scp", "rcp"] as const;

/** The schema of those fields. */
export const writeSchema = (z: Zod): { readonly [P in keyof WriteFields]: zod.ZodType<WriteFields[P]> } => {
	const policy = z.union([textField(z), z.record(z.string(), z.unknown())]);
	const ask = z.strictObject({
		who: textField(z).optional().describe("user/NAME, role/NAME, root, anonymous, a service, or an ARN"),
		signedIn: signedInField(z).optional(),
		action: textField(z).describe("such as s3:GetObject"),
		resource: textField(z).describe("an ARN, or * in quotes"),
		context: z
			.record(z.string(), z.union([z.string(), z.array(z.string())]))
			.optional()
			.describe("condition keys that the request brings along"),
	});
	const patterns = z.union([textField(z), z.array(textField(z)).min(1)]);
	return {
		use: z.enum(USES).optional().describe("where the policy is used; an identity policy without it"),
		start: policy.optional().describe("what the learner begins with: a document, or any text"),
		reference: policy.describe("a policy that is right: a document, or JSON text"),
		asks: z
			.strictObject({ allowed: z.array(ask).min(1), denied: z.array(ask).min(1) })
			.optional()
			.describe(
				"what must pass and what must fail; without it the policy must grant what the reference does",
			),
		dontCare: z
			.array(
				z.strictObject({
					action: patterns,
					resource: patterns,
					condition: z.record(z.string(), z.unknown()).optional(),
				}),
			)
			.optional()
			.describe("requests that do not count, as in a statement"),
		equivalent: z
			.array(textField(z))
			.optional()
			.describe("changes of the reference that are right too, in the linter's words"),
		wrong: z
			.record(
				z.string(),
				z.strictObject({ policy, feedback: textField(z), misconception: z.string().optional() }),
			)
			.optional()
			.describe("policies that people write, each with feedback"),
		attachedTo: textField(z)
			.optional()
			.describe("user/NAME, group/NAME, role/NAME, or the ARN of the resource it stands on"),
		people: textField(z).optional().describe("whom it is for, as in `also lets analysts delete reports`"),
		besideFullAccess: z.boolean().optional().describe("for an SCP: FullAWSAccess stays attached beside it"),
		scene: z.unknown().optional().describe("a small scene of its own, in place of the lesson's account"),
	};
};
