import type { Account, Cloud } from "../../account/account.ts";

/** The accounts of the organization; of one parent only where it is given. */
export const membersOf = (cloud: Cloud, parent?: string): readonly Account[] =>
	[...(cloud.organization?.members.values() ?? [])].flatMap((member) => {
		const account = cloud.accounts.get(member.account);
		return account === undefined || (parent !== undefined && member.parent !== parent) ? [] : [account];
	});
