import type { Layers } from "../../../src/aws/decision/decision.ts";
import { openCatalogue } from "../../../src/aws/policy/catalogue/catalogue.ts";
import type { NamedPolicy } from "../../../src/aws/policy/policy.ts";
import { policyFromValue } from "../../../src/aws/policy/read-policy.ts";
import { type Comparison, compare, EVERYTHING } from "../../../src/aws/policy-space/compare.ts";
import { ANYONE } from "../../../src/aws/policy-space/frame.ts";
import type { Limits } from "../../../src/aws/policy-space/passes.ts";

/** An identity policy of these statements. */
export const policy = (...statements: readonly object[]): NamedPolicy => {
	const read = policyFromValue({ Version: "2012-10-17", Statement: statements }, "identity");
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return { name: "policy", arn: undefined, attachedTo: undefined, policy: read.value };
};

/** The layers of someone who has this one policy. */
export const alone = (named: NamedPolicy): Layers => ({
	identity: [named],
	resource: undefined,
	boundary: undefined,
	session: undefined,
	scp: undefined,
	rcp: undefined,
});

/** Read once: reading the lists of every service takes longer than most comparisons. */
const catalogue = openCatalogue();

/** Compares two policies, each as somebody's only one. */
export const comparing = (a: NamedPolicy, b: NamedPolicy, limits: Partial<Limits> = {}): Comparison =>
	compare([{ sides: [alone(a), alone(b)], frame: ANYONE }], { ...EVERYTHING, ...limits }, catalogue);

/** A statement that allows. */
export const allow = (action: unknown, resource: unknown, condition?: object): object => ({
	Effect: "Allow",
	Action: action,
	Resource: resource,
	...(condition === undefined ? {} : { Condition: condition }),
});

/** A statement that denies. */
export const deny = (action: unknown, resource: unknown, condition?: object): object => ({
	...allow(action, resource, condition),
	Effect: "Deny",
});
