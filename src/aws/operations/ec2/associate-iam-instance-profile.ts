import { withAccount, withResource } from "../../account/change.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { required, text } from "../shape.ts";
import { associationOutput } from "./associations.ts";
import { instanceProfile } from "./ec2-parameters.ts";
import { ec2Arn, findInstances } from "./ec2-resources.ts";
import { findProfile, noProfile, passNeeds } from "./pass-profile.ts";

/** Gives a running instance a role, through an instance profile. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateIamInstanceProfile.html */
export const associateIamInstanceProfile = defineOperation({
	service: "ec2",
	name: "AssociateIamInstanceProfile",
	parameters: { IamInstanceProfile: required(instanceProfile), InstanceId: required(text) },
	needs: ({ IamInstanceProfile, InstanceId }, call) => [
		{ resource: ec2Arn(call, "instance", InstanceId) },
		...passNeeds(call.account, IamInstanceProfile),
	],
	perform: ({ IamInstanceProfile, InstanceId }, { cloud, account }) => {
		const found = findInstances([InstanceId], account);
		if (!found.ok) return found.refusal;
		const [instance] = found.instances;
		const profile = findProfile(account, IamInstanceProfile);
		if (profile === undefined || instance === undefined) return failed(noProfile(IamInstanceProfile));
		if (instance.instanceProfile !== undefined)
			return failed(
				awsError("IncorrectState", `There is an existing association for instance ${InstanceId}`),
			);
		const changed = { ...instance, instanceProfile: profile.name };
		return done(withAccount(cloud, withResource(account, changed)), {
			IamInstanceProfileAssociation: associationOutput(account, changed, "associating"),
		});
	},
});
