/**
 * The evaluation a second time, as plainly as it can be said and with nothing of ours: it reads the documents as they
 * are written, matches by trying everything, and follows AWS's table of effects row by row. Slow, and meant to be.
 */

type Values = string | readonly string[];

export type NaiveStatement = {
	readonly Effect: "Allow" | "Deny";
	readonly Principal?: "*" | { readonly AWS?: Values; readonly Service?: Values };
	readonly Action?: Values;
	readonly NotAction?: Values;
	readonly Resource?: Values;
	readonly NotResource?: Values;
	readonly Condition?: Readonly<Record<string, Readonly<Record<string, Values>>>>;
};

export type NaiveDocument = { readonly Version: string; readonly Statement: readonly NaiveStatement[] };

export type NaiveCase = {
	readonly request: {
		readonly principal: string;
		readonly action: string;
		readonly resource: string;
		readonly resourceAccount: string;
		readonly context: Readonly<Record<string, Values>>;
	};
	readonly identityPolicies: readonly NaiveDocument[];
	readonly resourcePolicy?: NaiveDocument;
	readonly permissionsBoundary?: NaiveDocument;
	readonly sessionPolicies: readonly NaiveDocument[];
	readonly serviceControlPolicies?: readonly (readonly NaiveDocument[])[];
	readonly resourceControlPolicies?: readonly (readonly NaiveDocument[])[];
};

const all = (values: Values | undefined): readonly string[] =>
	values === undefined ? [] : typeof values === "string" ? [values] : values;

/** `*` any run, `?` any one: by trying every way. */
const fits = (pattern: string, text: string): boolean => {
	if (pattern === "") return text === "";
	if (pattern[0] === "*") {
		for (let skipped = 0; skipped <= text.length; skipped++) {
			if (fits(pattern.slice(1), text.slice(skipped))) return true;
		}
		return false;
	}
	return (
		text !== "" && (pattern[0] === "?" || pattern[0] === text[0]) && fits(pattern.slice(1), text.slice(1))
	);
};

const fitsAction = (pattern: string, action: string): boolean => {
	if (pattern === "*") return true;
	const [service, name = ""] = pattern.toLowerCase().split(":");
	const [asked, call = ""] = action.toLowerCase().split(":");
	return service === asked && fits(name, call);
};

const sixParts = (arn: string): readonly string[] => {
	const parts = arn.split(":");
	return [...parts.slice(0, 5), parts.slice(5).join(":")];
};

const fitsResource = (pattern: string, resource: string): boolean => {
	if (pattern === "*") return true;
	if (resource === "*") return false;
	const wanted = sixParts(pattern);
	return sixParts(resource).every((part, index) => fits(wanted[index] ?? "", part));
};

type Ask = NaiveCase["request"];

const contextValues = (ask: Ask, key: string): readonly string[] => {
	const found = Object.entries(ask.context).find(([name]) => name.toLowerCase() === key.toLowerCase());
	return all(found?.[1]);
};

/** What is no number is like none, itself included. */
const number = (text: string): number => (text.trim() === "" ? Number.NaN : Number(text));

const comparisons: Readonly<Record<string, (wanted: string, actual: string) => boolean>> = {
	StringEquals: (wanted, actual) => wanted === actual,
	StringEqualsIgnoreCase: (wanted, actual) => wanted.toLowerCase() === actual.toLowerCase(),
	StringLike: fits,
	NumericEquals: (wanted, actual) => number(actual) === number(wanted),
	NumericLessThan: (wanted, actual) => number(actual) < number(wanted),
	NumericGreaterThanEquals: (wanted, actual) => number(actual) >= number(wanted),
	Bool: (wanted, actual) => /^(true|false)$/i.test(wanted) && wanted.toLowerCase() === actual.toLowerCase(),
	ArnLike: (wanted, actual) => fitsResource(wanted, actual),
};

const negations: Readonly<Record<string, string>> = {
	StringNotEquals: "StringEquals",
	StringNotEqualsIgnoreCase: "StringEqualsIgnoreCase",
	StringNotLike: "StringLike",
	NumericNotEquals: "NumericEquals",
	ArnNotLike: "ArnLike",
};

const conditionHolds = (written: string, key: string, wanted: readonly string[], ask: Ask): boolean => {
	const actual = contextValues(ask, key);
	if (written === "Null") return wanted.includes(actual.length === 0 ? "true" : "false");
	const set = written.startsWith("ForAllValues:")
		? "all"
		: written.startsWith("ForAnyValue:")
			? "any"
			: "one";
	const ifExists = written.endsWith("IfExists");
	const name = written.replace(/^For(All|Any)Values?:/, "").replace(/IfExists$/, "");
	const negated = name in negations;
	const compare = comparisons[negations[name] ?? name];
	if (compare === undefined) throw new Error(`no operator ${name}`);
	const meets = (value: string): boolean => wanted.some((each) => compare(each, value)) !== negated;
	if (wanted.length === 0) return false;
	const isEmpty = actual.every((value) => value === "");
	if (set === "all") return isEmpty || actual.every(meets);
	if (set === "any") return isEmpty ? ifExists && actual.length === 0 : actual.some(meets);
	const [only] = actual;
	if (only === undefined) return ifExists || negated;
	return actual.length === 1 && meets(only);
};

const isAbout = (statement: NaiveStatement, ask: Ask): boolean => {
	const action = statement.Action
		? all(statement.Action).some((pattern) => fitsAction(pattern, ask.action))
		: !all(statement.NotAction).some((pattern) => fitsAction(pattern, ask.action));
	const resource = statement.Resource
		? all(statement.Resource).some((pattern) => fitsResource(pattern, ask.resource))
		: !all(statement.NotResource).some((pattern) => fitsResource(pattern, ask.resource));
	const conditions = Object.entries(statement.Condition ?? {}).every(([operator, keys]) =>
		Object.entries(keys).every(([key, wanted]) => conditionHolds(operator, key, all(wanted), ask)),
	);
	return action && resource && conditions;
};

const says = (effect: "Allow" | "Deny", documents: readonly NaiveDocument[], ask: Ask): boolean =>
	documents.some((document) =>
		document.Statement.some((statement) => statement.Effect === effect && isAbout(statement, ask)),
	);

/** Every way a principal can be written down, with the row of AWS's table that it stands in. */
const waysToName = (principal: string): ReadonlyMap<string, "alone" | "within limits" | "delegates"> => {
	const ways = new Map<string, "alone" | "within limits" | "delegates">([["*", "alone"]]);
	const account = principal.split(":")[4];
	if (account) {
		ways.set(account, "delegates");
		ways.set(`arn:aws:iam::${account}:root`, "delegates");
	}
	if (principal.includes(":user/")) ways.set(principal, "alone");
	if (principal.includes(":assumed-role/")) {
		ways.set(principal, "alone");
		ways.set(`arn:aws:iam::${account}:role/${principal.split("/")[1]}`, "within limits");
	}
	if (principal.includes(":federated-user/")) {
		ways.set(principal, "alone");
		ways.set(`arn:aws:iam::${account}:user/${principal.split("/")[1]}`, "within limits");
	}
	if (principal.endsWith(".amazonaws.com")) ways.set(principal, "alone");
	return ways;
};

const grants = (
	effect: "Allow" | "Deny",
	document: NaiveDocument | undefined,
	ask: Ask,
): ReadonlySet<string> => {
	const ways = waysToName(ask.principal);
	const found = new Set<string>();
	for (const statement of document?.Statement ?? []) {
		if (statement.Effect !== effect || !isAbout(statement, ask)) continue;
		const named =
			statement.Principal === "*"
				? ["*"]
				: [...all(statement.Principal?.AWS), ...all(statement.Principal?.Service)];
		for (const name of named) {
			const way = ways.get(name);
			if (way) found.add(way);
		}
	}
	return found;
};

/** AWS's evaluation: denies, then organizations, then the table of resource-based policies, then what the caller has. */
export const naive = (asked: NaiveCase): "allowed" | "explicitDeny" | "implicitDeny" => {
	const { request: ask } = asked;
	const isRoot = ask.principal.endsWith(":root");
	const isBare = ask.principal === "anonymous" || ask.principal.endsWith(".amazonaws.com");
	const isFederated = ask.principal.includes(":federated-user/");
	const account = isBare ? undefined : ask.principal.split(":")[4];
	const isCross = account !== undefined && account !== ask.resourceAccount;
	const identity = isRoot || isBare ? [] : asked.identityPolicies;
	const boundary = isRoot || isBare || !asked.permissionsBoundary ? [] : [asked.permissionsBoundary];
	const levels = isBare ? [] : (asked.serviceControlPolicies ?? []);
	const isReached = ask.action.startsWith("s3:") || ask.action.startsWith("sqs:");
	const rcps = isReached && ask.resource !== "*" ? (asked.resourceControlPolicies ?? []) : [];

	const everywhere = [...levels.flat(), ...rcps.flat(), ...identity, ...boundary, ...asked.sessionPolicies];
	if (says("Deny", everywhere, ask) || grants("Deny", asked.resourcePolicy, ask).size > 0)
		return "explicitDeny";
	if (levels.some((level) => !says("Allow", level, ask))) return "implicitDeny";

	const granted = grants("Allow", asked.resourcePolicy, ask);
	if (isBare) return granted.size > 0 ? "allowed" : "implicitDeny";
	if (isCross && granted.size === 0) return "implicitDeny";
	if (!isCross && granted.has("alone")) return "allowed";

	const hasSession = asked.sessionPolicies.length > 0 || isFederated;
	const inSession = !hasSession || says("Allow", asked.sessionPolicies, ask);
	const inBoundary = boundary.length === 0 || says("Allow", boundary, ask);
	const has = isRoot || says("Allow", identity, ask) || (!isCross && granted.has("within limits"));
	return has && inBoundary && inSession ? "allowed" : "implicitDeny";
};
