import type { EpochSeconds, MfaDevice } from "../account/account.ts";
import { acceptCode, type CodeRefusal } from "./mfa-device.ts";

/** What a person offers as a second factor; without a serial number AWS tries the devices that fit. */
export type SecondFactor =
	| { readonly type: "code"; readonly code: string; readonly serialNumber?: string | undefined }
	| { readonly type: "passkey"; readonly serialNumber?: string | undefined }
	| { readonly type: "sms"; readonly code: string };

/** Why a second factor does not count. */
export type FactorRefusal = CodeRefusal | "no-such-device" | "no-passkey" | "sms-not-supported";

/** The device that answered, as it is from now on, or why the factor does not count. */
export type FactorCheck =
	| { readonly ok: true; readonly device: MfaDevice }
	| { readonly ok: false; readonly reason: FactorRefusal };

/**
 * Checks a second factor against the devices of one identity; any one of up to eight is enough.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html
 */
export const checkFactor = (
	devices: readonly MfaDevice[],
	factor: SecondFactor,
	now: EpochSeconds,
): FactorCheck => {
	if (factor.type === "sms") return { ok: false, reason: "sms-not-supported" };
	const asked = devices.filter(
		(device) => factor.serialNumber === undefined || device.serialNumber === factor.serialNumber,
	);
	if (asked.length === 0) return { ok: false, reason: "no-such-device" };
	if (factor.type === "passkey") {
		const device = asked.find(
			(candidate) => candidate.type === "passkey" && candidate.enabledAt !== undefined,
		);
		return device === undefined ? { ok: false, reason: "no-passkey" } : { ok: true, device };
	}
	const refusals: CodeRefusal[] = [];
	for (const device of asked) {
		const check = acceptCode(device, factor.code, now);
		if (check.ok) return check;
		refusals.push(check.reason);
	}
	return { ok: false, reason: TELLING.find((reason) => refusals.includes(reason)) ?? "wrong-code" };
};

/** Of several devices' refusals, the one that says most about what went wrong. */
const TELLING: readonly CodeRefusal[] = [
	"code-reused",
	"code-out-of-window",
	"wrong-code",
	"device-not-enabled",
	"passkey-has-no-code",
];

/** Why a second factor does not count, as a plain sentence. */
export const whyFactor: Readonly<Record<FactorRefusal, string>> = {
	"wrong-code": "No device of this identity shows that code now.",
	"code-reused": "That code was used already. Wait for the device to show the next one.",
	"code-out-of-window": "The code is too old or too new, or the device's clock has drifted: resync it.",
	"passkey-has-no-code": "A passkey shows no code; it can only be touched where the browser asks for it.",
	"device-not-enabled": "The device exists, but nobody has enabled it with two codes in a row.",
	"no-such-device": "No device with that serial number belongs to this identity.",
	"no-passkey": "This identity has no passkey, only devices that show codes.",
	"sms-not-supported": "AWS no longer takes codes sent by SMS.",
};
