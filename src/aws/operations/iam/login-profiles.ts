import type { User } from "../../account/account.ts";
import type { Call, Output, Performed } from "../operation.ts";
import { outputTime } from "../output-time.ts";
import { noSuchEntity, notFound, validationError } from "./iam-errors.ts";
import { whose } from "./whose.ts";

/** The error of a user without a console password. */
export const noLoginProfile = (name: string): Performed =>
	noSuchEntity(`Login Profile for User ${name} cannot be found.`);

/** A login profile as AWS describes it; the password never comes back. */
export const loginOutput = (user: User, createdAt: number): Output => ({
	LoginProfile: {
		UserName: user.name,
		CreateDate: outputTime(createdAt),
		PasswordResetRequired: user.loginProfile?.resetRequired,
	},
});

/** Whose console password a call is about. */
export type PasswordOwner =
	| { readonly type: "user"; readonly user: User }
	| { readonly type: "root" }
	| { readonly type: "missing"; readonly refusal: Performed };

/** The named user, or the caller: a root session is about the root user's own password. */
export const passwordOwner = (name: string | undefined, call: Call): PasswordOwner => {
	const found = whose(name, call);
	if (found.type !== "user") {
		return call.session?.source === "AssumeRoot"
			? { type: "root" }
			: {
					type: "missing",
					refusal: validationError("The user name can be left out in an AssumeRoot session only."),
				};
	}
	const user = call.account.users.get(found.name);
	return user === undefined
		? { type: "missing", refusal: notFound("user", found.name) }
		: { type: "user", user };
};
