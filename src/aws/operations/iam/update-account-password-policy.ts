import { withAccount } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { optional, truth } from "../shape.ts";

/** The account's rules for passwords; what is left out goes back to its default. https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html */
export const updateAccountPasswordPolicy = defineOperation({
	service: "iam",
	name: "UpdateAccountPasswordPolicy",
	parameters: {
		MinimumPasswordLength: optional({ type: "integer", minimum: 6, maximum: 128 }),
		RequireSymbols: optional(truth),
		RequireNumbers: optional(truth),
		RequireUppercaseCharacters: optional(truth),
		RequireLowercaseCharacters: optional(truth),
		AllowUsersToChangePassword: optional(truth),
		MaxPasswordAge: optional({ type: "integer", minimum: 1, maximum: 1095 }),
		PasswordReusePrevention: optional({ type: "integer", minimum: 1, maximum: 24 }),
		HardExpiry: optional(truth),
	},
	needs: () => [{ resource: "*" }],
	perform: (params, { cloud, account }) => {
		const passwordPolicy = {
			minimumLength: params.MinimumPasswordLength ?? 6,
			requireSymbols: params.RequireSymbols ?? false,
			requireNumbers: params.RequireNumbers ?? false,
			requireUppercase: params.RequireUppercaseCharacters ?? false,
			requireLowercase: params.RequireLowercaseCharacters ?? false,
			allowUsersToChangePassword: params.AllowUsersToChangePassword ?? false,
			hardExpiry: params.HardExpiry ?? false,
			maxAgeDays: params.MaxPasswordAge,
			reusePrevention: params.PasswordReusePrevention,
		};
		return done(withAccount(cloud, { ...account, passwordPolicy }));
	},
});
