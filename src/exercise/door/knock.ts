import type { Account, Cloud, EpochSeconds } from "../../aws/account/account.ts";
import { findIgnoringCase } from "../../aws/account/names.ts";
import type { OwnIdentity } from "../../aws/session/own-session.ts";
import type { SignInResult } from "../../aws/sign-in/sign-in.ts";
import { didYouMean } from "../../problem/nearest.ts";
import { bad, type Checked, good, type Problem } from "../../problem/problem.ts";

/** Who knocks: the root user, or an IAM user by name; `account` is needed only where the scene has several. */
export type Knocker = {
	readonly root?: boolean | undefined;
	readonly user?: string | undefined;
	readonly account?: string | undefined;
};

/** A label and what stands beside it, as a learner reads it. */
export type Row = readonly [label: string, text: string];

/** A sign-in played through: what is brought to the door, what the account knows, and how it ends. */
export type Rehearsal = {
	readonly brought: readonly Row[];
	readonly known: readonly Row[];
	/** True where a second factor was offered, wanted or not. */
	readonly isFactorOffered: boolean;
	readonly result: SignInResult;
};

/** The moment and the scene that a knock is played in. */
export type Stage = { readonly cloud: Cloud; readonly now: EpochSeconds };

/** The complaint about what an author wrote, with its path from the exercise's root. */
export const knockProblem = (
	code: string,
	message: string,
	cure: string | undefined,
	...path: readonly string[]
): Problem => ({
	code,
	severity: "error",
	message,
	...(cure === undefined ? {} : { cure }),
	place: { path },
});

/** The account that is meant: the one named by id or alias, or the only one. */
export const accountOf = (cloud: Cloud, { account }: Knocker, at: string): Checked<Account> => {
	const accounts = [...cloud.accounts.values()];
	if (account === undefined) {
		const [only, another] = accounts;
		return only !== undefined && another === undefined
			? good(only)
			: bad([knockProblem("which-account", "the scene has several accounts", "name one with `account`", at)]);
	}
	const found = accounts.find(({ id, alias }) => id === account || alias === account);
	if (found !== undefined) return good(found);
	const cure = didYouMean(account, cloud.accounts.keys());
	return bad([
		knockProblem("unknown-account", `the scene has no account \`${account}\``, cure, at, "account"),
	]);
};

/** The root user or the IAM user that is meant; the user must live in the account. */
export const knockerOf = (cloud: Cloud, knocker: Knocker, at: string): Checked<OwnIdentity> => {
	const account = accountOf(cloud, knocker, at);
	if (!account.ok) return account;
	if (knocker.root) return good({ type: "root", account: account.value });
	const user = findIgnoringCase(account.value.users, knocker.user ?? "");
	if (user !== undefined) return good({ type: "user", account: account.value, user });
	const cure = didYouMean(knocker.user ?? "", account.value.users.keys());
	return bad([knockProblem("unknown-user", `the account has no user \`${knocker.user}\``, cure, at, "user")]);
};

/** Exactly one of `root` and `user` says who knocks. */
export const whoProblems = (knocker: Knocker, at: string): readonly Problem[] =>
	(knocker.root === true) === (knocker.user !== undefined)
		? [knockProblem("who-knocks", "say who signs in", "write either `root: true` or `user: NAME`", at)]
		: [];

/** Whole days between two moments, in words. */
export const daysAgo = (then: EpochSeconds, now: EpochSeconds): string => {
	const days = Math.max(0, Math.floor((now - then) / 86_400));
	if (days === 0) return "today";
	return days === 1 ? "1 day ago" : `${days} days ago`;
};
