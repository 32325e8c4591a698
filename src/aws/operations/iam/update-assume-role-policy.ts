import { withAccount, withRole } from "../../account/change.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { holderArn } from "./holders.ts";
import { ownRole } from "./own-role.ts";
import { policyDocument, roleName } from "./parameters.ts";
import { readTrust } from "./trust.ts";

/** Replaces a role's trust policy; sessions that are running go on. https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAssumeRolePolicy.html */
export const updateAssumeRolePolicy = defineOperation({
	service: "iam",
	name: "UpdateAssumeRolePolicy",
	parameters: { RoleName: required(roleName), PolicyDocument: required(policyDocument) },
	needs: ({ RoleName }, { account }) => [{ resource: holderArn(account, "role", RoleName) }],
	perform: ({ RoleName, PolicyDocument }, { cloud, account }) => {
		const own = ownRole(account, RoleName);
		if (!own.ok) return own.refusal;
		const trust = readTrust(PolicyDocument, cloud);
		if (!trust.ok) return failed(trust.error);
		return done(withAccount(cloud, withRole(account, { ...own.role, trustPolicy: trust.policy })));
	},
});
