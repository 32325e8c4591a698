import { didYouMean } from "../../../problem/nearest.ts";
import type { Policy } from "../../policy/policy.ts";
import type { EpochSeconds, Group, InstanceProfile, Role, User } from "../account.ts";
import { rootArn } from "../arns.ts";
import { quotas } from "../quotas.ts";
import { uniqueId } from "../unique-id.ts";
import { accessKeysAt, devicesAt, loginProfileAt } from "./credentials.ts";
import { attachedAt, documentOf, inlineAt, type PolicyFinder } from "./policies.ts";
import { entriesOf, type Fields, fieldsOf, type Path, type Reading, textsOf } from "./reading.ts";
import { iamPathAt, momentAt, numberAt, tagsAt, textAt, truthAt } from "./values.ts";

/** What the identities of one account are read with. */
export type AccountReading = {
	readonly reading: Reading;
	readonly account: string;
	readonly start: EpochSeconds;
	readonly finder: PolicyFinder;
};

const GROUP_FIELDS = ["path", "created", "attach", "inline"] as const;

/** The groups of an account. */
export const groupsOf = (at: AccountReading, value: unknown, path: Path): ReadonlyMap<string, Group> =>
	readAll(at, value, path, "group", GROUP_FIELDS, (name, fields, place) => ({
		name,
		path: iamPathAt(at.reading, fields, place),
		uniqueId: uniqueId("AGPA", at.account, name),
		createdAt: momentAt(at.reading, fields, "created", place) ?? at.start,
		attachedPolicies: attachedAt(
			at.reading,
			fields,
			"attach",
			place,
			at.finder,
			quotas.managedPoliciesPerGroup,
		),
		inlinePolicies: inlineAt(at.reading, fields, place, quotas.inlinePolicySizePerGroup),
	}));

const USER_FIELDS = [
	"path",
	"created",
	"password",
	"accessKeys",
	"mfa",
	"groups",
	"attach",
	"inline",
	"boundary",
	"tags",
] as const;

/** The users of an account; `kai:` alone is a user without anything. */
export const usersOf = (
	at: AccountReading,
	value: unknown,
	path: Path,
	groups: ReadonlyMap<string, Group>,
): ReadonlyMap<string, User> =>
	readAll(at, value, path, "user", USER_FIELDS, (name, fields, place) => {
		const { reading, account, start, finder } = at;
		const owner = { account, name, start: momentAt(reading, fields, "created", place) ?? start };
		return {
			name,
			path: iamPathAt(reading, fields, place),
			uniqueId: uniqueId("AIDA", account, name),
			createdAt: owner.start,
			loginProfile: loginProfileAt(reading, fields, place, owner),
			accessKeys: accessKeysAt(reading, fields, place, owner),
			mfaDevices: devicesAt(reading, fields, place, owner),
			groups: memberships(reading, fields, place, groups),
			attachedPolicies: attachedAt(reading, fields, "attach", place, finder, quotas.managedPoliciesPerUser),
			inlinePolicies: inlineAt(reading, fields, place, quotas.inlinePolicySizePerUser),
			permissionsBoundary: attachedAt(reading, fields, "boundary", place, finder, 1)[0],
			tags: tagsAt(reading, fields, place),
		};
	});

const memberships = (
	reading: Reading,
	fields: Fields,
	path: Path,
	groups: ReadonlyMap<string, Group>,
): readonly string[] => {
	const named = textsOf(reading, fields.groups, [...path, "groups"]);
	for (const [name, at] of named) {
		if (groups.has(name)) continue;
		const cure = didYouMean(name, groups.keys()) ?? "write it under `groups`";
		reading.report(at, "unknown-group", `there is no group \`${name}\``, cure);
	}
	if (named.length > quotas.groupsPerUser) {
		const message = `a user is in at most ${quotas.groupsPerUser} groups`;
		reading.report([...path, "groups"], "quota-exceeded", message);
	}
	return [...new Set(named.map(([name]) => name))];
};

const ROLE_FIELDS = [
	"path",
	"created",
	"description",
	"trust",
	"attach",
	"inline",
	"boundary",
	"maxSession",
	"serviceLinked",
	"tags",
] as const;

/** The roles of an account; each needs a `trust`. */
export const rolesOf = (at: AccountReading, value: unknown, path: Path): ReadonlyMap<string, Role> =>
	readAll(at, value, path, "role", ROLE_FIELDS, (name, fields, place) => {
		const { reading, account, start, finder } = at;
		const trustPolicy = trustOf(at, fields.trust, place);
		if (trustPolicy === undefined) return undefined;
		return {
			name,
			path: iamPathAt(reading, fields, place),
			uniqueId: uniqueId("AROA", account, name),
			createdAt: momentAt(reading, fields, "created", place) ?? start,
			description: textAt(reading, fields, "description", place),
			trustPolicy,
			attachedPolicies: attachedAt(reading, fields, "attach", place, finder, quotas.managedPoliciesPerRole),
			inlinePolicies: inlineAt(reading, fields, place, quotas.inlinePolicySizePerRole),
			permissionsBoundary: attachedAt(reading, fields, "boundary", place, finder, 1)[0],
			maxSessionSeconds: numberAt(reading, fields, "maxSession", place, [3_600, 43_200]) ?? 3_600,
			isServiceLinked: truthAt(reading, fields, "serviceLinked", place, false),
			tags: tagsAt(reading, fields, place),
		};
	});

/** A trust policy: a document, or whom the role trusts: `account`, an account id, an ARN, a service, or a list of them. */
const trustOf = ({ reading, account }: AccountReading, value: unknown, path: Path): Policy | undefined => {
	const at = [...path, "trust"];
	if (value === undefined) {
		reading.report(
			path,
			"missing-field",
			"a role has a `trust`",
			"write `trust: account`, a service, an ARN or a document",
		);
		return undefined;
	}
	const isShort = Array.isArray(value) || (typeof value === "string" && !value.trimStart().startsWith("{"));
	if (!isShort) return documentOf(reading, value, at, "trust");
	const trusted = textsOf(reading, value, at).map(([text]) => (text === "account" ? rootArn(account) : text));
	const services = trusted.filter((text) => /\.amazonaws\.com(\.cn)?$/.test(text));
	const others = trusted.filter((text) => !services.includes(text));
	const principal = {
		...(others.length > 0 ? { AWS: oneOrAll(others) } : {}),
		...(services.length > 0 ? { Service: oneOrAll(services) } : {}),
	};
	const statement = { Effect: "Allow", Principal: principal, Action: "sts:AssumeRole" };
	return documentOf(reading, { Version: "2012-10-17", Statement: [statement] }, at, "trust");
};

const oneOrAll = (texts: readonly string[]): string | readonly string[] =>
	texts.length === 1 ? (texts[0] ?? "") : texts;

/** Instance profiles: a map from a name to the one role in it. */
export const instanceProfilesOf = (
	{ reading, account, start }: AccountReading,
	value: unknown,
	path: Path,
	roles: ReadonlyMap<string, Role>,
): ReadonlyMap<string, InstanceProfile> => {
	const profiles = new Map<string, InstanceProfile>();
	for (const [name, role, at] of entriesOf(reading, value, path, "instanceProfile")) {
		if (role !== null && (typeof role !== "string" || !roles.has(role))) {
			const cure = typeof role === "string" ? didYouMean(role, roles.keys()) : "write the name of one role";
			reading.report(at, "unknown-role", `\`${name}\` holds no role of this account`, cure);
		}
		const id = uniqueId("AIPA", account, name);
		const held = typeof role === "string" ? role : undefined;
		profiles.set(name, { name, path: "/", uniqueId: id, createdAt: start, role: held });
	}
	return profiles;
};

const readAll = <T>(
	{ reading }: AccountReading,
	value: unknown,
	path: Path,
	kind: "user" | "group" | "role",
	known: readonly string[],
	read: (name: string, fields: Fields, path: Path) => T | undefined,
): ReadonlyMap<string, T> => {
	const all = new Map<string, T>();
	for (const [name, entry, at] of entriesOf(reading, value, path, kind)) {
		const one = read(name, fieldsOf(reading, entry, at, known), at);
		if (one !== undefined) all.set(name, one);
	}
	return all;
};
