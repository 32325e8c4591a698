import type { Account, InstanceProfile } from "../../account/account.ts";
import { iamArn, roleArn } from "../../account/arns.ts";
import { type AwsError, awsError } from "../aws-error.ts";
import type { Need } from "../operation.ts";

type ProfileRef = { readonly Arn?: string | undefined; readonly Name?: string | undefined };

/** The instance profile that a call names, or undefined. */
export const findProfile = (account: Account, ref: ProfileRef | undefined): InstanceProfile | undefined =>
	[...account.instanceProfiles.values()].find(
		(profile) =>
			profile.name === ref?.Name ||
			iamArn(account.id, "instance-profile", profile.path, profile.name) === ref?.Arn,
	);

/** The error of an instance profile that is not there. */
export const noProfile = ({ Arn, Name }: ProfileRef): AwsError =>
	Arn === undefined
		? awsError(
				"InvalidParameterValue",
				`Value (${Name ?? ""}) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name`,
			)
		: awsError(
				"InvalidParameterValue",
				`Value (${Arn}) for parameter iamInstanceProfile.arn is invalid. Invalid IAM Instance Profile ARN`,
			);

/** Who hands a role to EC2 must be allowed to pass it. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html */
export const passNeeds = (account: Account, ref: ProfileRef | undefined): readonly Need[] => {
	const role = account.roles.get(findProfile(account, ref)?.role ?? "");
	return role === undefined
		? []
		: [
				{
					action: "iam:PassRole",
					resource: roleArn(account.id, role),
					context: { "iam:PassedToService": "ec2.amazonaws.com" },
				},
			];
};
