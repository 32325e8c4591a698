import type { Lab } from "../operations/lab.ts";
import type { OutputValue } from "../operations/operation.ts";
import { codeOfStep, stepAt } from "../sign-in/totp.ts";

const PLACEHOLDER = /@\{([^{}]*)\}/g;

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
		const value = valueAt(lab.lastOutput, [first, ...rest]);
		return value === undefined || typeof value === "object" ? whole : String(value);
	});

const valueAt = (value: OutputValue, path: readonly string[]): OutputValue => {
	const [step, ...rest] = path;
	if (step === undefined) return value;
	const [, name = "", index] = /^([^[\]]*)(?:\[(\d+)\])?$/.exec(step) ?? [];
	const inner = name === "" ? value : memberOf(value, name);
	const item = index === undefined || !Array.isArray(inner) ? inner : inner[Number(index)];
	return valueAt(item, rest);
};

const memberOf = (value: OutputValue, name: string): OutputValue =>
	typeof value === "object" && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)
		? Object.entries(value).find(([key]) => key === name)?.[1]
		: undefined;

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
