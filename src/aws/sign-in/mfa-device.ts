import type { EpochSeconds, MfaDevice } from "../account/account.ts";
import { codeOfStep, stepAt } from "./totp.ts";

/** Steps before and after the expected one whose codes still count: a minute and a half in all (RFC 6238, 5.2). */
export const WINDOW_STEPS = 1;

/** Steps on either side in which two consecutive codes are looked for: half an hour. */
export const SEARCH_STEPS = 60;

/** Why a code was not taken. */
export type CodeRefusal =
	| "wrong-code"
	| "code-reused"
	| "code-out-of-window"
	| "passkey-has-no-code"
	| "device-not-enabled";

/** A code that was taken, with the device as it is from now on; or why not. */
export type CodeCheck =
	| { readonly ok: true; readonly device: MfaDevice }
	| { readonly ok: false; readonly reason: CodeRefusal };

const refused = (reason: CodeRefusal): CodeCheck => ({ ok: false, reason });

/**
 * Checks a code against a device's clock as last known. A code counts once, and none counts after a later one;
 * what the device was found to be fast or slow is remembered (RFC 6238, 5.2 and 6).
 */
export const acceptCode = (device: MfaDevice, code: string, now: EpochSeconds): CodeCheck => {
	if (device.secret === undefined) return refused("passkey-has-no-code");
	if (device.enabledAt === undefined) return refused("device-not-enabled");
	const expected = stepAt(now) + device.drift;
	const matching = stepsOf(device.secret, code, expected, SEARCH_STEPS);
	const near = matching.filter((step) => Math.abs(step - expected) <= WINDOW_STEPS);
	const fresh = near.find((step) => device.lastStep === undefined || step > device.lastStep);
	if (fresh !== undefined) {
		return { ok: true, device: { ...device, lastStep: fresh, drift: fresh - stepAt(now) } };
	}
	if (near.length > 0) return refused("code-reused");
	return refused(matching.length > 0 ? "code-out-of-window" : "wrong-code");
};

/**
 * Enables a device, or sets its clock right again, by two codes it showed one right after the other.
 * Old codes are taken too and leave the device out of step, as AWS warns.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableMFADevice.html
 */
export const synchronize = (
	device: MfaDevice,
	first: string,
	second: string,
	now: EpochSeconds,
): CodeCheck => {
	const { secret } = device;
	if (secret === undefined) return refused("passkey-has-no-code");
	const firsts = stepsOf(secret, first, stepAt(now), SEARCH_STEPS);
	if (firsts.length === 0) return refused("wrong-code");
	const start = firsts.find((step) => codeOfStep(secret, step + 1) === second);
	if (start === undefined) return refused("wrong-code");
	if (device.lastStep !== undefined && start + 1 <= device.lastStep) return refused("code-reused");
	return {
		ok: true,
		device: {
			...device,
			enabledAt: device.enabledAt ?? now,
			lastStep: start + 1,
			drift: start + 1 - stepAt(now),
		},
	};
};

/** The code the device shows at a moment, its clock as fast or slow as last known; undefined for a passkey. */
export const shownCode = (device: MfaDevice, now: EpochSeconds): string | undefined =>
	device.secret === undefined ? undefined : codeOfStep(device.secret, stepAt(now) + device.drift);

/** The steps around the expected one that show this code, the nearest first. */
const stepsOf = (secret: string, code: string, expected: number, reach: number): readonly number[] => {
	if (!/^\d{6}$/.test(code)) return [];
	const found: number[] = [];
	for (let away = 0; away <= reach; away++) {
		for (const step of away === 0 ? [expected] : [expected - away, expected + away]) {
			if (codeOfStep(secret, step) === code) found.push(step);
		}
	}
	return found;
};
