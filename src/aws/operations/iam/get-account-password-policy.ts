import { defineOperation, done } from "../operation.ts";
import { noSuchEntity } from "./iam-errors.ts";

/** The account's own rules for passwords; an error where AWS's default holds. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountPasswordPolicy.html */
export const getAccountPasswordPolicy = defineOperation({
	service: "iam",
	name: "GetAccountPasswordPolicy",
	parameters: {},
	needs: () => [{ resource: "*" }],
	perform: (_, { cloud, account }) => {
		const { passwordPolicy } = account;
		if (passwordPolicy === undefined)
			return noSuchEntity(`The Password Policy with domain name ${account.id} cannot be found.`);
		return done(cloud, {
			PasswordPolicy: {
				MinimumPasswordLength: passwordPolicy.minimumLength,
				RequireSymbols: passwordPolicy.requireSymbols,
				RequireNumbers: passwordPolicy.requireNumbers,
				RequireUppercaseCharacters: passwordPolicy.requireUppercase,
				RequireLowercaseCharacters: passwordPolicy.requireLowercase,
				AllowUsersToChangePassword: passwordPolicy.allowUsersToChangePassword,
				ExpirePasswords: passwordPolicy.maxAgeDays !== undefined,
				MaxPasswordAge: passwordPolicy.maxAgeDays,
				PasswordReusePrevention: passwordPolicy.reusePrevention,
				HardExpiry: passwordPolicy.hardExpiry,
			},
		});
	},
});
