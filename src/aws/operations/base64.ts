/** A text in Base64, by its UTF-8 bytes. */
export const base64 = (text: string): string =>
	btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));

/** The text of some Base64; undefined where it is none. */
export const fromBase64 = (encoded: string): string | undefined => {
	if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(encoded)) return undefined;
	try {
		const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
};
