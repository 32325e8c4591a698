import { withAccount } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { noSuchEntity } from "./iam-errors.ts";

/** Goes back to AWS's default rules for passwords. https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccountPasswordPolicy.html */
export const deleteAccountPasswordPolicy = defineOperation({
	service: "iam",
	name: "DeleteAccountPasswordPolicy",
	parameters: {},
	needs: () => [{ resource: "*" }],
	perform: (_, { cloud, account }) =>
		account.passwordPolicy === undefined
			? noSuchEntity(`The account policy with name PasswordPolicy cannot be found.`)
			: done(withAccount(cloud, { ...account, passwordPolicy: undefined })),
});
