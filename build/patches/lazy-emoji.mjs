import { fileURLToPath } from "node:url";
import { replaceOnce } from "./replace-once.mjs";

const RUNTIME = fileURLToPath(new URL("./runtime/lazy-emoji.js", import.meta.url));

/** V8 compiles the set of all emoji when it parses the literal, used or not; ours is compiled when first asked. */
export const lazyEmoji = {
	name: "lazy-emoji",
	package: "ink",
	files: /node_modules\/string-width\/index\.js$/,
	apply: (text, file) =>
		`import { emoji } from ${JSON.stringify(RUNTIME)};\n${replaceOnce(text, "/^\\p{RGI_Emoji}$/v", "emoji", file)}`,
};
