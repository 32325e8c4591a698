import { withAccount, withUser } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { optional } from "../shape.ts";
import { noSuchEntity } from "./iam-errors.ts";
import { noLoginProfile, passwordOwner } from "./login-profiles.ts";
import { userName } from "./parameters.ts";
import { refuseNameless, whoseArn } from "./whose.ts";

/** Takes the console password away; access keys go on working. https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteLoginProfile.html */
export const deleteLoginProfile = defineOperation({
	service: "iam",
	name: "DeleteLoginProfile",
	parameters: { UserName: optional(userName) },
	refuse: refuseNameless,
	needs: ({ UserName }, call) => [{ resource: whoseArn(UserName, call) }],
	perform: ({ UserName }, call) => {
		const { cloud, account } = call;
		const owner = passwordOwner(UserName, call);
		if (owner.type === "missing") return owner.refusal;
		if (owner.type === "root") {
			if (account.root.password === undefined)
				return noSuchEntity("Login Profile for the root user cannot be found.");
			return done(withAccount(cloud, { ...account, root: { ...account.root, password: undefined } }));
		}
		const { user } = owner;
		if (user.loginProfile === undefined) return noLoginProfile(user.name);
		return done(withAccount(cloud, withUser(account, { ...user, loginProfile: undefined })));
	},
});
