import { expect, test } from "vitest";
import { z } from "zod";
import { jsonSchemas } from "../../src/course/schema/json-schema.ts";
import { kinds } from "../../src/exercise/registry.ts";
import { exercise } from "../exercise/samples.ts";

const schema = JSON.parse(jsonSchemas().get("lesson.schema.json") ?? "{}");

test("the JSON Schema knows every kind that the registry has", () => {
	const constants = [...JSON.stringify(schema).matchAll(/"const":"([a-z-]+)"/g)].map(([, kind]) => kind);
	for (const { kind } of kinds) expect(constants).toContain(kind);
});

test("what an author may leave out is not required", () => {
	expect(schema.required).toEqual([
		"format",
		"id",
		"title",
		"objective",
		"minutes",
		"sources",
		"scenario",
		"steps",
	]);
	expect(schema.additionalProperties).toBe(false);
});

test("no kind takes the name of a common field", () => {
	const common = Object.keys({ ...exercise("none", {}), exercise: "", picture: "" });
	for (const { kind, fields } of kinds)
		expect({ kind, taken: Object.keys(fields(z)).filter((field) => common.includes(field)) }).toEqual({
			kind,
			taken: [],
		});
});
