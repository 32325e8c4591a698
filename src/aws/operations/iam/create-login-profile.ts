import { withAccount, withUser } from "../../account/change.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { optional, truth } from "../shape.ts";
import { alreadyExists, validationError } from "./iam-errors.ts";
import { loginOutput, passwordOwner } from "./login-profiles.ts";
import { password, userName } from "./parameters.ts";
import { passwordRefusal } from "./password-faults.ts";
import { refuseNameless, whoseArn } from "./whose.ts";

/** A console password for a user. https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateLoginProfile.html */
export const createLoginProfile = defineOperation({
	service: "iam",
	name: "CreateLoginProfile",
	parameters: {
		UserName: optional(userName),
		Password: optional(password),
		PasswordResetRequired: optional(truth),
	},
	refuse: refuseNameless,
	needs: ({ UserName }, call) => [{ resource: whoseArn(UserName, call) }],
	perform: ({ UserName, Password, PasswordResetRequired = false }, call) => {
		const { cloud, account, now } = call;
		const owner = passwordOwner(UserName, call);
		if (owner.type === "missing") return owner.refusal;
		if (owner.type === "root") {
			// A root session for this task only lets the root user set a password by e-mail.
			const root = { ...account.root, password: account.root.password ?? "to be set by e-mail" };
			return done(withAccount(cloud, { ...account, root }));
		}
		const { user } = owner;
		if (user.loginProfile !== undefined)
			return alreadyExists(`Login Profile for user ${user.name} already exists.`);
		if (Password === undefined) return validationError("Password is required for an IAM user.");
		const refusal = passwordRefusal(account, Password, []);
		if (refusal !== undefined) return failed(refusal);
		const loginProfile = { password: Password, resetRequired: PasswordResetRequired, changedAt: now };
		const changed = { ...user, loginProfile };
		return done(withAccount(cloud, withUser(account, changed)), loginOutput(changed, now));
	},
});
