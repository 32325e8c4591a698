import { withAccount, withEntry, withoutEntry } from "../../account/change.ts";
import { countedCharacters, quotas } from "../../account/quotas.ts";
import { readPolicy } from "../../policy/read-policy.ts";
import { awsError } from "../aws-error.ts";
import { malformed } from "../documents.ts";
import { type Call, done, failed, type Need, type Performed } from "../operation.ts";
import { boundaryContext, findHolder, type HolderKind, holderArn, withPolicies } from "./holders.ts";
import { noSuchEntity, notFound } from "./iam-errors.ts";
import { documentOutput } from "./iam-output.ts";

const MOST: Readonly<Record<HolderKind, number>> = {
	user: quotas.inlinePolicySizePerUser,
	group: quotas.inlinePolicySizePerGroup,
	role: quotas.inlinePolicySizePerRole,
};

/** What changing inline policies is authorized with. */
export const inlineNeeds = ({ account }: Call, kind: HolderKind, name: string): readonly Need[] => [
	{ resource: holderArn(account, kind, name), context: boundaryContext(account, kind, name) },
];

/** Writes an inline policy, over one of the same name. */
export const putInline = (
	{ cloud, account }: Call,
	kind: HolderKind,
	name: string,
	policyName: string,
	document: string,
): Performed => {
	const holder = findHolder(account, kind, name);
	if (holder === undefined) return notFound(kind, name);
	const read = readPolicy(document, "identity");
	if (!read.ok) return failed(malformed(read.problems));
	const inlinePolicies = withEntry(holder.of.inlinePolicies, policyName, read.value);
	const size = [...inlinePolicies.values()].reduce((sum, { text }) => sum + countedCharacters(text), 0);
	if (size > MOST[kind]) {
		const message = `Maximum policy size of ${MOST[kind]} bytes exceeded for ${kind} ${name}`;
		return failed(awsError("LimitExceeded", message));
	}
	return done(withAccount(cloud, withPolicies(account, holder, { inlinePolicies })));
};

const noSuchInline = (kind: HolderKind, policyName: string): Performed =>
	noSuchEntity(`The ${kind} policy with name ${policyName} cannot be found.`);

/** One inline policy. */
export const getInline = (
	{ cloud, account }: Call,
	kind: HolderKind,
	name: string,
	policyName: string,
): Performed => {
	const holder = findHolder(account, kind, name);
	if (holder === undefined) return notFound(kind, name);
	const policy = holder.of.inlinePolicies.get(policyName);
	if (policy === undefined) return noSuchInline(kind, policyName);
	const title = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Name`;
	return done(cloud, { [title]: name, PolicyName: policyName, PolicyDocument: documentOutput(policy) });
};

/** Deletes an inline policy; with it the policy itself is gone. */
export const deleteInline = (
	{ cloud, account }: Call,
	kind: HolderKind,
	name: string,
	policyName: string,
): Performed => {
	const holder = findHolder(account, kind, name);
	if (holder === undefined) return notFound(kind, name);
	if (!holder.of.inlinePolicies.has(policyName)) return noSuchInline(kind, policyName);
	const inlinePolicies = withoutEntry(holder.of.inlinePolicies, policyName);
	return done(withAccount(cloud, withPolicies(account, holder, { inlinePolicies })));
};

/** The names of the inline policies. */
export const listInline = ({ cloud, account }: Call, kind: HolderKind, name: string): Performed => {
	const holder = findHolder(account, kind, name);
	return holder === undefined
		? notFound(kind, name)
		: done(cloud, { PolicyNames: [...holder.of.inlinePolicies.keys()] });
};
