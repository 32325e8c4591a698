import { SCENE_START } from "../../account/read-scene.ts";
import { defineOperation, done } from "../operation.ts";
import { outputTime } from "../output-time.ts";
import { required } from "../shape.ts";
import { noSuchEntity } from "./iam-errors.ts";
import { documentOutput } from "./iam-output.ts";
import { awsPolicyDocument, policyNotFound } from "./managed-policies.ts";
import { arn, versionId } from "./parameters.ts";

/** One version of a managed policy, with its document. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html */
export const getPolicyVersion = defineOperation({
	service: "iam",
	name: "GetPolicyVersion",
	parameters: { PolicyArn: required(arn), VersionId: required(versionId) },
	needs: ({ PolicyArn }) => [{ resource: PolicyArn }],
	perform: ({ PolicyArn, VersionId }, { cloud, account }) => {
		const own = account.policies.get(PolicyArn);
		const version = own?.versions.find(({ id }) => id === VersionId);
		const document =
			version?.policy ?? (own === undefined ? awsPolicyDocument(account, PolicyArn) : undefined);
		if (document === undefined) {
			return own === undefined
				? policyNotFound(PolicyArn)
				: noSuchEntity(`Policy ${PolicyArn} version ${VersionId} does not exist or is not attachable.`);
		}
		return done(cloud, {
			PolicyVersion: {
				Document: documentOutput(document),
				VersionId,
				IsDefaultVersion: own === undefined || own.defaultVersion === VersionId,
				CreateDate: outputTime(version?.createdAt ?? SCENE_START),
			},
		});
	},
});
