import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import { test } from "./tutor.ts";

describe("course", () => {
	test("makes a pack that lints clean, is listed, and grows by one wrong letter into a placed problem", async ({
		tutor,
	}) => {
		const pack = path.join(tutor.folder, "my-pack");
		expect((await tutor.run(["course", "new", pack])).code).toBe(0);
		expect(await tutor.run(["course", "lint", pack, "--strict"])).toEqual({
			code: 0,
			output: "1 lesson, 4 exercises proved: nothing to mend\n",
			messages: "",
		});
		const listed = await tutor.run(["course", "list", pack, "--json"]);
		expect(JSON.parse(listed.output)).toMatchObject({
			version: 1,
			course: { id: "my-pack" },
			lessons: [{ id: "pack/two-sides", exercises: 4 }],
		});

		const lesson = path.join(pack, "01-first-steps", "01-two-sides.yaml");
		const text = readFileSync(lesson, "utf8");
		const line = text.slice(0, text.indexOf("kind: choose")).split("\n").length;
		writeFileSync(lesson, text.replace("kind: choose", "kind: chose"));
		const spoilt = await tutor.run(["course", "lint", pack]);
		expect(spoilt.code).toBe(1);
		expect(spoilt.output).toContain(`01-first-steps/01-two-sides.yaml:${line}:11 error unknown-kind`);
		expect(spoilt.output).toContain("= did you mean `choose`?");

		const refused = await tutor.run(["--course", pack, "learn"]);
		expect({ code: refused.code, output: refused.output }).toEqual({ code: 1, output: "" });
		expect(refused.messages).toContain(`01-two-sides.yaml:${line}:11 error unknown-kind`);
	});

	test("proves the built-in lessons without their files", async ({ tutor }) => {
		const { code, output, messages } = await tutor.run(["course", "lint"]);
		expect({ code, messages }).toEqual({ code: 0, messages: "" });
		expect(output).toMatch(/\d+ lessons?, \d+ exercises proved/);
	});

	test("gives a schema that is JSON", async ({ tutor }) => {
		const { code, output } = await tutor.run(["course", "schema"]);
		expect(code).toBe(0);
		expect(JSON.parse(output)).toMatchObject({
			type: "object",
			required: expect.arrayContaining(["format"]),
		});
	});

	test.for([
		[["course"], 2, "use one of list, lint, new, schema"],
		[["course", "lnt"], 2, "did you mean `lint`?"],
		[["course", "lint", "--watch"], 2, "name the folder of your pack"],
		[["course", "lint", "--strct"], 2, "did you mean `--strict`?"],
	] as const)("refuses %j with exit code %d", async ([args, code, cure], { tutor }) => {
		const refused = await tutor.run(args);
		expect({ code: refused.code, output: refused.output }).toEqual({ code, output: "" });
		expect(refused.messages).toContain(cure);
	});

	test("tells of a pack that is not there, and does not write over one that is", async ({ tutor }) => {
		const missing = await tutor.run(["course", "lint", path.join(tutor.folder, "nowhere")]);
		expect({ code: missing.code, says: missing.output.includes("no-pack") }).toEqual({ code: 1, says: true });
		writeFileSync(path.join(tutor.folder, "mine.txt"), "mine");
		const full = await tutor.run(["course", "new", tutor.folder]);
		expect({ code: full.code, output: full.output }).toEqual({ code: 3, output: "" });
		expect(readFileSync(path.join(tutor.folder, "mine.txt"), "utf8")).toBe("mine");
	});
});
