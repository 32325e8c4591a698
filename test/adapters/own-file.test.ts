import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readOwnFileIn } from "../../src/adapters/own-file.ts";

let above = "";
let folder = "";

beforeAll(() => {
	above = realpathSync(mkdtempSync(path.join(tmpdir(), "cloudsec-tutor-own-")));
	folder = path.join(above, "work");
	mkdirSync(path.join(folder, "policies"), { recursive: true });
	writeFileSync(path.join(above, "secret.json"), "secret");
	writeFileSync(path.join(folder, "policy.json"), "{}");
	writeFileSync(path.join(folder, "policies", "till.json"), "[]");
	writeFileSync(path.join(folder, "huge.json"), "x".repeat(200_001));
	symlinkSync(path.join(above, "secret.json"), path.join(folder, "link.json"));
});

afterAll(() => rmSync(above, { recursive: true, force: true }));

describe("a file that `file://` names", () => {
	test.each([
		["policy.json", "{}"],
		["./policy.json", "{}"],
		["policies/till.json", "[]"],
	])("%s is read below the working folder, and its place is known", (name, text) => {
		expect(readOwnFileIn(folder)(name)).toEqual({ path: path.resolve(folder, name), text });
	});

	test.each([
		"../secret.json",
		"link.json",
		"/etc/hostname",
		"policies",
		".",
		"",
		"huge.json",
		"nowhere.json",
		"a\u0000b",
	])("%j is not there", (name) => {
		expect(readOwnFileIn(folder)(name)).toBeUndefined();
	});

	test("an absolute path is read only where it leads below the folder", () => {
		expect(readOwnFileIn(folder)(path.join(folder, "policy.json"))?.text).toBe("{}");
		expect(readOwnFileIn(folder)(path.join(above, "secret.json"))).toBeUndefined();
	});
});
