const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** What a unique id begins with, from `reference_identifiers` of the IAM User Guide. */
export type IdPrefix = "AIDA" | "AROA" | "AGPA" | "AIPA" | "ANPA" | "AKIA" | "ASIA" | "APKA";

/** The characters that a text fixes for ever: thirty-two letters and digits, drawn by two FNV-1a hashes; no secret. */
const drawn = (seed: string, length: number): string => {
	let first = 0x811c9dc5;
	let second = 0x01000193;
	let out = "";
	for (let round = 0; out.length < length; round++) {
		const text = `${round}:${seed}`;
		for (let index = 0; index < text.length; index++) {
			first = Math.imul(first ^ text.charCodeAt(index), 0x01000193) >>> 0;
			second = (Math.imul(second, 31) + text.charCodeAt(index) + (first >>> 7)) >>> 0;
		}
		let mixed = (first ^ (second >>> 3)) >>> 0;
		for (let index = 0; index < 6 && out.length < length; index++) {
			out += ALPHABET[mixed & 31];
			mixed >>>= 5;
		}
	}
	return out;
};

/**
 * An id as IAM gives them, `AIDA` and seventeen characters, fixed by what it is for: account, kind, name and,
 * where a name can come back, a moment or a count. Access keys end in `EXAMPLE`, so that nobody takes them for real.
 */
export const uniqueId = (prefix: IdPrefix, ...seed: readonly (string | number)[]): string => {
	const text = `${prefix}/${seed.join("/")}`;
	if (prefix === "AKIA" || prefix === "ASIA") return `${prefix}${drawn(text, 9)}EXAMPLE`;
	return `${prefix}${drawn(text, 17)}`;
};

/** Forty characters that look like a secret access key, fixed by the key's id; they end in `EXAMPLEKEY`. */
export const secretFor = (accessKeyId: string): string => `${drawn(`secret/${accessKeyId}`, 30)}EXAMPLEKEY`;

/** A Base32 secret of 160 bits for a virtual MFA device, fixed by its serial number. */
export const mfaSecretFor = (serialNumber: string): string => drawn(`mfa/${serialNumber}`, 32);

/** Lower-case letters and digits for ids of organizations, as in `ou-abcd-1a2b3c4d`, fixed by the seed. */
export const lowerId = (length: number, ...seed: readonly string[]): string =>
	drawn(seed.join("/"), length).toLowerCase();
