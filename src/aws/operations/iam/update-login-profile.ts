import { withAccount, withUser } from "../../account/change.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { optional, required, truth } from "../shape.ts";
import { holderArn } from "./holders.ts";
import { notFound } from "./iam-errors.ts";
import { noLoginProfile } from "./login-profiles.ts";
import { password, userName } from "./parameters.ts";
import { passwordRefusal } from "./password-faults.ts";

/** Gives a user another console password. https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateLoginProfile.html */
export const updateLoginProfile = defineOperation({
	service: "iam",
	name: "UpdateLoginProfile",
	parameters: {
		UserName: required(userName),
		Password: optional(password),
		PasswordResetRequired: optional(truth),
	},
	needs: ({ UserName }, { account }) => [{ resource: holderArn(account, "user", UserName) }],
	perform: ({ UserName, Password, PasswordResetRequired }, { cloud, account, now }) => {
		const user = account.users.get(UserName);
		if (user === undefined) return notFound("user", UserName);
		if (user.loginProfile === undefined) return noLoginProfile(UserName);
		const before = user.loginProfile;
		const refusal =
			Password === undefined ? undefined : passwordRefusal(account, Password, [before.password]);
		if (refusal !== undefined) return failed(refusal);
		const loginProfile = {
			password: Password ?? before.password,
			resetRequired: PasswordResetRequired ?? before.resetRequired,
			changedAt: Password === undefined ? before.changedAt : now,
		};
		return done(withAccount(cloud, withUser(account, { ...user, loginProfile })));
	},
});
