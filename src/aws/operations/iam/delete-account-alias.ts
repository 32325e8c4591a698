import { withAccount } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { noSuchEntity } from "./iam-errors.ts";
import { accountAlias } from "./parameters.ts";

/** Takes the account's alias away; the account id goes on working. https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccountAlias.html */
export const deleteAccountAlias = defineOperation({
	service: "iam",
	name: "DeleteAccountAlias",
	parameters: { AccountAlias: required(accountAlias) },
	needs: () => [{ resource: "*" }],
	perform: ({ AccountAlias }, { cloud, account }) =>
		account.alias === AccountAlias
			? done(withAccount(cloud, { ...account, alias: undefined }))
			: noSuchEntity(`The account alias ${AccountAlias} cannot be found.`),
});
