import { withAccount, withUser } from "../../account/change.ts";
import { awsError } from "../aws-error.ts";
import { type Call, defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { noLoginProfile } from "./login-profiles.ts";
import { password } from "./parameters.ts";
import { passwordRefusal } from "./password-faults.ts";
import { whoseArn } from "./whose.ts";

/** A user's own way to another console password; the account may let all users do it. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ChangePassword.html */
export const changePassword = defineOperation({
	service: "iam",
	name: "ChangePassword",
	parameters: { OldPassword: required(password), NewPassword: required(password) },
	refuse: (_, call) =>
		call.session?.principal.type === "user"
			? undefined
			: awsError("InvalidUserType", "Only an IAM user can change its own password this way."),
	needs: (_, call) =>
		call.account.passwordPolicy?.allowUsersToChangePassword ? [] : [{ resource: whoseArn(undefined, call) }],
	perform: ({ OldPassword, NewPassword }, call) => {
		const { cloud, account, now } = call;
		const user = account.users.get(nameOf(call));
		if (user?.loginProfile === undefined) return noLoginProfile(nameOf(call));
		if (user.loginProfile.password !== OldPassword)
			return failed(awsError("AccessDenied", "The old password was incorrect."));
		const refusal = passwordRefusal(account, NewPassword, [OldPassword]);
		if (refusal !== undefined) return failed(refusal);
		const loginProfile = { password: NewPassword, resetRequired: false, changedAt: now };
		return done(withAccount(cloud, withUser(account, { ...user, loginProfile })));
	},
});

const nameOf = ({ session }: Call): string =>
	session?.principal.type === "user" ? session.principal.name : "";
