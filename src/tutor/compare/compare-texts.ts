import { decidingLine, decidingStatement } from "../../aws/decision/deciding-line.ts";
import type { Decision, DecisionRequest } from "../../aws/decision/decision.ts";
import type { NamedPolicy, PolicyUse } from "../../aws/policy/policy.ts";
import { readPolicy } from "../../aws/policy/read-policy.ts";
import { type Comparison, compare, EVERYTHING } from "../../aws/policy-space/compare.ts";
import { mattersFor } from "../../aws/policy-space/matters.ts";
import { bad, type Checked, good } from "../../problem/problem.ts";

/** A policy as somebody has it on disk. */
export type PolicyText = { readonly name: string; readonly text: string };

/** Which way round two policies are compared, and what they were read as. */
export type Compared = {
	readonly a: NamedPolicy;
	readonly b: NamedPolicy;
	readonly use: PolicyUse;
	readonly comparison: Comparison;
};

/** Compares two policies of anyone's, or says what keeps one of them from being read, with its file. */
export const compareTexts = (a: PolicyText, b: PolicyText): Checked<Compared> => {
	const readA = readAny(a);
	const readB = readAny(b);
	if (!readA.ok || !readB.ok) return bad([...readA.problems, ...readB.problems]);
	const use = readA.value.use;
	if (use !== readB.value.use) {
		const message = `\`${a.name}\` is ${WORDS[use]}, and \`${b.name}\` is ${WORDS[readB.value.use]}`;
		return bad([
			{ code: "different-uses", severity: "error", message, cure: "compare policies of one kind" },
		]);
	}
	const sides = { a: named(a.name, readA.value.policy), b: named(b.name, readB.value.policy) };
	const matters = mattersFor(use, [sides.a, sides.b], {
		owner: undefined,
		keepsFullAccess: false,
		callers: "every",
	});
	return good({ ...sides, use, comparison: compare(matters, EVERYTHING) });
};

const WORDS: Readonly<Record<string, string>> = {
	identity: "an identity policy",
	resource: "a resource policy",
	trust: "a trust policy",
};

type Read = { readonly use: "identity" | "resource" | "trust"; readonly policy: NamedPolicy["policy"] };

/** A policy with principals is one on a resource, or on a role where it names no resource. */
const readAny = ({ name, text }: PolicyText): Checked<Read> => {
	const identity = readPolicy(text, "identity", name);
	if (identity.ok) return good({ use: "identity", policy: identity.value });
	if (!identity.problems.some(({ code }) => code === "principal-not-allowed")) return identity;
	const trust = readPolicy(text, "trust", name);
	if (trust.ok) return good({ use: "trust", policy: trust.value });
	const resource = readPolicy(text, "resource", name);
	return resource.ok ? good({ use: "resource", policy: resource.value }) : resource;
};

const named = (name: string, policy: NamedPolicy["policy"]): NamedPolicy => ({
	name,
	arn: undefined,
	attachedTo: undefined,
	policy,
});

/** What one side said to a request, and by which statement. */
export type Ruling = {
	readonly decision: Decision["decision"];
	readonly reason: string;
	readonly because: string;
	/** The statement that settled it, from 0, and the line its action stands in. */
	readonly statement: number | undefined;
	readonly sid: string | undefined;
	readonly line: number | undefined;
};

/** The ruling of a decision, as far as it is the compared policy's own. */
export const rulingOf = (decision: Decision, compared: NamedPolicy): Ruling => {
	const own = decidingStatement(decision, compared.policy);
	return {
		decision: decision.decision,
		reason: decision.reason,
		because: decision.because,
		statement: own?.index,
		sid: own?.sid,
		line: decidingLine(decision, compared.policy),
	};
};

/** Who asks, as a policy writes it. */
export const callerText = ({ principal }: DecisionRequest): string => {
	if (principal.type === "anonymous") return "anonymous";
	return principal.type === "service" ? principal.service : principal.arn;
};

/** The same comparison as an answer to whether B grants anything that A does not: what A grants besides is left out. */
export const onlyNew = (compared: Compared): Compared => {
	const { comparison } = compared;
	const isNew = comparison.outcome === "b-grants-more" || comparison.outcome === "both-grant-more";
	return {
		...compared,
		comparison: {
			...comparison,
			outcome: isNew ? "b-grants-more" : "equal",
			counterexamples: comparison.counterexamples.filter(({ allowedBy }) => allowedBy === "b"),
		},
	};
};
