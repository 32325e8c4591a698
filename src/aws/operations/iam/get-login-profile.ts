import { defineOperation, done } from "../operation.ts";
import { optional } from "../shape.ts";
import { noSuchEntity } from "./iam-errors.ts";
import { loginOutput, noLoginProfile, passwordOwner } from "./login-profiles.ts";
import { userName } from "./parameters.ts";
import { refuseNameless, whoseArn } from "./whose.ts";

/** Whether a user has a console password, and since when. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetLoginProfile.html */
export const getLoginProfile = defineOperation({
	service: "iam",
	name: "GetLoginProfile",
	parameters: { UserName: optional(userName) },
	refuse: refuseNameless,
	needs: ({ UserName }, call) => [{ resource: whoseArn(UserName, call) }],
	perform: ({ UserName }, call) => {
		const owner = passwordOwner(UserName, call);
		if (owner.type === "missing") return owner.refusal;
		if (owner.type === "root") {
			return call.account.root.password === undefined
				? noSuchEntity("Login Profile for the root user cannot be found.")
				: done(call.cloud, { LoginProfile: { PasswordResetRequired: false } });
		}
		const { user } = owner;
		if (user.loginProfile === undefined) return noLoginProfile(user.name);
		return done(call.cloud, loginOutput(user, user.loginProfile.changedAt));
	},
});
