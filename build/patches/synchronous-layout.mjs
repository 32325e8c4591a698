import { replaceOnce } from "./replace-once.mjs";

/** The other half of `synchronous-yoga`: the layout engine is there at once, so nobody waits for it. */
export const synchronousLayout = {
	name: "synchronous-layout",
	package: "yoga-layout",
	files: /yoga-layout\/dist\/src\/index\.js$/,
	apply: (text, file) => replaceOnce(text, "await loadYoga()", "loadYoga()", file),
};
