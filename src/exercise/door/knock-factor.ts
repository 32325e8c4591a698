import type { MfaDevice } from "../../aws/account/account.ts";
import { acceptCode, shownCode } from "../../aws/sign-in/mfa-device.ts";
import type { SecondFactor } from "../../aws/sign-in/second-factor.ts";

/** What an author can have offered as a second factor. */
export const FACTORS = [
	"none",
	"code",
	"late-code",
	"old-code",
	"used-code",
	"wrong-code",
	"passkey",
	"sms",
] as const;

/** One of them. */
export type FactorWord = (typeof FACTORS)[number];

/** The name of a device: the end of its serial number. */
export const nameOf = ({ serialNumber }: MfaDevice): string =>
	serialNumber.slice(serialNumber.lastIndexOf("/") + 1);

/** Six digits that stand for a code where no device shows one. */
const ANY_CODE = "271828";

/** The factor that is offered at a moment; under the device's serial number where the author named the device. */
export const factorOf = (
	factor: FactorWord,
	device: MfaDevice | undefined,
	isNamed: boolean,
	now: number,
): SecondFactor | undefined => {
	const serialNumber = isNamed ? device?.serialNumber : undefined;
	const shown = (secondsAgo: number): SecondFactor => ({
		type: "code",
		code: (device === undefined ? undefined : shownCode(device, now - secondsAgo)) ?? ANY_CODE,
		serialNumber,
	});
	switch (factor) {
		case "none":
			return undefined;
		case "code":
		case "used-code":
			return shown(0);
		case "late-code":
			return shown(30);
		case "old-code":
			return shown(300);
		case "wrong-code":
			return { type: "code", code: wrongCode(device, now), serialNumber };
		case "passkey":
			return { type: "passkey", serialNumber };
		case "sms":
			return { type: "sms", code: ANY_CODE };
	}
};

/** A code that the device shows nowhere near this moment. */
const wrongCode = (device: MfaDevice | undefined, now: number): string => {
	for (let number = 100_000; ; number++) {
		const code = String(number);
		const check = device === undefined ? undefined : acceptCode(device, code, now);
		if (
			check === undefined ||
			(!check.ok && check.reason !== "code-out-of-window" && check.reason !== "code-reused")
		) {
			return code;
		}
	}
};

/** What is offered, in words. */
export const factorWords = (factor: FactorWord, device: MfaDevice | undefined): string =>
	WORDS[factor](device === undefined ? "a device" : nameOf(device));

const WORDS: Readonly<Record<FactorWord, (device: string) => string>> = {
	none: () => "none",
	code: (device) => `the code that ${device} shows now`,
	"late-code": (device) => `the code that ${device} showed half a minute ago`,
	"old-code": (device) => `the code that ${device} showed five minutes ago`,
	"used-code": (device) => `the code that ${device} shows now, which opened the door a moment ago`,
	"wrong-code": () => "six digits that no device shows",
	passkey: () => "a touch of the passkey",
	sms: () => "a code that came by SMS",
};
