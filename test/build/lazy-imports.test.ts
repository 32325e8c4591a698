import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lazyImports } from "../../build/patches/lazy-imports.mjs";

const require = createRequire(import.meta.url);

describe("an import that waits until it is used", () => {
	let folder = "";
	beforeEach(() => {
		folder = mkdtempSync(path.join(tmpdir(), "cloudsec-tutor-lazy-"));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	const built = async (
		source: string,
		entry: { readonly specifier: string },
	): Promise<{ loads: () => number; use: () => unknown }> => {
		const counting = "globalThis.loads = (globalThis.loads ?? 0) + 1;";
		const tool = "{ twice: (x) => 2 * x }";
		writeFileSync(
			path.join(folder, "slow.js"),
			`${counting} export const tool = ${tool}; export const thrice = (x) => 3 * x;`,
		);
		writeFileSync(path.join(folder, "slow.cjs"), `${counting} module.exports = ${tool};`);
		writeFileSync(path.join(folder, "main.js"), source);
		const outfile = path.join(folder, "out.cjs");
		const { metafile } = await build({
			entryPoints: [path.join(folder, "main.js")],
			outfile,
			bundle: true,
			platform: "node",
			format: "cjs",
			metafile: true,
			logLevel: "silent",
			plugins: [lazyImports([{ importer: /main\.js$/, ...entry }])],
		});
		expect(Object.keys(metafile.inputs).some((input) => input.startsWith("lazy:"))).toBe(true);
		const counter = globalThis as { loads?: number };
		counter.loads = 0;
		const { use } = require(outfile);
		return { loads: () => counter.loads ?? 0, use };
	};

	test.for([
		["./slow.cjs", "import tool from", "tool.twice(21)", {}],
		["./slow.js", "import { tool } from", "tool.twice(21)", { name: "tool" }],
		["./slow.js", "import { thrice } from", "thrice(14)", { name: "thrice", isFunction: true }],
	] as const)("loads %s once, and not before: %s", async ([specifier, importing, use42, entry]) => {
		const source = `${importing} "${specifier}"; export const use = () => ${use42};`;
		const { loads, use } = await built(source, { specifier, ...entry });
		expect(loads()).toBe(0);
		expect([use(), use()]).toEqual([42, 42]);
		expect(loads()).toBe(1);
	});

	test("stands in for what is required, too", async () => {
		const source = 'const tool = require("./slow.cjs"); exports.use = () => tool.twice(21);';
		const { loads, use } = await built(source, { specifier: "./slow.cjs" });
		expect(loads()).toBe(0);
		expect(use()).toBe(42);
		expect(loads()).toBe(1);
	});

	test("fails the build where the file no longer imports it", async () => {
		await expect(built("export const use = () => 0;", { specifier: "./slow.js" })).rejects.toThrow(
			"no longer imports ./slow.js",
		);
	});
});
