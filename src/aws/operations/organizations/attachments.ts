import { type AwsError, awsError } from "../aws-error.ts";
import { type Call, done, failed, type Need, type Performed } from "../operation.ts";
import { requestKeys } from "../request-keys.ts";
import { attachedTo, nodeArn, policyArn, withAttached } from "./nodes.ts";
import { inOrganization, withOrganization } from "./organization.ts";
import { FULL_ACCESS, MOST_ATTACHED, noPolicy, typeNotEnabled } from "./policies.ts";

type Params = { readonly PolicyId: string; readonly TargetId: string };

/** The error of an id that nothing can be attached to. */
export const noTarget: AwsError = awsError(
	"TargetNotFoundException",
	"We can't find a root, OU, or account with the TargetId that you specified.",
);

/** Attaching and detaching are authorized on the policy and on the target. */
export const attachmentNeeds = ({ PolicyId, TargetId }: Params, { cloud }: Call): readonly Need[] => {
	const { organization } = cloud;
	const context = requestKeys({ "organizations:PolicyType": organization?.policies.get(PolicyId)?.type });
	return [
		{ resource: policyArn(organization, PolicyId), context },
		{ resource: nodeArn(organization, TargetId), context },
	];
};

/** Attaches a policy to the root, a unit or an account: a ceiling for all below. */
export const attach = ({ PolicyId, TargetId }: Params, call: Call): Performed =>
	inOrganization(call, (organization) => {
		const policy = organization.policies.get(PolicyId);
		const attached = attachedTo(organization, TargetId);
		if (policy === undefined) return failed(noPolicy);
		if (attached === undefined) return failed(noTarget);
		if (!organization.enabledPolicyTypes.includes(policy.type)) return failed(typeNotEnabled);
		if (attached.includes(PolicyId)) return failed(TWICE);
		const same = attached.filter((id) => organization.policies.get(id)?.type === policy.type);
		if (same.length >= MOST_ATTACHED[policy.type]) return failed(TOO_MANY);
		return done(withOrganization(call.cloud, withAttached(organization, TargetId, [...attached, PolicyId])));
	});

/** Detaches a policy; one SCP must stay, and the full-access RCP always stays. */
export const detach = ({ PolicyId, TargetId }: Params, call: Call): Performed =>
	inOrganization(call, (organization) => {
		const policy = organization.policies.get(PolicyId);
		const attached = attachedTo(organization, TargetId);
		if (policy === undefined) return failed(noPolicy);
		if (attached === undefined) return failed(noTarget);
		if (!attached.includes(PolicyId)) return failed(NOT_ATTACHED);
		const same = attached.filter((id) => organization.policies.get(id)?.type === policy.type);
		const isLast = same.length === 1 || PolicyId === FULL_ACCESS.RESOURCE_CONTROL_POLICY;
		if (isLast) return failed(LAST);
		const left = attached.filter((id) => id !== PolicyId);
		return done(withOrganization(call.cloud, withAttached(organization, TargetId, left)));
	});

const TWICE = awsError(
	"DuplicatePolicyAttachmentException",
	"The selected policy is already attached to the specified target.",
);

const TOO_MANY = awsError(
	"ConstraintViolationException",
	"You have attached the maximum number of policies to the specified target.",
);

const NOT_ATTACHED = awsError(
	"PolicyNotAttachedException",
	"The policy isn't attached to the specified target in the specified root.",
);

const LAST = awsError(
	"ConstraintViolationException",
	"You cannot remove the last policy attached to the specified target. You must have at least one attached at all times.",
);
