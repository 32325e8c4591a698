import { didYouMean } from "../../../problem/nearest.ts";
import type { Account, Member, Organization, OrganizationalUnit, OrganizationPolicy } from "../account.ts";
import { quotas } from "../quotas.ts";
import { lowerId } from "../unique-id.ts";
import { FULL_RCP, FULL_SCP, fullAccess, policiesAt } from "./organization-policies.ts";
import { entriesOf, type Fields, fieldsOf, itemsOf, type Path, type Reading, textsOf } from "./reading.ts";
import { textAt, truthAt, wordAt } from "./values.ts";

const FIELDS = [
	"id",
	"managementAccount",
	"features",
	"scps",
	"rcps",
	"root",
	"units",
	"accounts",
	"outside",
	"rootAccess",
	"delegatedAdministrators",
] as const;

type PolicyType = OrganizationPolicy["type"];

type Building = {
	readonly reading: Reading;
	readonly id: string;
	readonly policies: ReadonlyMap<string, OrganizationPolicy>;
	readonly accounts: ReadonlyMap<string, Account>;
	readonly units: Map<string, OrganizationalUnit>;
	readonly members: Map<string, Member>;
};

/** The organization above the accounts of a scene; those that no unit holds and that are not `outside` are directly under the root. */
export const organizationOf = (
	reading: Reading,
	value: unknown,
	accounts: ReadonlyMap<string, Account>,
): Organization | undefined => {
	if (value === undefined) return undefined;
	const path = ["organization"];
	const fields = fieldsOf(reading, value, path, FIELDS);
	const managementAccount = textAt(reading, fields, "managementAccount", path);
	if (managementAccount === undefined || !accounts.has(managementAccount)) {
		const cure = "write the id of one of the scene's accounts, in quotes";
		reading.report(
			managementAccount === undefined ? path : [...path, "managementAccount"],
			"unknown-account",
			"the organization needs a `managementAccount`",
			cure,
		);
		return undefined;
	}
	const id = textAt(reading, fields, "id", path) ?? `o-${lowerId(10, "organization", managementAccount)}`;
	const allFeatures = (wordAt(reading, fields, "features", path, ["all", "billing"]) ?? "all") === "all";
	const building: Building = {
		reading,
		id,
		policies: new Map([
			...fullAccess(),
			...policiesAt(reading, fields, "scps", path, id),
			...policiesAt(reading, fields, "rcps", path, id),
		]),
		accounts,
		units: new Map(),
		members: new Map(),
	};
	const rootId = `r-${lowerId(4, "root", id)}`;
	const rootFields = fieldsOf(reading, fields.root, [...path, "root"], NODE_FIELDS);
	const root = {
		id: rootId,
		name: "Root",
		attachedPolicies: attachedAt(building, rootFields, [...path, "root"]),
	};
	readUnits(building, fields.units, [...path, "units"], rootId, 1);
	readMembers(building, fields.accounts, [...path, "accounts"], rootId);
	const outside = outsideOf(building, fields.outside, [...path, "outside"]);
	for (const account of accounts.keys()) {
		if (building.members.has(account) || outside.has(account)) continue;
		building.members.set(account, {
			account,
			parent: rootId,
			attachedPolicies: attachedAt(building, {}, path),
		});
	}
	const access = fieldsOf(
		reading,
		fields.rootAccess,
		[...path, "rootAccess"],
		["credentialsManagement", "sessions"],
	);
	return {
		id,
		managementAccount,
		allFeatures,
		enabledPolicyTypes: allFeatures ? ["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"] : [],
		root,
		units: building.units,
		members: building.members,
		policies: building.policies,
		rootAccess: {
			credentialsManagement: truthAt(
				reading,
				access,
				"credentialsManagement",
				[...path, "rootAccess"],
				false,
			),
			sessions: truthAt(reading, access, "sessions", [...path, "rootAccess"], false),
		},
		delegatedAdministrators: textsOf(reading, fields.delegatedAdministrators, [
			...path,
			"delegatedAdministrators",
		]).map(([text]) => text),
	};
};

/** Accounts of the scene that belong to somebody else. */
const outsideOf = (
	{ reading, accounts, members }: Building,
	value: unknown,
	path: Path,
): ReadonlySet<string> => {
	const outside = new Set<string>();
	for (const [account, at] of textsOf(reading, value, path)) {
		if (!accounts.has(account)) {
			reading.report(
				at,
				"unknown-account",
				`the scene has no account \`${account}\``,
				didYouMean(account, accounts.keys()),
			);
		} else if (members.has(account)) {
			reading.report(
				at,
				"double-account",
				`\`${account}\` is placed in a unit already`,
				"take one of both away",
			);
		} else outside.add(account);
	}
	return outside;
};

const NODE_FIELDS = ["attach", "fullAWSAccess"] as const;

/** FullAWSAccess stays attached unless `fullAWSAccess: false`; RCPFullAWSAccess stays always. */
const attachedAt = ({ reading, policies }: Building, fields: Fields, path: Path): readonly string[] => {
	const ids = truthAt(reading, fields, "fullAWSAccess", path, true) ? [FULL_SCP, FULL_RCP] : [FULL_RCP];
	for (const [name, at] of textsOf(reading, fields.attach, [...path, "attach"])) {
		const found = [...policies.values()].find((policy) => policy.name === name);
		if (found) ids.push(found.id);
		else {
			const names = [...policies.values()].map((policy) => policy.name);
			const cure = didYouMean(name, names) ?? "write it under `scps` or `rcps`";
			reading.report(at, "unknown-policy", `the organization has no policy \`${name}\``, cure);
		}
	}
	for (const [type, most] of MOST) {
		if (ids.filter((id) => policies.get(id)?.type === type).length <= most) continue;
		reading.report(
			[...path, "attach"],
			"quota-exceeded",
			`at most ${most} policies of a type are attached here`,
		);
	}
	return [...new Set(ids)];
};

const MOST: readonly (readonly [PolicyType, number])[] = [
	["SERVICE_CONTROL_POLICY", quotas.scpsPerNode],
	["RESOURCE_CONTROL_POLICY", quotas.rcpsPerNode],
];

const UNIT_FIELDS = ["units", "accounts", ...NODE_FIELDS] as const;

const readUnits = (building: Building, value: unknown, path: Path, parent: string, depth: number): void => {
	const { reading } = building;
	const entries = entriesOf(reading, value, path, undefined);
	if (entries.length > 0 && depth > quotas.organizationalUnitDepth) {
		reading.report(path, "quota-exceeded", `units nest at most ${quotas.organizationalUnitDepth} deep`);
		return;
	}
	for (const [name, entry, at] of entries) {
		const fields = fieldsOf(reading, entry, at, UNIT_FIELDS);
		const id = `ou-${lowerId(4, "root", building.id)}-${lowerId(8, "unit", parent, name)}`;
		building.units.set(id, { id, name, parent, attachedPolicies: attachedAt(building, fields, at) });
		readMembers(building, fields.accounts, [...at, "accounts"], id);
		readUnits(building, fields.units, [...at, "units"], id, depth + 1);
	}
};

/** Accounts of a node: their ids, or maps with `id` and what is attached to the account itself. */
const readMembers = (building: Building, value: unknown, path: Path, parent: string): void => {
	const { reading, accounts, members } = building;
	for (const [item, at] of itemsOf(reading, value, path)) {
		const fields =
			typeof item === "string" ? { id: item } : fieldsOf(reading, item, at, ["id", ...NODE_FIELDS]);
		const account = textAt(reading, fields, "id", at);
		if (account === undefined || !accounts.has(account)) {
			reading.report(
				at,
				"unknown-account",
				"the scene has no account with this id",
				"write it under `accounts`, in quotes",
			);
		} else if (members.has(account)) {
			reading.report(at, "duplicate-account", `\`${account}\` is in two places`, "an account has one parent");
		} else members.set(account, { account, parent, attachedPolicies: attachedAt(building, fields, at) });
	}
};
