import type { Lab } from "../operations/lab.ts";
import { codeOfStep, stepAt } from "../sign-in/totp.ts";
import { valueAt } from "./value-at.ts";

const PLACEHOLDER = /@\{([^{}]*)\}/g;

/** What a word still asks for that nothing has answered, such as `Credentials.AccessKeyId`; undefined where all is filled. */
export const openPlaceholder = (word: string): string | undefined => /@\{([^{}]*)\}/.exec(word)?.[1];

/**
 * A word with each `@{Path.To.Value}` replaced by that value of the last answer, so that nobody copies long tokens, and
 * `@{code.NAME}` or `@{nextCode.NAME}` by what an MFA device shows now and next. What leads nowhere stays as it is.
 */
export const fillPlaceholders = (word: string, lab: Lab, codesAt: number): string =>
	word.replace(PLACEHOLDER, (whole, path: string) => {
		const [first = "", ...rest] = path.trim().split(".");
		if (first === "code" || first === "nextCode") {
			return codeOf(lab, rest.join("."), codesAt, first === "code" ? 0 : 1) ?? whole;
		}
		const value = valueAt(lab.lastOutput, path.trim());
		return value === undefined || typeof value === "object" ? whole : String(value);
	});

/** The code of a device by its name, of whichever account. */
const codeOf = (lab: Lab, name: string, codesAt: number, later: number): string | undefined => {
	for (const account of lab.cloud.accounts.values()) {
		for (const device of account.virtualMfaDevices.values()) {
			if (!device.serialNumber.endsWith(`/${name}`) || device.secret === undefined) continue;
			return codeOfStep(device.secret, stepAt(codesAt) + device.drift + later);
		}
	}
	return undefined;
};
