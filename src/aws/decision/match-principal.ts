import type { Effect, PrincipalClause, WrittenPrincipal } from "../policy/policy.ts";
import type { PrincipalName } from "../policy/principal-name.ts";
import type { Asked } from "./asked.ts";
import type { RequestPrincipal } from "./decision.ts";

/**
 * How far an Allow of a resource policy reaches, by how it names the caller:
 * `final` needs nothing else, `capped` needs no identity policy but stays within boundary and session policies,
 * `delegated` only lets the account's own policies decide. Within one account; across accounts all three are the same.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export type Grant = "final" | "capped" | "delegated";

/** How a Principal or NotPrincipal element meets the caller. */
export type PrincipalMatch = {
	/** Undefined: the statement is not about this caller. */
	readonly grant: Grant | undefined;
	/** The entry that settled it, where one did. */
	readonly entry: WrittenPrincipal | undefined;
	/** A NotPrincipal that lists only a part of what AWS checks: which part counts depends on the service. */
	readonly isPartial: boolean;
};

/** The widest grant that the clause gives the caller, or whether a NotPrincipal leaves the caller out. */
export const matchPrincipal = (clause: PrincipalClause, effect: Effect, asked: Asked): PrincipalMatch =>
	clause.isNot ? matchNotPrincipal(clause, effect, asked) : widest(clause, asked);

const widest = (clause: PrincipalClause, asked: Asked): PrincipalMatch => {
	let best: PrincipalMatch = NOBODY;
	for (const entry of clause.entries) {
		const grant = covers(entry.names, asked);
		if (grant === "final") return { grant, entry, isPartial: false };
		if (grant === "capped" || (grant === "delegated" && best.grant === undefined)) {
			best = { grant, entry, isPartial: false };
		}
	}
	return best;
};

const NOBODY: PrincipalMatch = { grant: undefined, entry: undefined, isPartial: false };

const covers = (name: PrincipalName, asked: Asked): Grant | undefined => {
	const { principal } = asked.request;
	switch (name.kind) {
		case "everyone":
			return "final";
		case "account":
			return isOfAccount(principal, name) ? "delegated" : undefined;
		case "user":
			if (principal.type === "user" && principal.arn === name.arn) return "final";
			return principal.type === "federated-session" && principal.userArn === name.arn ? "capped" : undefined;
		case "role":
			return principal.type === "role-session" && isRole(principal, name.arn) ? "capped" : undefined;
		case "role-session":
			return principal.type === "role-session" && principal.arn === name.arn ? "final" : undefined;
		case "federated-session":
			return principal.type === "federated-session" && principal.arn === name.arn ? "final" : undefined;
		case "unique-id":
			return coversUniqueId(name.id, asked);
		case "service":
			return principal.type === "service" && principal.service === name.service ? "final" : undefined;
		case "provider":
		case "canonical-user":
		case "nobody":
			return undefined;
	}
};

type RoleSession = Extract<RequestPrincipal, { type: "role-session" }>;

/** An account has one role of a name, whatever its path: where the path is unknown, the name is enough. */
const isRole = ({ roleArn, isPathKnown = true }: RoleSession, arn: string): boolean => {
	if (roleArn === arn) return true;
	if (isPathKnown) return false;
	const slash = roleArn.indexOf("/");
	return arn.startsWith(roleArn.slice(0, slash + 1)) && arn.endsWith(roleArn.slice(slash));
};

type AccountName = Extract<PrincipalName, { kind: "account" }>;

const isOfAccount = (principal: RequestPrincipal, name: AccountName): boolean => {
	if (principal.type === "service" || principal.type === "anonymous") return false;
	if (principal.account !== name.account) return false;
	return name.partition === undefined || principal.arn.startsWith(`arn:${name.partition}:`);
};

/** A policy keeps the unique id of a principal, so one that was made again under the same name is a stranger to it. */
const coversUniqueId = (id: string, asked: Asked): Grant | undefined => {
	const userId = asked.resolve("aws:userid");
	const { type } = asked.request.principal;
	if (type === "user") return userId === id ? "final" : undefined;
	return type === "role-session" && userId?.startsWith(`${id}:`) ? "capped" : undefined;
};

/**
 * NotPrincipal is about everyone but those it lists. With Deny it spares a caller only where every form of the caller
 * is listed: account and user, or account, role and session; and never one who has a permissions boundary.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
const matchNotPrincipal = (clause: PrincipalClause, effect: Effect, asked: Asked): PrincipalMatch => {
	if (clause.entries.length === 0) return NOBODY;
	const listed = clause.entries.filter((entry) => covers(entry.names, asked) !== undefined);
	const first = listed[0];
	if (first === undefined) return EVERYONE_ELSE;
	if (listed.some((entry) => entry.names.kind === "everyone")) return { ...NOBODY, entry: first };
	if (effect === "Allow") return { ...NOBODY, entry: first, isPartial: !isListedWhole(listed, asked) };
	if (asked.hasBoundary) return EVERYONE_ELSE;
	if (isListedWhole(listed, asked)) return { ...NOBODY, entry: first };
	return { ...EVERYONE_ELSE, isPartial: true };
};

const EVERYONE_ELSE: PrincipalMatch = { grant: "final", entry: undefined, isPartial: false };

const isListedWhole = (listed: readonly WrittenPrincipal[], asked: Asked): boolean => {
	const kinds = new Set(listed.map((entry) => entry.names.kind));
	switch (asked.request.principal.type) {
		case "root":
			return kinds.has("account");
		case "user":
			return kinds.has("account") && kinds.has("user");
		case "role-session":
			return kinds.has("account") && kinds.has("role") && kinds.has("role-session");
		case "federated-session":
			return kinds.has("account") && kinds.has("federated-session");
		case "service":
		case "anonymous":
			return true;
	}
};
