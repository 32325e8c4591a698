import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { patches } from "../../build/patches/patches.mjs";
import { replaceOnce } from "../../build/patches/replace-once.mjs";

const UPSTREAM: Readonly<Record<string, readonly string[]>> = {
	"no-devtools": ["ink/build/reconciler.js"],
	"synchronous-yoga": ["yoga-layout/dist/binaries/yoga-wasm-base64-esm.js"],
	"synchronous-layout": ["yoga-layout/dist/src/index.js"],
	"lazy-segmenter": [
		"string-width/index.js",
		"slice-ansi/tokenize-ansi.js",
		"@alcalzone/ansi-tokenize/build/tokenize.js",
		"cli-truncate/index.js",
		"wrap-ansi/index.js",
		"ink/build/line-update.js",
	],
	"lazy-emoji": ["string-width/index.js"],
	"quick-conf": ["conf/dist/source/index.js"],
	"one-language": ["zod/v4/locales/index.js"],
};

describe.for(patches.map((patch) => [patch.name, patch] as const))("the patch %s", ([name, patch]) => {
	const files = UPSTREAM[name] ?? [];

	test("changes the files it is written for, and no others", () => {
		expect(files.length).toBeGreaterThan(0);
		for (const file of files) {
			const path = `node_modules/${file}`;
			const text = readFileSync(path, "utf8");
			expect(patch.files.test(`/somewhere/${path}`)).toBe(true);
			expect(patch.apply(text, path)).not.toBe(text);
		}
		expect(patch.files.test("/somewhere/node_modules/react/index.js")).toBe(false);
	});

	test("throws and names the file where upstream has changed", () => {
		for (const file of files) expect(() => patch.apply("export default 1;", file)).toThrow(file);
	});
});

test("a replacement must be found exactly once", () => {
	expect(replaceOnce("a-b-c", "b", "$&", "x.js")).toBe("a-$&-c");
	expect(() => replaceOnce("a-b-b", "b", "", "x.js")).toThrow("x.js: expected `b` once, found it 2 times");
	expect(() => replaceOnce("a", "b", "", "x.js")).toThrow("x.js: expected `b` once, found it 0 times");
});
