const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Bytes as Base32 text (RFC 4648) without padding, the form in which authenticator apps take a secret. */
export const toBase32 = (bytes: Uint8Array): string => {
	let text = "";
	let held = 0;
	let bits = 0;
	for (const byte of bytes) {
		held = (held << 8) | byte;
		bits += 8;
		while (bits >= 5) {
			bits -= 5;
			text += ALPHABET.charAt((held >>> bits) & 31);
		}
		held &= (1 << bits) - 1;
	}
	return bits === 0 ? text : text + ALPHABET.charAt((held << (5 - bits)) & 31);
};

/** The bytes of a Base32 text; case, spaces, hyphens and padding do not matter; undefined where it is none. */
export const fromBase32 = (text: string): Uint8Array | undefined => {
	const letters = text.toUpperCase().replace(/[\s-]/g, "").replace(/=+$/, "");
	const bytes = new Uint8Array(Math.floor((letters.length * 5) / 8));
	let held = 0;
	let bits = 0;
	let written = 0;
	for (const letter of letters) {
		const value = ALPHABET.indexOf(letter);
		if (value < 0) return undefined;
		held = (held << 5) | value;
		bits += 5;
		if (bits < 8) continue;
		bits -= 8;
		bytes[written] = (held >>> bits) & 255;
		written++;
		held &= (1 << bits) - 1;
	}
	return bytes;
};
