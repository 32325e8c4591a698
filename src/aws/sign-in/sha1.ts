const INITIAL = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0] as const;

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** The message, a one bit, zeros, and its length in bits as 64-bit big-endian: a multiple of 64 bytes (FIPS 180-4, 5.1.1). */
const padded = (message: Uint8Array): DataView => {
	const blocks = Math.ceil((message.length + 9) / 64);
	const bytes = new Uint8Array(blocks * 64);
	bytes.set(message);
	bytes[message.length] = 0x80;
	const view = new DataView(bytes.buffer);
	view.setUint32(bytes.length - 8, Math.floor(message.length / 0x20000000));
	view.setUint32(bytes.length - 4, (message.length * 8) >>> 0);
	return view;
};

/** The function and the constant of one of the eighty rounds (FIPS 180-4, 4.1.1 and 4.2.1). */
const mixed = (round: number, b: number, c: number, d: number): number => {
	if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
	if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
	if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
	return (b ^ c ^ d) + 0xca62c1d6;
};

/** The twenty bytes of SHA-1 (FIPS 180-4): here for one-time codes only, which RFC 6238 builds on it. */
export const sha1 = (message: Uint8Array): Uint8Array => {
	const input = padded(message);
	const words = new Uint32Array(80);
	let [h0, h1, h2, h3, h4] = INITIAL as readonly [number, number, number, number, number];
	for (let block = 0; block < input.byteLength; block += 64) {
		for (let index = 0; index < 16; index++) words[index] = input.getUint32(block + index * 4);
		for (let index = 16; index < 80; index++) {
			const joined =
				at(words, index - 3) ^ at(words, index - 8) ^ at(words, index - 14) ^ at(words, index - 16);
			words[index] = rotate(joined, 1);
		}
		let [a, b, c, d, e] = [h0, h1, h2, h3, h4];
		for (let round = 0; round < 80; round++) {
			const next = (rotate(a, 5) + mixed(round, b, c, d) + e + at(words, round)) | 0;
			[a, b, c, d, e] = [next, a, rotate(b, 30), c, d];
		}
		h0 = (h0 + a) | 0;
		h1 = (h1 + b) | 0;
		h2 = (h2 + c) | 0;
		h3 = (h3 + d) | 0;
		h4 = (h4 + e) | 0;
	}
	const digest = new DataView(new ArrayBuffer(20));
	for (const [index, word] of [h0, h1, h2, h3, h4].entries()) digest.setInt32(index * 4, word);
	return new Uint8Array(digest.buffer);
};

const at = (words: Uint32Array, index: number): number => words[index] ?? 0;
