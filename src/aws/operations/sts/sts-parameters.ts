import { quotas } from "../../account/quotas.ts";
import { listOf, optional, required, type Shape, structure } from "../shape.ts";

/** The six digits that a device shows. */
export const tokenCode = {
	type: "text",
	minimum: 6,
	maximum: 6,
	pattern: /^[\d]*$/,
} as const satisfies Shape;

/** The name of a role session. */
export const roleSessionName = {
	type: "text",
	minimum: 2,
	maximum: quotas.roleSessionNameLength,
	pattern: /^[\w+=,.@-]*$/,
} as const satisfies Shape;

/** Managed session policies. */
export const policyArns = listOf(structure({ arn: optional({ type: "text", minimum: 20, maximum: 2048 }) }));

/** Session tags. */
export const sessionTags = listOf(
	structure({
		Key: required({ type: "text", minimum: 1, maximum: quotas.tagKeyLength }),
		Value: required({ type: "text", maximum: quotas.tagValueLength }),
	}),
);

/** The inline session policy, as JSON text. */
export const sessionPolicy = { type: "text", minimum: 1, maximum: 100_000 } as const satisfies Shape;
