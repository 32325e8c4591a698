const LETTERS = 26;
const LENGTH = 7;

/**
 * Seven letters that tell whether a text is still the one that a translation was made from; line breaks and indentation
 * do not count. Letters alone, so that YAML never reads a number (FNV-1a with 32 bits).
 */
export const fingerprintOf = (text: string): string => {
	let hash = 0x811c9dc5;
	for (const character of text.replace(/\s+/g, " ").trim()) {
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	}
	let rest = hash;
	return Array.from({ length: LENGTH }, () => {
		const letter = String.fromCharCode(97 + (rest % LETTERS));
		rest = Math.floor(rest / LETTERS);
		return letter;
	}).join("");
};
