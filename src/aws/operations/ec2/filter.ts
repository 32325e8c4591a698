import { matchGlob, readGlob } from "../../policy/wildcard.ts";
import type { Output, OutputValue } from "../operation.ts";

type Filter = { readonly Name?: string | undefined; readonly Values?: readonly string[] | undefined };

/** True where a resource passes every filter; `*` in a value stands for any text, and an unknown filter lets nothing pass. */
export const passes = (
	filters: readonly Filter[] = [],
	valuesOf: (name: string) => readonly OutputValue[],
): boolean =>
	filters.every(({ Name = "", Values = [] }) =>
		valuesOf(Name).some((value) => Values.some((wanted) => matchGlob(readGlob(wanted), String(value)))),
	);

/** The values of `tag:KEY` or `tag-key` among tags. */
export const tagValues = (tags: readonly Output[], name: string): readonly OutputValue[] | undefined => {
	if (name === "tag-key") return tags.map(({ Key }) => Key);
	if (!name.startsWith("tag:")) return undefined;
	return tags.filter(({ Key }) => Key === name.slice(4)).map(({ Value }) => Value);
};
