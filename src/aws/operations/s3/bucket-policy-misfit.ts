import { type CatalogueAction, openCatalogue } from "../../policy/catalogue/catalogue.ts";
import type { Policy, Statement } from "../../policy/policy.ts";

/** What S3 refuses in a bucket policy that is sound otherwise, with the tutor's word on it. */
export type Misfit = { readonly message: string; readonly hint: string };

/** The first statement that is about another bucket, or whose actions fit none of its resources. */
export const misfitIn = (policy: Policy, bucket: string): Misfit | undefined => {
	const actions = openCatalogue().service("s3")?.actions ?? new Map();
	for (const statement of policy.statements) {
		const foreign = statement.resource?.entries.find(({ text }) => !isOf(text, bucket));
		if (foreign !== undefined && statement.resource?.isNot === false) {
			return {
				message: "Policy has invalid resource",
				hint: `\`${foreign.text}\` is no part of this bucket.`,
			};
		}
		const idle = idleAction(statement, actions);
		if (idle !== undefined) {
			return { message: "Action does not apply to any resource(s) in statement", hint: idle };
		}
	}
	return undefined;
};

/** True for the bucket's ARN, its objects', and patterns that begin with them. */
const isOf = (text: string, bucket: string): boolean => {
	const own = `arn:aws:s3:::${bucket}`;
	return text === own || text.startsWith(`${own}/`) || text === `${own}*`;
};

type Actions = ReadonlyMap<string, CatalogueAction>;

/** Why an action has nothing to act on: an object action with the bucket's ARN only, or the other way round. */
const idleAction = ({ action, resource }: Statement, known: Actions): string | undefined => {
	if (resource === undefined || resource.isNot || action.isNot) return undefined;
	const hasObject = resource.entries.some(({ text }) => /[/*]/.test(text));
	const hasBucket = resource.entries.some(({ text }) => !text.includes("/"));
	for (const { text } of action.entries) {
		const types = typesOf(text, known);
		if (types === undefined || types.length === 0) continue;
		if (types.every((type) => type === "object") && !hasObject) {
			return `\`${text}\` is about objects: name them as \`arn:aws:s3:::BUCKET/*\`.`;
		}
		if (types.every((type) => type === "bucket") && !hasBucket) {
			return `\`${text}\` is about the bucket itself: name it as \`arn:aws:s3:::BUCKET\`.`;
		}
	}
	return undefined;
};

/** The types of resource of one action that is written out; undefined for a pattern or an unknown one. */
const typesOf = (action: string, known: Actions): readonly string[] | undefined => {
	const found = known.get(action.slice(action.indexOf(":") + 1).toLowerCase());
	return found?.resourceTypes
		.map((type) => type.name)
		.filter((type) => type === "object" || type === "bucket");
};
