import type { Account, Cloud, Resource, Role } from "../../account/account.ts";
import type { Policy } from "../../policy/policy.ts";
import { policyFromValue } from "../../policy/read-policy.ts";

/**
 * The cloud in which every policy that named a deleted user or role as a principal shows its unique id: a new identity
 * of the same name is somebody else.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export const orphaned = (cloud: Cloud, arn: string, uniqueId: string): Cloud => {
	const accounts = new Map<string, Account>();
	for (const [id, account] of cloud.accounts) {
		const roles = changed(account.roles, (role) => inRole(role, arn, uniqueId));
		const resources = changed(account.resources, (resource) => inResource(resource, arn, uniqueId));
		const isSame = roles === account.roles && resources === account.resources;
		accounts.set(id, isSame ? account : { ...account, roles, resources });
	}
	return { ...cloud, accounts };
};

/** The map with some values changed; the map itself where none is. */
const changed = <V>(map: ReadonlyMap<string, V>, change: (value: V) => V): ReadonlyMap<string, V> => {
	const after = [...map].map(([key, value]) => [key, change(value)] as const);
	return after.some(([key, value]) => map.get(key) !== value) ? new Map(after) : map;
};

const inRole = (role: Role, arn: string, uniqueId: string): Role => {
	const trustPolicy = inPolicy(role.trustPolicy, arn, uniqueId);
	return trustPolicy === role.trustPolicy ? role : { ...role, trustPolicy };
};

const inResource = (resource: Resource, arn: string, uniqueId: string): Resource => {
	if (!("policy" in resource) || resource.policy === undefined) return resource;
	const policy = inPolicy(resource.policy, arn, uniqueId);
	return policy === resource.policy ? resource : { ...resource, policy };
};

const inPolicy = (policy: Policy, arn: string, uniqueId: string): Policy => {
	if (!policy.statements.some(({ principal }) => principal?.entries.some(({ text }) => text === arn)))
		return policy;
	const document: unknown = JSON.parse(policy.text);
	const read = policyFromValue(renamed(document, arn, uniqueId, false), policy.use);
	return read.ok ? read.value : policy;
};

/** The document with the ARN replaced below `Principal` and `NotPrincipal`, and nowhere else. */
const renamed = (value: unknown, arn: string, uniqueId: string, isPrincipal: boolean): unknown => {
	if (value === arn && isPrincipal) return uniqueId;
	if (Array.isArray(value)) return value.map((item) => renamed(item, arn, uniqueId, isPrincipal));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, member]) => [
			key,
			renamed(member, arn, uniqueId, isPrincipal || key === "Principal" || key === "NotPrincipal"),
		]),
	);
};
