import { bad, type Checked, good, hasError } from "../../problem/problem.ts";
import { AWS_MANAGED_POLICIES } from "../policy/managed/aws-managed-policy.ts";
import type { Account, Cloud, EpochSeconds, MfaDevice, PasswordPolicy } from "./account.ts";
import { isName, nameRules } from "./names.ts";
import { publicAccessBlockAt } from "./scene/bucket.ts";
import { rootUserOf } from "./scene/credentials.ts";
import { groupsOf, instanceProfilesOf, rolesOf, usersOf } from "./scene/identities.ts";
import { organizationOf } from "./scene/organization.ts";
import { managedPoliciesOf, policyFinder } from "./scene/policies.ts";
import { type Fields, fieldsOf, itemsOf, type Path, type Reading, startReading } from "./scene/reading.ts";
import { resourceSections, resourcesOf } from "./scene/resources.ts";
import { numberAt, textAt, truthAt } from "./scene/values.ts";

/** When everything in a scene was made that does not say when: 5 January 2026, 08:00 UTC. */
export const SCENE_START: EpochSeconds = 1_767_600_000;

/**
 * A scene as an author writes it, or every problem with the way to it. Everything may be left out but what is marked.
 *
 *     account:                       # or `accounts:` with a list of such maps
 *       id: "111122223333"           # in quotes
 *       name: Coffee shop
 *       alias: coffee-shop
 *       region: us-east-1            # of its resources
 *       root: {email: a@b.c, password: text, accessKeys: 1, mfa: [phone]}      # or `root: none`
 *       passwordPolicy: {minimumLength: 14, requireSymbols: true, maxAgeDays: 90, ...}
 *       blockPublicAccess: true      # of the whole account
 *       policies:                    # customer managed: a document, or {document, description, path, versions, default}
 *         TillRead: {Version: "2012-10-17", Statement: [...]}                  # or the JSON as text
 *       groups:
 *         Baristas: {attach: [TillRead, ReadOnlyAccess], inline: {KeepReceipts: {...}}}
 *       users:
 *         kai:                       # each field may be left out, so may all
 *           groups: [Baristas]
 *           attach: [TillRead]       # names here, AWS's names, or ARNs
 *           inline: {Name: {...}}
 *           boundary: TillRead
 *           password: text           # or {value: text, resetRequired: true, changed: 2026-03-01}
 *           accessKeys: 1            # or [{id, secret, status: Inactive, created: 2026-03-01, lastUsed: {at, service, region}}]
 *           mfa: [phone]             # or [{name: laptop, type: passkey}]
 *           tags: {team: till}
 *           path: /shop/
 *       roles:
 *         Cashier:
 *           trust: account           # must be there; or a service, an account id, an ARN, a list of them, a document
 *           attach: [TillRead]
 *           maxSession: 3600         # seconds
 *           serviceLinked: false
 *       instanceProfiles: {till-server: Cashier}
 *       buckets: {receipts: {policy: {...}, objects: {june.csv: text}, blockPublicAccess: false, tags: {}}}
 *       queues, topics, secrets: {orders: {policy: {...}}}
 *       keys: {till: {policy: {...}, enabled: true}}            # without a policy: the default key policy
 *       tables: {till: {key: id, items: [{id: "1"}], policy: {...}}}
 *       functions: {roast: {role: Cashier, policy: {...}}}
 *       securityGroups: {web: {ingress: [{port: 443, from: 0.0.0.0/0}]}}
 *       instances: {server: {instanceProfile: till-server, securityGroups: [web]}}
 *     organization:
 *       managementAccount: "999988887777"                       # must be there
 *       features: all                                           # or billing
 *       scps: {NoLeaving: {...}}
 *       rcps: {OnlyOurs: {...}}
 *       root: {attach: [NoLeaving], fullAWSAccess: true}        # false: FullAWSAccess is detached
 *       units: {Prod: {attach: [...], units: {...}, accounts: ["111122223333", {id: "...", attach: [...]}]}}
 *       rootAccess: {credentialsManagement: true, sessions: true}
 *       outside: ["555566667777"]                               # accounts of other companies; all others are members
 *       delegatedAdministrators: ["111122223333"]
 *
 * Ids and secrets that are left out follow from names, so a scene is the same each time it is read.
 */
export const readScene = (value: unknown): Checked<Cloud> => {
	const reading = startReading();
	const fields = fieldsOf(reading, value, [], ["account", "accounts", "organization"]);
	if (fields.account === undefined && fields.accounts === undefined) {
		reading.report(
			[],
			"missing-field",
			"a scene has an `account`, or a list of `accounts`",
			'begin it with `account:` and, indented below, `id: "111122223333"`',
		);
	}
	const listed = itemsOf(reading, fields.accounts, ["accounts"]);
	const single: readonly (readonly [unknown, Path])[] =
		fields.account === undefined ? [] : [[fields.account, ["account"]]];
	const accounts = new Map<string, Account>();
	for (const [item, path] of [...single, ...listed]) {
		const account = readAccount(reading, item, path);
		if (accounts.has(account.id)) {
			reading.report([...path, "id"], "duplicate-account", `two accounts have the id \`${account.id}\``);
		}
		accounts.set(account.id, account);
	}
	const organization = organizationOf(reading, fields.organization, accounts);
	return hasError(reading.problems)
		? bad(reading.problems)
		: good({ accounts, organization }, reading.problems);
};

/** AWS's own policies by the names that authors call them by. */
const awsManagedArns = (): ReadonlyMap<string, string> =>
	new Map([...AWS_MANAGED_POLICIES].map(([arn, { name }]) => [name, arn]));

const ACCOUNT_FIELDS: readonly string[] = [
	"id",
	"name",
	"alias",
	"region",
	"root",
	"passwordPolicy",
	"blockPublicAccess",
	"policies",
	"groups",
	"users",
	"roles",
	"instanceProfiles",
	...resourceSections,
];

const readAccount = (reading: Reading, value: unknown, path: Path): Account => {
	const fields = fieldsOf(reading, value, path, ACCOUNT_FIELDS);
	const id = readId(reading, fields, path);
	const name = textAt(reading, fields, "name", path) ?? `Account ${id}`;
	const alias = textAt(reading, fields, "alias", path);
	if (alias !== undefined && !isName("alias", alias)) {
		reading.report(
			[...path, "alias"],
			"invalid-name",
			`AWS would not take the alias \`${alias}\``,
			nameRules.alias.words,
		);
	}
	const start = SCENE_START;
	const policies = managedPoliciesOf(reading, fields.policies, [...path, "policies"], id, start);
	const at = { reading, account: id, start, finder: policyFinder(policies, awsManagedArns()) };
	const groups = groupsOf(at, fields.groups, [...path, "groups"]);
	const users = usersOf(at, fields.users, [...path, "users"], groups);
	const roles = rolesOf(at, fields.roles, [...path, "roles"]);
	const root = rootUserOf(reading, fields.root, [...path, "root"], { account: id, name: "root", start });
	const region = textAt(reading, fields, "region", path) ?? "us-east-1";
	const devices = [...root.mfaDevices, ...[...users.values()].flatMap((user) => user.mfaDevices)];
	return {
		id,
		name,
		alias,
		root,
		users,
		groups,
		roles,
		policies,
		instanceProfiles: instanceProfilesOf(at, fields.instanceProfiles, [...path, "instanceProfiles"], roles),
		virtualMfaDevices: virtualDevices(reading, devices, path),
		passwordPolicy: passwordPolicyOf(reading, fields.passwordPolicy, [...path, "passwordPolicy"]),
		resources: resourcesOf({ reading, account: id, region }, fields, path),
		publicAccessBlock: publicAccessBlockAt(reading, fields, path),
	};
};

const readId = (reading: Reading, fields: Fields, path: Path): string => {
	const id = fields.id ?? "111122223333";
	if (typeof id === "string" && isName("accountId", id)) return id;
	reading.report(
		[...path, "id"],
		"invalid-account",
		"an account id is twelve digits",
		'write it in quotes: `"111122223333"`',
	);
	return "000000000000";
};

const virtualDevices = (
	reading: Reading,
	devices: readonly MfaDevice[],
	path: Path,
): ReadonlyMap<string, MfaDevice> => {
	const virtual = new Map<string, MfaDevice>();
	for (const device of devices) {
		if (device.type !== "virtual") continue;
		if (virtual.has(device.serialNumber)) {
			reading.report(
				path,
				"duplicate-name",
				`two MFA devices have the serial number \`${device.serialNumber}\``,
				"give each device of the account a name of its own",
			);
		}
		virtual.set(device.serialNumber, device);
	}
	return virtual;
};

const PASSWORD_FIELDS = [
	"minimumLength",
	"requireSymbols",
	"requireNumbers",
	"requireUppercase",
	"requireLowercase",
	"allowUsersToChangePassword",
	"hardExpiry",
	"maxAgeDays",
	"reusePrevention",
] as const;

/** A custom password policy; what it leaves out is as the API's own defaults: 6 characters and nothing required. */
const passwordPolicyOf = (reading: Reading, value: unknown, path: Path): PasswordPolicy | undefined => {
	if (value === undefined) return undefined;
	const fields = fieldsOf(reading, value, path, PASSWORD_FIELDS);
	const truth = (key: string) => truthAt(reading, fields, key, path, false);
	return {
		minimumLength: numberAt(reading, fields, "minimumLength", path, [6, 128]) ?? 6,
		requireSymbols: truth("requireSymbols"),
		requireNumbers: truth("requireNumbers"),
		requireUppercase: truth("requireUppercase"),
		requireLowercase: truth("requireLowercase"),
		allowUsersToChangePassword: truth("allowUsersToChangePassword"),
		hardExpiry: truth("hardExpiry"),
		maxAgeDays: numberAt(reading, fields, "maxAgeDays", path, [1, 1_095]),
		reusePrevention: numberAt(reading, fields, "reusePrevention", path, [1, 24]),
	};
};
