import type { Account, Cloud, Resource } from "./account.ts";

/** A resource and the account that owns it. */
export type Owned = { readonly account: Account; readonly resource: Resource };

/**
 * The resource that an ARN is on, in whichever account: an object is on its bucket, a table's index on its table,
 * a function's version on its function. Undefined where nothing of that name is there.
 */
export const findResource = (cloud: Cloud, arn: string): Owned | undefined => {
	for (const candidate of holdersOf(arn)) {
		for (const account of cloud.accounts.values()) {
			const resource = account.resources.get(candidate);
			if (resource) return { account, resource };
		}
	}
	return undefined;
};

/** The ARN itself, then the ARNs of what may hold it, the nearest first. */
const holdersOf = (arn: string): readonly string[] => {
	const parts = arn.split(":");
	const service = parts[2];
	if (service === "s3") {
		const slash = arn.indexOf("/");
		return slash === -1 ? [arn] : [arn.slice(0, slash)];
	}
	if (service === "dynamodb") return [arn, arn.split("/").slice(0, 2).join("/")];
	if (service === "lambda" && parts.length > 7) return [arn, parts.slice(0, 7).join(":")];
	return [arn];
};
