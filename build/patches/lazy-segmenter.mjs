import { fileURLToPath } from "node:url";

const RUNTIME = fileURLToPath(new URL("./runtime/lazy-segmenter.js", import.meta.url));
const SEGMENTER = /new Intl\.Segmenter\((?:undefined, \{ ?granularity: ["']grapheme["'] ?\})?\)/g;

/** Six modules build an `Intl.Segmenter` when they load; ours is built when a text first needs it, if ever. */
export const lazySegmenter = {
	name: "lazy-segmenter",
	package: "ink",
	files:
		/node_modules\/(?:string-width\/index|slice-ansi\/tokenize-ansi|@alcalzone\/ansi-tokenize\/build\/tokenize|cli-truncate\/index|wrap-ansi\/index|ink\/build\/line-update)\.js$/,
	apply: (text, file) => {
		const found = text.match(SEGMENTER)?.length ?? 0;
		if (found !== 1) throw new Error(`${file}: expected one segmenter of graphemes, found ${found}`);
		const lazy = text.replace(SEGMENTER, "graphemes");
		return `import { graphemes } from ${JSON.stringify(RUNTIME)};\n${lazy}`;
	},
};
