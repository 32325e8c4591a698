import { withAccount } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { alreadyExists } from "./iam-errors.ts";
import { accountAlias } from "./parameters.ts";

/** A name for the sign-in page, in place of any other; no two accounts share one. https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccountAlias.html */
export const createAccountAlias = defineOperation({
	service: "iam",
	name: "CreateAccountAlias",
	parameters: { AccountAlias: required(accountAlias) },
	needs: () => [{ resource: "*" }],
	perform: ({ AccountAlias }, { cloud, account }) => {
		const others = [...cloud.accounts.values()].filter(({ id }) => id !== account.id);
		return others.some(({ alias }) => alias === AccountAlias)
			? alreadyExists(`The account alias ${AccountAlias} already exists.`)
			: done(withAccount(cloud, { ...account, alias: AccountAlias }));
	},
});
