import type { DecisionRequest, Layers, Outcome, RequestContext } from "../../aws/decision/decision.ts";
import { accountOf, principalFromText } from "../../aws/decision/principal.ts";
import { principalFacts, withFacts } from "../../aws/decision/principal-facts.ts";
import { asksTrust } from "../../aws/decision/required-policy.ts";
import { readArn } from "../../aws/policy/arn.ts";
import { didYouMean } from "../../problem/nearest.ts";
import { bad, type Checked, good, type Problem } from "../../problem/problem.ts";
import { levelsAt, listAt, oneAt, type Path, type Report } from "./read-policies.ts";

/** One case of `simulate`: a request, the policies that apply to it, and what its author expects. */
export type SimulateCase = {
	readonly name: string | undefined;
	readonly request: DecisionRequest;
	readonly layers: Layers;
	readonly expected: Outcome | undefined;
};

const FIELDS = [
	"name",
	"request",
	"identityPolicies",
	"resourcePolicy",
	"permissionsBoundary",
	"sessionPolicies",
	"serviceControlPolicies",
	"resourceControlPolicies",
	"expected",
] as const;

const REQUEST_FIELDS = ["principal", "action", "resource", "resourceAccount", "context"] as const;

const OUTCOMES: readonly Outcome[] = ["allowed", "explicitDeny", "implicitDeny"];

/** A case from its parsed value, or every problem with the way to it; nothing in it is ignored. */
export const readCase = (value: unknown): Checked<SimulateCase> => {
	const problems: Problem[] = [];
	const report: Report = (path, code, message, cure) => {
		problems.push({
			code,
			severity: "error",
			message,
			place: { path },
			...(cure === undefined ? {} : { cure }),
		});
	};
	if (!isRecord(value)) {
		report([], "wrong-type", "a case is a map with a `request`", "see `cloudsec-tutor simulate --help`");
		return bad(problems);
	}
	checkFields(value, FIELDS, [], report);
	const request = readRequest(value.request, report);
	const isTrust = request !== undefined && asksTrust(request.action);
	const session = listAt(value, "sessionPolicies", "session", problems);
	const layers: Layers = {
		identity: listAt(value, "identityPolicies", "identity", problems) ?? [],
		resource: oneAt(value, "resourcePolicy", isTrust ? "trust" : "resource", problems),
		boundary: oneAt(value, "permissionsBoundary", "boundary", problems),
		session: request?.principal.type === "federated-session" ? (session ?? []) : noneIfEmpty(session),
		scp: noneIfEmpty(levelsAt(value, "serviceControlPolicies", "scp", problems)),
		rcp: noneIfEmpty(levelsAt(value, "resourceControlPolicies", "rcp", problems)),
	};
	const name = readText(value.name, ["name"], report);
	const expected = readExpected(value.expected, report);
	if (request === undefined || problems.length > 0) return bad(problems);
	return good({ name, request, layers, expected });
};

const noneIfEmpty = <T>(list: readonly T[] | undefined): readonly T[] | undefined =>
	list?.length === 0 ? undefined : list;

const readRequest = (value: unknown, report: Report): DecisionRequest | undefined => {
	if (!isRecord(value)) {
		report(["request"], value === undefined ? "missing-field" : "wrong-type", "a case needs a `request`");
		return undefined;
	}
	checkFields(value, REQUEST_FIELDS, ["request"], report);
	const context = readContext(value.context, report);
	const action = required(value.action, "action", "such as `s3:GetObject`", report);
	const resource = readText(value.resource, ["request", "resource"], report) ?? "*";
	const named = required(value.principal, "principal", "the ARN of who asks, or `anonymous`", report);
	const own = readAccount(value.resourceAccount, report);
	if (action !== undefined && !/^[A-Za-z0-9-]+:[A-Za-z0-9]+$/.test(action)) {
		const cure = action.includes("*")
			? "a request is for one action; write it out"
			: "write it as `service:Action`";
		report(["request", "action"], "invalid-action", `\`${action}\` is no action`, cure);
	}
	const arn = readArn(resource);
	if (resource !== "*" && arn === undefined) {
		const cure = "write an ARN of six parts, or `*` where the action is on no resource";
		report(["request", "resource"], "invalid-resource", `\`${resource}\` is no ARN`, cure);
	}
	if (named === undefined || action === undefined || context === undefined) return undefined;
	const hint = Object.entries(context).find(([key]) => key.toLowerCase() === "aws:principalarn")?.[1];
	const principal = principalFromText(named, typeof hint === "string" ? hint : undefined);
	if (!principal.ok) {
		for (const { code, message, cure } of principal.problems)
			report(["request", "principal"], code, message, cure);
		return undefined;
	}
	const inArn = arn !== undefined && /^\d{12}$/.test(arn.account) ? arn.account : undefined;
	const resourceAccount = own ?? inArn ?? accountOf(principal.value);
	const facts = principalFacts(principal.value);
	return {
		principal: principal.value,
		action,
		resource,
		resourceAccount,
		context: withFacts(
			context,
			resourceAccount === undefined ? facts : { ...facts, "aws:ResourceAccount": resourceAccount },
		),
	};
};

const readContext = (value: unknown, report: Report): RequestContext | undefined => {
	if (value === undefined) return {};
	if (!isRecord(value)) {
		report(["request", "context"], "wrong-type", "`context` is a map of condition keys");
		return undefined;
	}
	const read: [string, string | readonly string[]][] = [];
	for (const [key, entry] of Object.entries(value)) {
		const path = ["request", "context", key];
		const items = Array.isArray(entry) ? entry.map(textOf) : [textOf(entry)];
		const texts = items.filter((item) => item !== undefined);
		if (texts.length < items.length) {
			report(
				path,
				"wrong-type",
				`the value of \`${key}\` is a text, or a list of texts`,
				"write it in quotes",
			);
		} else read.push([key, Array.isArray(entry) ? texts : (texts[0] ?? "")]);
	}
	return Object.fromEntries(read);
};

/** Unquoted numbers and booleans stand for their text, as in a policy. */
const textOf = (value: unknown): string | undefined => {
	if (typeof value === "string") return value;
	return typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))
		? String(value)
		: undefined;
};

const readAccount = (value: unknown, report: Report): string | undefined => {
	if (value === undefined) return undefined;
	if (typeof value === "string" && /^\d{12}$/.test(value)) return value;
	const path = ["request", "resourceAccount"];
	report(path, "invalid-account", "an account id is twelve digits", 'write it in quotes: `"111122223333"`');
	return undefined;
};

const readExpected = (value: unknown, report: Report): Outcome | undefined => {
	if (value === undefined) return undefined;
	const found = OUTCOMES.find((outcome) => outcome === value);
	if (found === undefined) {
		const cure = typeof value === "string" ? didYouMean(value, OUTCOMES) : undefined;
		report(["expected"], "invalid-outcome", "`expected` is allowed, explicitDeny or implicitDeny", cure);
	}
	return found;
};

const readText = (value: unknown, path: Path, report: Report): string | undefined => {
	if (value === undefined || typeof value === "string") return value;
	report(path, "wrong-type", `\`${path.at(-1)}\` is text`, "write it in quotes");
	return undefined;
};

const required = (value: unknown, field: string, what: string, report: Report): string | undefined => {
	if (value === undefined)
		report(["request"], "missing-field", `the request has no \`${field}\``, `add ${what}`);
	return readText(value, ["request", field], report);
};

const checkFields = (
	value: Readonly<Record<string, unknown>>,
	known: readonly string[],
	path: Path,
	report: Report,
) => {
	for (const key of Object.keys(value)) {
		if (known.includes(key)) continue;
		report(
			[...path, key],
			"unknown-field",
			`\`${key}\` is no field of a ${path.at(-1) ?? "case"}`,
			didYouMean(key, known),
		);
	}
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null && !Array.isArray(value);
