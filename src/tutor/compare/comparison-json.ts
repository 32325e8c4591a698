import type { DecisionRequest, RequestContext } from "../../aws/decision/decision.ts";
import type { NamedPolicy } from "../../aws/policy/policy.ts";
import type { Counterexample } from "../../aws/policy-space/compare.ts";
import { type Compared, callerText, type Ruling, rulingOf } from "./compare-texts.ts";

/**
 * A comparison as one line of JSON: `{"version","equal","exact","notCompared","counterexamples"}` and more. Each
 * counterexample is a case for `simulate` once a policy is put into the field that `comparedAs` names.
 */
export const comparisonJson = (compared: Compared): string => {
	const { outcome, exact, isCutShort, notCompared, counterexamples } = compared.comparison;
	return JSON.stringify({
		version: 1,
		equal: outcome === "equal" && !isCutShort,
		outcome,
		exact,
		notCompared,
		comparedAs: compared.use === "identity" ? "identityPolicies" : "resourcePolicy",
		counterexamples: counterexamples.map((counterexample) => shapeOf(compared, counterexample)),
	});
};

const shapeOf = (compared: Compared, counterexample: Counterexample) => {
	const { request, a, b, beside, isKnown, actions } = counterexample;
	const { action, resource, resourceAccount } = request;
	const context = contextWithRole(request);
	return {
		request: { principal: callerText(request), action, resource, resourceAccount, context },
		...(beside.identity.length === 0 ? {} : { identityPolicies: beside.identity.map(documentOf) }),
		...(beside.session === undefined ? {} : { sessionPolicies: beside.session.map(documentOf) }),
		...(beside.boundary === undefined ? {} : { permissionsBoundary: documentOf(beside.boundary) }),
		...(beside.resource === undefined ? {} : { resourcePolicy: documentOf(beside.resource) }),
		a: a.decision,
		b: b.decision,
		because: { a: because(rulingOf(a, compared.a)), b: because(rulingOf(b, compared.b)) },
		...(counterexample.caller === undefined ? {} : { caller: counterexample.caller }),
		realistic: isKnown,
		otherActions: actions.length > 1 ? actions.length - 1 : 0,
	};
};

/** The ARN of a session does not tell the path of its role, so a role with a path is told of. */
const contextWithRole = ({ principal, context }: DecisionRequest): RequestContext => {
	const hasPath = principal.type === "role-session" && principal.roleArn.split("/").length > 2;
	const isThere = Object.keys(context).some((key) => key.toLowerCase() === "aws:principalarn");
	return hasPath && !isThere ? { ...context, "aws:PrincipalArn": principal.roleArn } : context;
};

const documentOf = ({ policy }: NamedPolicy): unknown => JSON.parse(policy.text);

const because = ({ reason, because: text, statement, sid, line }: Ruling) => ({
	reason,
	text,
	...(statement === undefined ? {} : { statement, sid, line }),
});
