import { type AwsError, awsError } from "../aws-error.ts";
import type { Call } from "../operation.ts";
import type { Shape } from "../shape.ts";

/** The account whose setting is meant. */
export const accountId = { type: "text", maximum: 64, pattern: /^\d{12}$/ } as const satisfies Shape;

/** The error of another account than the caller's own. */
export const refuseOther = (
	{ AccountId }: { readonly AccountId: string },
	{ account }: Call,
): AwsError | undefined => (AccountId === account.id ? undefined : awsError("AccessDenied", "Access Denied"));
