import type { Tags } from "../account/account.ts";
import type { RequestContext } from "../decision/decision.ts";
import type { Output } from "./operation.ts";

type TagInput = { readonly Key: string; readonly Value: string };

/** A list of tags as the account keeps them. */
export const tagsFrom = (list: readonly TagInput[] = []): Tags =>
	Object.fromEntries(list.map(({ Key, Value }) => [Key, Value]));

/** Tags as AWS returns them. */
export const tagOutput = (tags: Tags): readonly Output[] =>
	Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));

/** Tags as AWS returns them, or nothing where there are none. */
export const tagsOrNothing = (tags: Tags): readonly Output[] | undefined =>
	Object.keys(tags).length === 0 ? undefined : tagOutput(tags);

/** The keys that tags bring into a request. */
export const tagContext = (list: readonly TagInput[] = []): RequestContext =>
	list.length === 0
		? {}
		: {
				...Object.fromEntries(list.map(({ Key, Value }) => [`aws:RequestTag/${Key}`, Value])),
				"aws:TagKeys": list.map(({ Key }) => Key),
			};

/** The keys that untagging brings into a request. */
export const untagContext = (keys: readonly string[]): RequestContext =>
	keys.length === 0 ? {} : { "aws:TagKeys": keys };

/** The tags without these keys. */
export const withoutTags = (tags: Tags, keys: readonly string[]): Tags =>
	Object.fromEntries(Object.entries(tags).filter(([key]) => !keys.includes(key)));
