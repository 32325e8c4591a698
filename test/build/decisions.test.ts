import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };

test("docs/decisions.md says of every dependency what it does here, and of none that is gone", () => {
	const tables = readFileSync("docs/decisions.md", "utf8").matchAll(
		/^\| package \|.*\n\|.*\n((?:\|.*\n)+)/gm,
	);
	const told = [...tables].flatMap(([, rows = ""]) =>
		rows
			.trim()
			.split("\n")
			.flatMap((row) => (row.split("|")[1] ?? "").split(","))
			.map((name) => name.trim().split(" ")[0]),
	);
	expect(told.sort()).toEqual(Object.keys(manifest.devDependencies).sort());
});
