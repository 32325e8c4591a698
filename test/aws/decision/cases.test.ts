import { describe, expect, test } from "vitest";
import { decide, verdictOn } from "../../../src/aws/decision/decide.ts";
import { allCases } from "./read-cases.ts";

const files = [...new Set(allCases.map((row) => row.file))];

describe.each(files)("%s", (file) => {
	test.each(allCases.filter((row) => row.file === file))("$name", (row) => {
		const { request, layers } = row.read;
		const { decision, reason, decidedBy, notModelled } = decide(layers, request);
		expect({ decision, reason, decidedBy, doubtful: notModelled.length > 0 }).toEqual({
			decision: row.expected,
			reason: row.reason,
			decidedBy: row.decidedBy,
			doubtful: row.doubtful,
		});
	});
});

test("every case's verdict is the one its evidence shows", () => {
	for (const { read, name } of allCases) {
		const told = decide(read.layers, read.request);
		const bare = verdictOn(read.layers, read.request);
		expect([name, bare.decision, bare.reason, bare.decidedBy]).toEqual([
			name,
			told.decision,
			told.reason,
			told.decidedBy,
		]);
		const denies = told.statements.some((tried) => tried.effect === "Deny" && tried.matched);
		if (told.decision === "explicitDeny") expect(denies, name).toBe(true);
	}
});

test("no two cases have the same name in one table", () => {
	const names = allCases.map((row) => `${row.file}: ${row.name}`);
	expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
