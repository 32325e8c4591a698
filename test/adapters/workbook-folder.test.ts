import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openWorkbookFolder } from "../../src/adapters/workbook-folder.ts";
import { checkSealWith, sealWith } from "../../src/adapters/workbook-seal.ts";
import { Fault } from "../../src/problem/fault.ts";
import { temporaryFolder } from "./temporary-folder.ts";

describe("a workbook on disk", () => {
	test("gives its files, and nothing for one that is missing", () => {
		const folder = temporaryFolder();
		writeFileSync(path.join(folder, "a.yaml"), "answer: []\n");
		const workbook = openWorkbookFolder(folder);
		expect(workbook.read("a.yaml")).toBe("answer: []\n");
		expect(workbook.read("b.yaml")).toBeUndefined();
	});

	test("gives nothing from outside, however it is asked", () => {
		const folder = temporaryFolder();
		const inside = path.join(folder, "inside");
		mkdirSync(inside);
		writeFileSync(path.join(folder, "secret"), "secret");
		symlinkSync(path.join(folder, "secret"), path.join(inside, "link.yaml"));
		const workbook = openWorkbookFolder(inside);
		for (const file of ["../secret", "link.yaml"])
			expect(workbook.read(file)).toMatchObject({ code: "link-leads-out" });
		expect(workbook.ownFile(".", "../secret")).toBeUndefined();
	});

	test("refuses folders and huge files in place of an answer", () => {
		const folder = temporaryFolder();
		mkdirSync(path.join(folder, "a.yaml"));
		writeFileSync(path.join(folder, "b.yaml"), Buffer.alloc((1 << 20) + 1, 32));
		const workbook = openWorkbookFolder(folder);
		expect(workbook.read("a.yaml")).toMatchObject({ code: "unreadable-file" });
		expect(workbook.read("b.yaml")).toMatchObject({ code: "file-too-large" });
	});

	test("is a fault where there is none", () => {
		const folder = temporaryFolder();
		expect(() => openWorkbookFolder(path.join(folder, "none"))).toThrow(Fault);
		writeFileSync(path.join(folder, "file"), "");
		expect(() => openWorkbookFolder(path.join(folder, "file"))).toThrow("is not a folder");
	});
});

describe("a seal", () => {
	test.for([
		[undefined, undefined, "a", "intact"],
		[undefined, undefined, "b", "changed"],
		["key", "key", "a", "intact"],
		["key", "key", "b", "changed"],
		["key", "other", "a", "changed"],
		["key", undefined, "a", "unchecked"],
		[undefined, "key", "a", "changed"],
	] as const)("made with the key %s and checked with %s over `%s` is %s", ([made, checked, text, state]) => {
		expect(checkSealWith(checked)(text, sealWith(made)("a"))).toBe(state);
	});
});
