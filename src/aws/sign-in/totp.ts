import type { EpochSeconds } from "../account/account.ts";
import { fromBase32 } from "./base32.ts";
import { hmacSha1 } from "./hmac-sha1.ts";

/** How long a code is shown, in seconds (RFC 6238, 4.1). */
export const STEP_SECONDS = 30;

/** The number of the time step a moment falls into, counted from 1970. */
export const stepAt = (now: EpochSeconds): number => Math.floor(now / STEP_SECONDS);

/** The one-time code of a counter (RFC 4226): as many digits as asked, leading zeros kept. */
export const hotp = (key: Uint8Array, counter: number, digits = 6): string => {
	const message = new DataView(new ArrayBuffer(8));
	message.setUint32(0, Math.floor(counter / 0x100000000));
	message.setUint32(4, counter >>> 0);
	const mac = new DataView(hmacSha1(key, new Uint8Array(message.buffer)).buffer);
	const offset = mac.getUint8(19) & 15;
	const number = mac.getUint32(offset) & 0x7fffffff;
	return String(number % 10 ** digits).padStart(digits, "0");
};

/** The six digits that a device with this Base32 secret shows in a time step (RFC 6238); undefined for a broken secret. */
export const codeOfStep = (secret: string, step: number): string | undefined => {
	const key = fromBase32(secret);
	return key === undefined || key.length === 0 || step < 0 ? undefined : hotp(key, step);
};

/** The six digits that a device with this Base32 secret shows at a moment; undefined for a broken secret. */
export const codeAt = (secret: string, now: EpochSeconds): string | undefined =>
	codeOfStep(secret, stepAt(now));
