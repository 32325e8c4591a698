/** How the caller signed in; each way puts other keys into the request. */
export const CREDENTIALS = ["access-key", "console", "session-token", "role"] as const;

/** The caller's credentials, in an author's words. */
export type SignedIn = {
	readonly credentials?: (typeof CREDENTIALS)[number] | undefined;
	/** True where a second factor was given at sign-in or for the token. */
	readonly mfa?: boolean | undefined;
	readonly minutesAgo?: number | undefined;
	/** How long temporary credentials last. */
	readonly minutes?: number | undefined;
	/** Session policies by name. */
	readonly policies?: Readonly<Record<string, unknown>> | undefined;
	readonly tags?: Readonly<Record<string, string>> | undefined;
};
