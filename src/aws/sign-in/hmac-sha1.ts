import { sha1 } from "./sha1.ts";

const BLOCK = 64;

/** HMAC (RFC 2104) with SHA-1: twenty bytes that only a holder of the key can compute. */
export const hmacSha1 = (key: Uint8Array, message: Uint8Array): Uint8Array => {
	const block = new Uint8Array(BLOCK);
	block.set(key.length > BLOCK ? sha1(key) : key);
	const inner = sha1(joined(masked(block, 0x36), message));
	return sha1(joined(masked(block, 0x5c), inner));
};

const masked = (block: Uint8Array, mask: number): Uint8Array => block.map((byte) => byte ^ mask);

const joined = (head: Uint8Array, tail: Uint8Array): Uint8Array => {
	const bytes = new Uint8Array(head.length + tail.length);
	bytes.set(head);
	bytes.set(tail, head.length);
	return bytes;
};
