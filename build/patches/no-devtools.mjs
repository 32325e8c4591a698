import { replaceOnce } from "./replace-once.mjs";

/**
 * Ink awaits its developer tools, and its own package file for them, at the top level;
 * without the two everything fits into one CommonJS file.
 */
export const noDevtools = {
	name: "no-devtools",
	package: "ink",
	files: /ink\/build\/reconciler\.js$/,
	apply: (text, file) =>
		replaceOnce(
			replaceOnce(text, "await import('./devtools.js')", "undefined", file),
			"await loadPackageJson()",
			"{}",
			file,
		),
};
