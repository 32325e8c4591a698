import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const folder = "src/cli/commands";
const STATIC = /^import (?!type )[^;]*?from "([^"]+)";/gm;
const LIGHT =
	/^(?:commander|\.\.\/(?:program|shell|exit-code|whole-number)\.ts|\.\.\/\.\.\/problem\/[a-z-]+\.ts)$/;

test("a command's file holds its words alone: what it does is imported when it is called", () => {
	const heavy = readdirSync(folder).flatMap((file) =>
		[...readFileSync(`${folder}/${file}`, "utf8").matchAll(STATIC)]
			.map((match) => match[1] ?? "")
			.filter((specifier) => !LIGHT.test(specifier))
			.map((specifier) => `${file} -> ${specifier}`),
	);
	expect(heavy).toEqual([]);
});
