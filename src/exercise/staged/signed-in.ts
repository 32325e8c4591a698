import type { z as zod } from "zod";
import type { Zod } from "../zod.ts";

/** How the caller signed in; each way puts other keys into the request. */
export const CREDENTIALS = ["access-key", "console", "session-token", "role"] as const;

export type CredentialWord = (typeof CREDENTIALS)[number];

/** The caller's credentials, in an author's words; a `{{name}}` may stand for the first two. */
export type SignedIn = {
	/** One of `CREDENTIALS`. */
	readonly credentials?: string | undefined;
	/** True, or `"true"`, where a second factor was given at sign-in or for the token. */
	readonly mfa?: boolean | string | undefined;
	readonly minutesAgo?: number | undefined;
	/** How long temporary credentials last. */
	readonly minutes?: number | undefined;
	/** Session policies by name. */
	readonly policies?: Readonly<Record<string, unknown>> | undefined;
	readonly tags?: Readonly<Record<string, string>> | undefined;
};

const PLACEHOLDER = /^\{\{.+\}\}$/;

/** The schema of those words. */
export const signedInField = (z: Zod): zod.ZodType<SignedIn> =>
	z.strictObject({
		credentials: z.union([z.enum(CREDENTIALS), z.string().regex(PLACEHOLDER)]).optional(),
		mfa: z
			.union([z.boolean(), z.string().regex(PLACEHOLDER)])
			.optional()
			.describe("true where a second factor was given"),
		minutesAgo: z.int().min(0).optional(),
		minutes: z.int().min(15).optional().describe("how long temporary credentials last"),
		policies: z.record(z.string(), z.unknown()).optional().describe("session policies by name"),
		tags: z.record(z.string(), z.string()).optional().describe("session tags"),
	});

/** True where a second factor was given. */
export const hasMfa = ({ mfa }: SignedIn): boolean => mfa === true || mfa === "true";

/** The word for the credentials; undefined where it is none of `CREDENTIALS`. */
export const credentialWord = (text: string): CredentialWord | undefined =>
	CREDENTIALS.find((word) => word === text);

const NAMES: Readonly<Record<CredentialWord, string>> = {
	"access-key": "a long-term access key",
	console: "the console",
	"session-token": "a session token",
	role: "a role session",
};

/** The credentials as a person says them: `a session token, without MFA`; undefined where nothing is said of them. */
export const signedInWords = (signedIn: SignedIn | undefined): string | undefined => {
	if (signedIn?.credentials === undefined && signedIn?.mfa === undefined) return undefined;
	const credentials = credentialWord(signedIn.credentials ?? "access-key") ?? "access-key";
	if (credentials === "access-key" || signedIn.mfa === undefined) return NAMES[credentials];
	return `${NAMES[credentials]}, ${hasMfa(signedIn) ? "with" : "without"} MFA`;
};
