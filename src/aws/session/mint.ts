import { secretFor, uniqueId } from "../account/unique-id.ts";
import type { Credentials } from "./session.ts";

/** Temporary credentials that a session's ARN, its moment and a count fix for ever; no secret in them is real. */
export const mint = (arn: string, issuedAt: number, count: number): Credentials => {
	const accessKeyId = uniqueId("ASIA", arn, issuedAt, count);
	return {
		accessKeyId,
		secretAccessKey: secretFor(accessKeyId),
		sessionToken: `IQoJb3JpZ2lu${secretFor(`token/${accessKeyId}`).slice(0, 30)}EXAMPLETOKEN`,
	};
};
