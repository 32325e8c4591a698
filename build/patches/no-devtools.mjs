import { replaceOnce } from "./replace-once.mjs";

/** Ink awaits its developer tools at the top level; without the await everything fits into one CommonJS file. */
export const noDevtools = {
	name: "no-devtools",
	files: /ink\/build\/reconciler\.js$/,
	apply: (text, file) => replaceOnce(text, "await import('./devtools.js')", "undefined", file),
};
