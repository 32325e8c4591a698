import type { Policy, Statement } from "../policy.ts";
import { shown } from "../reading.ts";
import type { Found, Rule } from "./rule.ts";
import { allowsOf, conditionsOn, namedFor } from "./statement-questions.ts";

/** Services that take on a role for a machine or function of the role's own account. */
const COMPUTE: ReadonlySet<string> = new Set([
	"ec2.amazonaws.com",
	"ecs-tasks.amazonaws.com",
	"lambda.amazonaws.com",
	"pods.eks.amazonaws.com",
]);

/** A service or web identity without its source (IAM: The confused deputy problem). */
export const confusedDeputy: Rule = {
	code: "confused-deputy",
	severity: "security",
	explanation:
		"A service works for every customer. Without a condition on its source, a stranger can send it to your resource. For web identities, the token must be meant for you and come from a known subject.",
	refusals: [],
	find: (policy) =>
		allowsOf(policy).flatMap((statement) => [...services(policy, statement), ...webIdentities(statement)]),
};

const services = (policy: Policy, statement: Statement): readonly Found[] => {
	const sources = ["aws:sourcearn", "aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths"];
	if (statement.principal?.isNot !== false || conditionsOn(statement, ...sources).length > 0) return [];
	return statement.principal.entries
		.filter(
			({ names }) => names.kind === "service" && !(policy.use === "trust" && COMPUTE.has(names.service)),
		)
		.map(({ path, text }) => ({
			path,
			message: `${shown(text)} may come on behalf of anyone`,
			cure: "add a condition on `aws:SourceArn` or `aws:SourceAccount`",
		}));
};

const webIdentities = (statement: Statement): readonly Found[] => {
	if (!namedFor(statement, "sts:AssumeRoleWithWebIdentity")) return [];
	const keys = statement.conditions.map(({ key }) => key.toLowerCase());
	const asks = (claim: string) => keys.some((key) => key.endsWith(`:${claim}`));
	return (statement.principal?.entries ?? [])
		.filter(({ names }) => names.kind === "provider" && !(asks("aud") && asks("sub")))
		.map(({ path }) => ({
			path,
			message: `a token of the provider is enough, ${asks("aud") ? "whoever it is about" : "whomever it was made for"}`,
			cure: `add a condition on the provider's \`:${asks("aud") ? "sub" : "aud"}\``,
		}));
};
