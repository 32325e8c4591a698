import { withAccount } from "../../account/change.ts";
import { quotas } from "../../account/quotas.ts";
import { managedPolicyOf } from "../../decision/attached.ts";
import { type Call, done, type Need, type Output, type Performed } from "../operation.ts";
import { boundaryContext, findHolder, type HolderKind, holderArn, withPolicies } from "./holders.ts";
import { noSuchEntity, notFound, overQuota } from "./iam-errors.ts";
import { isManagedPolicy, noSuchPolicy } from "./managed-policies.ts";

const MOST: Readonly<Record<HolderKind, readonly [name: string, most: number]>> = {
	user: ["PoliciesPerUser", quotas.managedPoliciesPerUser],
	group: ["PoliciesPerGroup", quotas.managedPoliciesPerGroup],
	role: ["PoliciesPerRole", quotas.managedPoliciesPerRole],
};

/** What attaching or detaching is authorized with: the holder, and the policy as a context key. */
export const attachmentNeeds = (
	{ account }: Call,
	kind: HolderKind,
	name: string,
	policyArn: string,
): readonly Need[] => [
	{
		resource: holderArn(account, kind, name),
		context: { "iam:PolicyARN": policyArn, ...boundaryContext(account, kind, name) },
	},
];

/** Attaches a managed policy; again is no error. */
export const attach = (
	{ cloud, account }: Call,
	kind: HolderKind,
	name: string,
	policyArn: string,
): Performed => {
	const holder = findHolder(account, kind, name);
	if (holder === undefined) return notFound(kind, name);
	if (!isManagedPolicy(account, policyArn)) return noSuchPolicy(policyArn);
	const { attachedPolicies } = holder.of;
	if (attachedPolicies.includes(policyArn)) return done(cloud);
	const [quota, most] = MOST[kind];
	if (attachedPolicies.length >= most) return overQuota(quota, most);
	const change = { attachedPolicies: [...attachedPolicies, policyArn] };
	return done(withAccount(cloud, withPolicies(account, holder, change)));
};

/** Detaches a managed policy. */
export const detach = (
	{ cloud, account }: Call,
	kind: HolderKind,
	name: string,
	policyArn: string,
): Performed => {
	const holder = findHolder(account, kind, name);
	if (holder === undefined) return notFound(kind, name);
	const { attachedPolicies } = holder.of;
	if (!attachedPolicies.includes(policyArn)) return noSuchEntity(`Policy ${policyArn} was not found.`);
	const change = { attachedPolicies: attachedPolicies.filter((arn) => arn !== policyArn) };
	return done(withAccount(cloud, withPolicies(account, holder, change)));
};

/** The managed policies on one holder. */
export const listAttached = ({ cloud, account }: Call, kind: HolderKind, name: string): Performed => {
	const holder = findHolder(account, kind, name);
	if (holder === undefined) return notFound(kind, name);
	const AttachedPolicies: readonly Output[] = holder.of.attachedPolicies.map((arn) => ({
		PolicyName: managedPolicyOf(account, arn)?.name ?? arn.slice(arn.lastIndexOf("/") + 1),
		PolicyArn: arn,
	}));
	return done(cloud, { AttachedPolicies });
};
