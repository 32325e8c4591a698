import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry } from "../../src/progress/entry.ts";
import { journalSchema } from "../../src/progress/journal-schema.ts";
import { readLine } from "../../src/progress/read-entry.ts";
import { writeEntry } from "../../src/progress/write-entry.ts";
import { someEntries } from "./some-entries.ts";

const course = { id: "cloudsec", version: "1" };

const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
formats.default(ajv);
const fits = ajv.compile(journalSchema);

const complaints = (value: unknown): unknown => (fits(value) ? [] : fits.errors);

const someLines = someEntries.map((entries) => entries.map(writeEntry));

describe("the schema of a journal's line", () => {
	test("takes every line that is written, of every type", () => {
		const seen = new Set<Entry["type"]>();
		fc.assert(
			fc.property(someEntries, (entries) => {
				for (const entry of entries) {
					seen.add(entry.type);
					const line = writeEntry(entry);
					expect(complaints(JSON.parse(line)), line).toEqual([]);
				}
			}),
		);
		expect([...seen].sort()).toEqual([
			"answer",
			"exam-answer",
			"exam-end",
			"exam-start",
			"restore",
			"skip",
			"suspend",
			"undo",
		]);
	});

	test("takes no line that this program cannot read, however it was damaged", () => {
		let damaged = 0;
		let sound = 0;
		fc.assert(
			fc.property(someLines, fc.nat(), fc.nat(), fc.jsonValue(), (lines, which, field, value) => {
				const line = lines[which % Math.max(1, lines.length)];
				if (line === undefined) return;
				const entry: Record<string, unknown> = JSON.parse(line);
				const names = Object.keys(entry);
				const name = names[field % names.length] ?? "";
				const changed = { ...entry, [name]: value };
				const isRead = readLine(JSON.stringify(changed)).type !== "damaged";
				if (isRead) sound++;
				else damaged++;
				if (!isRead) expect(fits(changed), JSON.stringify(changed)).toBe(false);
				const { [name]: _, ...without } = entry;
				if (readLine(JSON.stringify(without)).type === "damaged") expect(fits(without)).toBe(false);
			}),
			{ numRuns: 500 },
		);
		expect(damaged).toBeGreaterThan(50);
		expect(sound).toBeGreaterThan(10);
	});

	test.for([
		["a later version", { v: 2, id: "x", anything: [1] }],
		["a type of a later version", { v: 1, id: "x", at: "2026-03-01T09:00:00Z", type: "dance", course }],
		[
			"an unknown field",
			{ v: 1, id: "x", at: "2026-03-01T09:00:00Z", type: "undo", course, entry: "y", new: 1 },
		],
	])("leaves room for %s", ([, line]) => {
		expect(complaints(line)).toEqual([]);
	});
});

test("the guide for instructors names every type and every field of the schema", () => {
	const guide = readFileSync("docs/bootcamps.md", "utf8");
	for (const { if: condition, then } of journalSchema.allOf as readonly {
		readonly if: { readonly properties: { readonly type?: { readonly const: string } } };
		readonly then: { readonly properties: object };
	}[]) {
		for (const name of [condition.properties.type?.const, ...Object.keys(then.properties)])
			if (name !== undefined) expect(guide).toContain(`\`${name}\``);
	}
});
