import type { AccessKey, Account } from "../../account/account.ts";
import { defineOperation, done, type Output } from "../operation.ts";
import { outputTime } from "../output-time.ts";
import { required } from "../shape.ts";
import { holderArn } from "./holders.ts";
import { keyNotFound } from "./key-owner.ts";
import { accessKeyId } from "./parameters.ts";

/** When, where and for which service a key was last used. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccessKeyLastUsed.html */
export const getAccessKeyLastUsed = defineOperation({
	service: "iam",
	name: "GetAccessKeyLastUsed",
	parameters: { AccessKeyId: required(accessKeyId) },
	needs: ({ AccessKeyId }, { account }) => {
		const found = findKey(account, AccessKeyId);
		return [{ resource: found?.name === undefined ? "*" : holderArn(account, "user", found.name) }];
	},
	perform: ({ AccessKeyId }, { cloud, account }) => {
		const found = findKey(account, AccessKeyId);
		if (found === undefined) return keyNotFound(AccessKeyId);
		return done(cloud, { UserName: found.name, AccessKeyLastUsed: lastUsedOutput(found.key) });
	},
});

type Found = { readonly name: string | undefined; readonly key: AccessKey };

const findKey = (account: Account, id: string): Found | undefined => {
	for (const { name, accessKeys } of account.users.values()) {
		const key = accessKeys.find((one) => one.id === id);
		if (key !== undefined) return { name, key };
	}
	const key = account.root.accessKeys.find((one) => one.id === id);
	return key && { name: undefined, key };
};

/** A key never used says `N/A`, as AWS does. */
const lastUsedOutput = ({ lastUsed }: AccessKey): Output =>
	lastUsed === undefined
		? { ServiceName: "N/A", Region: "N/A" }
		: { LastUsedDate: outputTime(lastUsed.at), ServiceName: lastUsed.service, Region: lastUsed.region };
