import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { findCourse } from "../../src/adapters/find-course.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A fresh folder with these files, by path from it. */
const folderWith = (files: Readonly<Record<string, string>>): string => {
	const folder = realpathSync(temporaryFolder());
	for (const [file, text] of Object.entries(files)) {
		mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
		writeFileSync(path.join(folder, file), text);
	}
	return folder;
};

const naming = (course: unknown): string =>
	JSON.stringify({ name: "pack", "cloudsec-tutor": course === undefined ? undefined : { course } });

/** Where the course of a wish lies, by path from the folder; or what is said instead. */
const found = (folder: string, wish: string, from = ""): string => {
	const course = findCourse(wish, path.join(folder, from));
	return course.ok
		? path.relative(folder, course.value)
		: course.problems.map(({ place, message }) => `${place?.file}: ${message}`).join("\n");
};

describe("the course of a folder", () => {
	test.each([
		["the folder itself", { "pack/course.yaml": "" }, "pack"],
		[
			"the one its manifest names",
			{ "pack/package.json": naming("a/b"), "pack/a/b/course.yaml": "" },
			"pack/a/b",
		],
		[
			"the one its manifest names before its own",
			{
				"pack/package.json": naming("more"),
				"pack/course.yaml": "",
				"pack/more/course.yaml": "",
			},
			"pack/more",
		],
		[
			"`lessons`, where a package says nothing",
			{
				"pack/package.json": naming(undefined),
				"pack/lessons/course.yaml": "",
			},
			"pack/lessons",
		],
		[
			"the folder itself before `lessons`",
			{ "pack/course.yaml": "", "pack/lessons/course.yaml": "" },
			"pack",
		],
		["the folder itself where there is no course, for the reader to say so", { "pack/readme": "" }, "pack"],
	] as const)("is %s", (_, files, expected) => {
		expect(found(folderWith(files), "pack")).toBe(expected);
	});

	test("that is not there is named as it was written", () => {
		expect(found(folderWith({}), "nowhere")).toBe("nowhere");
	});
});

describe("the course of an installed package", () => {
	const files = {
		"node_modules/pack/course.yaml": "",
		"node_modules/@school/pack/package.json": naming("lessons"),
		"node_modules/@school/pack/lessons/course.yaml": "",
		"work/deep/node_modules/near/course.yaml": "",
		"work/node_modules/near/course.yaml": "",
	};

	test.each([
		["pack", "", "node_modules/pack"],
		["pack", "work/deep", "node_modules/pack"],
		["@school/pack", "work", "node_modules/@school/pack/lessons"],
		["near", "work/deep", "work/deep/node_modules/near"],
		["near", "work", "work/node_modules/near"],
	])("%s is found from %j upwards, the nearest first", (name, from, expected) => {
		expect(found(folderWith({ ...files, "work/deep/x": "" }), name, from)).toBe(expected);
	});

	test("gives way to a folder of the same name", () => {
		expect(found(folderWith({ ...files, "pack/course.yaml": "" }), "pack")).toBe("pack");
	});

	test("may be a link, as package managers make them", () => {
		const folder = folderWith({ "store/pack/course.yaml": "", "node_modules/.keep": "" });
		symlinkSync(path.join(folder, "store", "pack"), path.join(folder, "node_modules", "pack"));
		expect(found(folder, "pack")).toBe("node_modules/pack");
	});

	test.each(["../pack", "@school/../../pack", "pack/../../x", "./pack2", "a/b/c", ""])(
		"%j is a path and never looked for among packages",
		(wish) => {
			const folder = folderWith({ "node_modules/x/course.yaml": "", "x/course.yaml": "", "work/y": "" });
			expect(found(folder, wish, "work")).not.toContain("node_modules");
		},
	);
});

describe("a hostile package", () => {
	test.each([
		["..", "names `..`, which lies outside the package"],
		["../../secret", "names `../../secret`, which lies outside the package"],
		["lessons/../../secret", "names `lessons/../../secret`, which lies outside the package"],
		["link", "names `link`, which lies outside the package"],
		["link/deeper", "names `link/deeper`, which lies outside the package"],
		["nowhere", "names `nowhere`, which is not there"],
		["les\0sons", "names `les\0sons`, which is not there"],
	])("that names %j as its course is refused", (course, said) => {
		const folder = folderWith({
			"secret/course.yaml": "",
			"secret/deeper/course.yaml": "",
			"packs/pack/package.json": naming(course),
			"packs/pack/lessons/course.yaml": "",
			"packs/secret/course.yaml": "",
		});
		symlinkSync(path.join(folder, "secret"), path.join(folder, "packs", "pack", "link"));
		const told = found(folder, "packs/pack");
		expect(told.startsWith("package.json: `package.json` ")).toBe(true);
		expect(told).toContain(said);
	});

	test("that names an absolute path is refused, even one of its own", () => {
		const folder = folderWith({ "pack/lessons/course.yaml": "" });
		writeFileSync(path.join(folder, "pack", "package.json"), naming(path.join(folder, "pack", "lessons")));
		expect(found(folder, "pack")).toContain("lies outside the package");
	});

	test("whose `lessons` is a link out of it is refused", () => {
		const folder = folderWith({ "secret/course.yaml": "", "pack/package.json": "{}" });
		symlinkSync(path.join(folder, "secret"), path.join(folder, "pack", "lessons"));
		expect(found(folder, "pack")).toContain("lies outside the package");
	});

	test.each([
		["no JSON", "{ not json", "is no JSON"],
		["a script", "process.exit(7)", "is no JSON"],
		["a list for a course", naming(["lessons"]), "names no course"],
		["a number for a course", naming(7), "names no course"],
		["a text for the field", '{"cloudsec-tutor": "lessons"}', "names no course"],
		["more than any manifest", `{"x": "${"x".repeat(1 << 20)}"}`, "is no manifest"],
	])("whose manifest holds %s is told of", (_, manifest, said) => {
		expect(found(folderWith({ "pack/package.json": manifest, "pack/course.yaml": "" }), "pack")).toContain(
			said,
		);
	});

	test.each(["[]", "null", "7", '"x"', '{"__proto__": {"cloudsec-tutor": {"course": "lessons"}}}'])(
		"whose manifest is %s names no course, and its folder is the course",
		(manifest) => {
			const files = { "pack/package.json": manifest, "pack/course.yaml": "", "pack/lessons/course.yaml": "" };
			expect(found(folderWith(files), "pack")).toBe("pack");
		},
	);

	test("whose manifest is a folder, or a link out of it, is told of", () => {
		const folder = folderWith({ "a/package.json/x": "", "b/course.yaml": "", "outside.json": naming("x") });
		symlinkSync(path.join(folder, "outside.json"), path.join(folder, "b", "package.json"));
		expect(found(folder, "a")).toContain("is no manifest");
		expect(found(folder, "b")).toContain("is no manifest");
	});
});
