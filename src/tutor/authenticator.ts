import type { EpochSeconds, MfaDevice } from "../aws/account/account.ts";
import type { Lab } from "../aws/operations/lab.ts";
import { codeOfStep, STEP_SECONDS, stepAt } from "../aws/sign-in/totp.ts";

/** What an authenticator app shows of one device. */
export type ShownCode = {
	readonly serialNumber: string;
	readonly name: string;
	readonly code: string;
	/** Seconds until the next code. */
	readonly secondsLeft: number;
	readonly isEnabled: boolean;
};

/** What an authenticator app with all virtual devices of the lab shows at a moment, the newest device first. */
export const shownCodes = (lab: Lab, now: EpochSeconds): readonly ShownCode[] =>
	[...lab.cloud.accounts.values()]
		.flatMap(({ virtualMfaDevices }) => [...virtualMfaDevices.values()])
		.reverse()
		.flatMap((device) => {
			const code = codeOfStep(device.secret ?? "", stepAt(now) + device.drift);
			if (code === undefined) return [];
			const { serialNumber, enabledAt } = device;
			const secondsLeft = STEP_SECONDS - (Math.floor(now) % STEP_SECONDS);
			return [
				{ serialNumber, name: deviceName(device), code, secondsLeft, isEnabled: enabledAt !== undefined },
			];
		});

/**
 * What the QR code of a virtual device says: `otpauth://totp/DEVICE@ACCOUNT?secret=SEED`.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_VirtualMFADevice.html
 */
export const otpauthOf = (device: MfaDevice): string => {
	const account = device.serialNumber.split(":")[4] ?? "";
	return `otpauth://totp/${encodeURIComponent(deviceName(device))}@${account}?secret=${device.secret ?? ""}`;
};

/** The name under which a virtual device was made. */
export const deviceName = ({ serialNumber }: MfaDevice): string =>
	serialNumber.slice(serialNumber.lastIndexOf("/") + 1);
