import type { EpochSeconds } from "../account/account.ts";

/** What the prompt needs from outside; each may be missing. */
export type Tools = {
	/** The text of a file that `file://` names, or undefined where it cannot be had. */
	readonly readFile?: ((path: string) => string | undefined) | undefined;
	/** Evaluates a JMESPath expression; it throws on one that cannot be read. */
	readonly query?: ((value: unknown, expression: string) => unknown) | undefined;
	/** The clock that authenticator apps go by; the simulated one without it. */
	readonly codesAt?: EpochSeconds | undefined;
	/** Columns for `--output table`. */
	readonly width?: number | undefined;
};
