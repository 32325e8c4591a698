import type { Session } from "./session.ts";

/** An error of AWS STS, as the API prints it. */
export type StsFault = {
	readonly code: "ValidationError" | "AccessDenied" | "InvalidParameterValue" | "PackedPolicyTooLarge";
	readonly message: string;
};

/** A new session, or the error that STS gives in its place. */
export type StsResult =
	| {
			readonly ok: true;
			readonly session: Session;
			/** What AWS's pages leave open about this session; empty where it can be relied on. */
			readonly notModelled: readonly string[];
	  }
	| { readonly ok: false; readonly fault: StsFault };

/** The error with this code and text. */
export const stsFault = (code: StsFault["code"], message: string): StsFault => ({ code, message });

/** How AWS words a parameter that breaks its rule. */
export const constraint = (value: string, parameter: string, rule: string): StsFault =>
	stsFault(
		"ValidationError",
		`1 validation error detected: Value '${value}' at '${parameter}' failed to satisfy constraint: ${rule}`,
	);

/** The fault of a duration outside these bounds, in seconds. */
export const durationFault = (seconds: number, least: number, most: number): StsFault | undefined => {
	const wrong = (rule: string) => constraint(String(seconds), "durationSeconds", rule);
	if (!Number.isInteger(seconds)) return wrong("Member must be an integer");
	if (seconds < least) return wrong(`Member must have value greater than or equal to ${least}`);
	if (seconds > most) return wrong(`Member must have value less than or equal to ${most}`);
	return undefined;
};
