import { lowerId } from "../account/unique-id.ts";

/** Hexadecimal digits that the seed fixes for ever, for ids and tags of content; no secret. */
export const hexDigits = (length: number, ...seed: readonly string[]): string =>
	[...lowerId(length, ...seed)].map((letter) => (letter.charCodeAt(0) % 16).toString(16)).join("");
