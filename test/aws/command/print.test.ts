import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { noOptions } from "../../../src/aws/command/global-options.ts";
import { printOutput } from "../../../src/aws/command/print/print-output.ts";
import { printTable } from "../../../src/aws/command/print/table.ts";
import { printText } from "../../../src/aws/command/print/text.ts";
import type { OutputValue } from "../../../src/aws/operations/operation.ts";
import { toolsWith } from "./a-lab.ts";

type Case = {
	readonly name: string;
	readonly title: string;
	readonly value: OutputValue;
	readonly width: number;
	readonly text: string;
	/** Null where AWS's own formatter gives up. */
	readonly table: string | null;
};

/** Printed by the AWS CLI's own formatters (1.45.11), in a terminal of `width` columns. */
const cases: readonly Case[] = JSON.parse(
	readFileSync(path.join(import.meta.dirname, "printed-by-aws-cli.json"), "utf8"),
);

describe("an answer is printed as the AWS CLI prints it", () => {
	test.each(cases)("$name, as text", ({ value, text }) => {
		expect(printText(value)).toBe(text);
	});

	test.each(cases.filter(({ table }) => table !== null))(
		"$name, as a table",
		({ value, title, width, table }) => {
			expect(printTable(value, title, width)).toBe(table);
		},
	);
});

describe("the output options", () => {
	const output = { Users: [{ UserName: "kai", Tags: undefined }], Marker: undefined };
	const print = (options: Partial<typeof noOptions>) =>
		printOutput(output, "ListUsers", { ...noOptions, ...options }, toolsWith());

	test("print JSON with four blanks, without what is not there", () => {
		expect(print({})).toEqual({
			ok: true,
			text: '{\n    "Users": [\n        {\n            "UserName": "kai"\n        }\n    ]\n}',
		});
	});

	test("pick with JMESPath before they print", () => {
		expect(print({ query: "Users[0].UserName", output: "text" })).toEqual({ ok: true, text: "kai" });
		expect(print({ query: "Nothing" })).toEqual({ ok: true, text: "null" });
		expect(print({ query: "Nothing", output: "text" })).toEqual({ ok: true, text: "None" });
	});

	test("complain of an expression that cannot be read", () => {
		expect(print({ query: "Users[" })).toMatchObject({ ok: false });
	});

	test("print nothing for an empty answer", () => {
		expect(printOutput({}, "DeleteUser", noOptions, toolsWith())).toEqual({ ok: true, text: "" });
		expect(printOutput({ Users: [] }, "ListUsers", { ...noOptions, output: "text" }, toolsWith())).toEqual({
			ok: true,
			text: "",
		});
	});
});
