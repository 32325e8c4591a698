import type { Decision, DecisionRequest, LayerName, StatementResult } from "./decision.ts";
import { nameOf } from "./principal.ts";
import { asksTrust } from "./required-policy.ts";

/** What AWS calls the policies of each layer in its denial texts. */
const policyTypes: Readonly<Record<LayerName, string>> = {
	rcp: "resource control policy",
	scp: "service control policy",
	resource: "resource-based policy",
	identity: "identity-based policy",
	boundary: "permissions boundary",
	session: "session policy",
};

/**
 * The words AWS refuses a request with, or undefined where it lets it pass.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export const denialText = (decision: Decision, request: DecisionRequest): string | undefined => {
	if (decision.decision === "allowed") return undefined;
	if (decision.decidedBy === "authentication") {
		return request.refusal === "expired"
			? "The security token included in the request is expired"
			: "The security token included in the request is invalid.";
	}
	if (decision.decidedBy === "service") return barredText(request);
	if (request.principal.type === "anonymous" || decision.reason === "block-public-access")
		return "Access Denied";
	const { action, resource } = request;
	const on = resource === "*" ? "" : ` on resource: ${resource}`;
	return `User: ${nameOf(request.principal)} is not authorized to perform: ${action}${on} ${contextOf(decision, request)}`;
};

const contextOf = ({ decision, decidedBy }: Decision, { action }: DecisionRequest): string => {
	if (
		decidedBy === undefined ||
		decidedBy === "root" ||
		decidedBy === "service" ||
		decidedBy === "authentication"
	) {
		return `because no identity-based policy allows the ${action} action`;
	}
	const isTrust = decidedBy === "resource" && asksTrust(action);
	const type = isTrust ? "role trust policy" : policyTypes[decidedBy];
	if (decision === "explicitDeny")
		return `with an explicit deny in ${/^[aeiou]/.test(type) ? "an" : "a"} ${type}`;
	return `because no ${type} allows the ${action} action`;
};

const barredText = ({ principal, action }: DecisionRequest): string => {
	const call = action.slice(action.indexOf(":") + 1);
	if (principal.type === "root") return "Roles may not be assumed by root accounts.";
	if (principal.type === "anonymous") return "Request is missing Authentication Token";
	if (action.toLowerCase().startsWith("iam:"))
		return "The security token included in the request is invalid.";
	return `Cannot call ${call} with session credentials`;
};

const layerTitles: Readonly<Record<LayerName, string>> = {
	rcp: "Resource control policies",
	scp: "Service control policies",
	resource: "Resource-based policy",
	identity: "Identity-based policies",
	boundary: "Permissions boundary",
	session: "Session policies",
};

const outcomes: Readonly<Record<Decision["decision"], string>> = {
	allowed: "Allowed",
	explicitDeny: "Explicit deny",
	implicitDeny: "Implicit deny",
};

/** A decision as plain lines: the verdict and why, what each layer said, and what the model leaves out. */
export const explainDecision = (decision: Decision): readonly string[] => [
	`${outcomes[decision.decision]}: ${decision.because}`,
	...decision.steps
		.filter((step) => step.verdict !== "none" || step.decides)
		.map((step) => `${step.decides ? "▸" : " "} ${layerTitles[step.layer]}: ${step.because}`),
	...decision.notModelled.map((note) => `! not modelled: ${note}`),
];

/** A statement that was tried as plain lines: whether it is about the request, and each element's reason. */
export const explainStatement = (tried: StatementResult): readonly string[] => {
	const name = tried.sid ?? `statement ${tried.index + 1}`;
	const verdict = tried.matched ? "is about this request" : "is not about this request";
	return [
		`${tried.effect} ${name} of ${tried.policy.name} ${verdict}:`,
		...tried.elements.map(({ matched, because }) => `  ${matched ? "✔" : "✘"} ${because}`),
	];
};
