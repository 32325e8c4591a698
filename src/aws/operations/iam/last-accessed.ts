import type { Account, EpochSeconds } from "../../account/account.ts";
import { groupArn, roleArn, userArn } from "../../account/arns.ts";
import { managedPolicyOf, policiesOfRole, policiesOfUser } from "../../decision/attached.ts";
import { openCatalogue } from "../../policy/catalogue/catalogue.ts";
import type { Policy } from "../../policy/policy.ts";
import type { LogEntry } from "../log-entry.ts";
import type { Output } from "../operation.ts";
import { outputTime } from "../output-time.ts";

/**
 * Every service that somebody's policies allow something in, and when they last tried it: denied attempts count,
 * and passing a role does not.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html
 */
export const lastAccessed = (account: Account, arn: string, log: readonly LogEntry[]): readonly Output[] => {
	const catalogue = openCatalogue();
	const tries = triesOf(account, arn, log);
	const allowed = servicesIn(policiesOf(account, arn), catalogue.covered);
	return allowed.map((prefix) => {
		const tried = tries.get(prefix);
		return {
			ServiceName: catalogue.service(prefix)?.title ?? prefix,
			LastAuthenticated: tried === undefined ? undefined : outputTime(tried.at),
			ServiceNamespace: prefix,
			LastAuthenticatedEntity: tried?.by,
			LastAuthenticatedRegion: tried === undefined ? undefined : "us-east-1",
			TotalAuthenticatedEntities: tried === undefined ? 0 : 1,
		};
	});
};

const policiesOf = (account: Account, arn: string): readonly Policy[] => {
	const managed = managedPolicyOf(account, arn);
	if (managed !== undefined) return [managed.policy];
	const user = [...account.users.values()].find((one) => userArn(account.id, one) === arn);
	if (user !== undefined) return policiesOfUser(account, user).map(({ policy }) => policy);
	const role = [...account.roles.values()].find((one) => roleArn(account.id, one) === arn);
	if (role !== undefined) return policiesOfRole(account, role).map(({ policy }) => policy);
	const group = [...account.groups.values()].find((one) => groupArn(account.id, one) === arn);
	if (group === undefined) return [];
	const attached = group.attachedPolicies.flatMap((one) => managedPolicyOf(account, one)?.policy ?? []);
	return [...group.inlinePolicies.values(), ...attached];
};

/** The services that an Allow names; `*` and `NotAction` name all that are known. */
const servicesIn = (policies: readonly Policy[], known: readonly string[]): readonly string[] => {
	const named = new Set<string>();
	for (const { statements } of policies) {
		for (const { effect, action } of statements) {
			if (effect !== "Allow") continue;
			const isBroad = action.isNot || action.entries.some(({ service }) => service === "*");
			for (const service of isBroad ? known : action.entries.map((entry) => entry.service))
				named.add(service);
		}
	}
	return [...named].sort();
};

type Try = { readonly at: EpochSeconds; readonly by: string };

/** The last try of each service by whoever the ARN stands for; of a policy or a group, by whoever has it. */
const triesOf = (account: Account, arn: string, log: readonly LogEntry[]): ReadonlyMap<string, Try> => {
	const tries = new Map<string, Try>();
	const add = (service: string, at: EpochSeconds, by: string) => {
		if ((tries.get(service)?.at ?? 0) <= at) tries.set(service, { at, by });
	};
	const holders = holdersOf(account, arn);
	for (const user of account.users.values()) {
		const own = userArn(account.id, user);
		if (!holders.has(own)) continue;
		for (const { lastUsed } of user.accessKeys) if (lastUsed) add(lastUsed.service, lastUsed.at, own);
	}
	for (const { session, action, at } of log) {
		const own = session?.principal.type === "role-session" ? session.principal.roleArn : session?.arn;
		if (own !== undefined && holders.has(own)) add(action.split(":")[0] ?? "", at, own);
	}
	return tries;
};

const holdersOf = (account: Account, arn: string): ReadonlySet<string> => {
	const holders = new Set([arn]);
	for (const user of account.users.values()) {
		const inGroup = user.groups.some((name) => {
			const group = account.groups.get(name);
			return (
				group !== undefined && (groupArn(account.id, group) === arn || group.attachedPolicies.includes(arn))
			);
		});
		if (inGroup || user.attachedPolicies.includes(arn)) holders.add(userArn(account.id, user));
	}
	for (const role of account.roles.values()) {
		if (role.attachedPolicies.includes(arn)) holders.add(roleArn(account.id, role));
	}
	return holders;
};
