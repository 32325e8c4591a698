import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { checkCourse } from "../../src/course/check-course.ts";
import { jsonSchemas } from "../../src/course/schema/json-schema.ts";
import { newPack } from "../../src/course/template/new-pack.ts";
import { soundFiles, spoiled, TODAY } from "./sound-course.ts";

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: true });
addFormats.default(ajv);
const validators = new Map([...jsonSchemas()].map(([name, text]) => [name, ajv.compile(JSON.parse(text))]));

/** The schema that an editor checks a file by; scenes have none. */
const schemaFor = (file: string): string | undefined => {
	if (file.startsWith("accounts/")) return undefined;
	const own = /^(course|misconceptions)\.yaml$/.exec(file)?.[1];
	return `${own ?? (file.startsWith("translations/") ? "translation" : "lesson")}.schema.json`;
};

/** What an editor underlines, as a path and a keyword; undefined for a file without a schema. */
const underlined = (file: string, text: string): readonly string[] | undefined => {
	const validate = validators.get(schemaFor(file) ?? "");
	if (validate === undefined) return undefined;
	validate(parse(text));
	return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
};

const filesIn = (folder: string): readonly (readonly [file: string, text: string])[] =>
	readdirSync(folder, { recursive: true, encoding: "utf8" })
		.map((file) => file.split(path.sep).join("/"))
		.filter((file) => file.endsWith(".yaml"))
		.map((file) => [file, readFileSync(path.join(folder, file), "utf8")]);

describe.each([
	["the built-in course", filesIn("lessons")],
	["the sound course", [...soundFiles]],
	["a new pack", [...newPack({ id: "mine", today: TODAY })]],
	["the German sample", filesIn("test/fixtures/german")],
] as const)("%s", (_, files) => {
	test("is not underlined anywhere", () => {
		expect(files.length).toBeGreaterThan(1);
		for (const [file, text] of files)
			expect({ file, found: underlined(file, text) ?? [] }).toEqual({ file, found: [] });
	});
});

/** Codes of mistakes that are mistakes of form, so that an editor tells them while they are typed. */
const OF_FORM = new Set([
	"unknown-key",
	"missing-field",
	"wrong-type",
	"bad-value",
	"bad-format",
	"bad-key",
	"too-small",
	"too-big",
	"unknown-kind",
	"unknown-step",
]);

/** What a JSON Schema cannot say, and the linter does: how many entries a map has, that a text is nothing but spaces. */
const BEYOND = /at least (?:two|three) |two to five|^too-small .* is empty/;

type Case = { readonly name: string; readonly file?: string; readonly find: string; readonly by: string };

/** Slips of YAML itself are told by its own language server. */
const corpus = ["course.yaml", "exercise.yaml", "lesson.yaml"].flatMap((name) =>
	(parse(readFileSync(path.join("test/course/corpus", name), "utf8")) as readonly Case[]).flatMap((each) => {
		const file = each.file ?? "01-first/next.yaml";
		const files = spoiled(file, each.find, each.by);
		const text = files.get(file) ?? "";
		return schemaFor(file) !== undefined ? [[`${name}: ${each.name}`, file, text, files] as const] : [];
	}),
);

describe("a broken file", () => {
	test.each(corpus)("is underlined exactly where its form is wrong (%s)", (_, file, text, files) => {
		const own = checkCourse(files, { today: TODAY }).problems.filter(({ place }) => place?.file === file);
		const ofForm = own.filter(({ code, message }) => OF_FORM.has(code) && !BEYOND.test(`${code} ${message}`));
		const found = underlined(file, text) ?? [];
		expect({ isUnderlined: found.length > 0, found }).toEqual({ isUnderlined: ofForm.length > 0, found });
	});

	test("is met often enough for this to mean something", () => {
		expect(
			corpus.filter(([, file, text]) => (underlined(file, text) ?? []).length > 0).length,
		).toBeGreaterThan(20);
	});
});
