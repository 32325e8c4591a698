import { withAccount, withoutEntry, withUser } from "../../account/change.ts";
import { defineOperation, done, type Need } from "../operation.ts";
import { optional, required } from "../shape.ts";
import { holderArn, isTaken } from "./holders.ts";
import { alreadyExists, notFound } from "./iam-errors.ts";
import { anyUserName, iamPath, userName } from "./parameters.ts";

/** Gives a user another name or path; what it may do, its keys and its unique id stay. https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateUser.html */
export const updateUser = defineOperation({
	service: "iam",
	name: "UpdateUser",
	parameters: {
		UserName: required(anyUserName),
		NewPath: optional(iamPath),
		NewUserName: optional(userName),
	},
	needs: ({ UserName }, { account }): readonly Need[] => [{ resource: holderArn(account, "user", UserName) }],
	perform: ({ UserName, NewPath, NewUserName = UserName }, { cloud, account }) => {
		const user = account.users.get(UserName);
		if (user === undefined) return notFound("user", UserName);
		const others = withoutEntry(account.users, UserName);
		if (isTaken(others, NewUserName)) return alreadyExists(`User with name ${NewUserName} already exists.`);
		const renamed = { ...user, name: NewUserName, path: NewPath ?? user.path };
		return done(withAccount(cloud, withUser({ ...account, users: others }, renamed)));
	},
});
