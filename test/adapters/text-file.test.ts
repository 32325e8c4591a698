import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readTextFile, writeTextFile } from "../../src/adapters/text-file.ts";
import { Fault } from "../../src/problem/fault.ts";

const faultOf = (work: () => unknown): Fault => {
	try {
		work();
	} catch (error) {
		if (error instanceof Fault) return error;
		throw error;
	}
	throw new Error("nothing was thrown");
};

describe("a text file that a person named", () => {
	let folder = "";
	beforeEach(() => {
		folder = mkdtempSync(path.join(tmpdir(), "cloudsec-tutor-text-"));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	test("is put in place of the old one, and no draft stays", () => {
		const file = path.join(folder, "a.txt");
		writeFileSync(file, "old");
		writeTextFile(file, "new é");
		expect(readTextFile(file)).toBe("new é");
		expect(readdirSync(folder)).toEqual(["a.txt"]);
	});

	test("that cannot be replaced stays as it is, and no draft stays", () => {
		const file = path.join(folder, "taken");
		mkdirSync(file);
		writeFileSync(path.join(file, "inner"), "kept");
		expect(faultOf(() => writeTextFile(file, "x"))).toMatchObject({
			code: "unwritable-file",
			message: `cannot write \`${file}\`: it is a folder`,
		});
		expect(readFileSync(path.join(file, "inner"), "utf8")).toBe("kept");
		expect(readdirSync(folder)).toEqual(["taken"]);
	});

	test("is refused where a part of its path is a file", () => {
		writeFileSync(path.join(folder, "inner"), "");
		const file = path.join(folder, "inner", "a.txt");
		expect(faultOf(() => writeTextFile(file, "x")).message).toBe(
			`cannot write \`${file}\`: a part of the path is a file`,
		);
	});

	test.for([
		["missing.txt", "it is not there"],
		["", "it is a folder"],
	] as const)("%j that cannot be read is named with the reason", ([name, reason]) => {
		const file = path.join(folder, name);
		expect(faultOf(() => readTextFile(file))).toMatchObject({
			code: "unreadable-file",
			message: `cannot read \`${file}\`: ${reason}`,
		});
	});
});
