import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { checkCourse } from "../../../src/course/check-course.ts";
import { loadCourse } from "../../../src/course/load-course.ts";
import { fingerprintOf } from "../../../src/course/translation/fingerprint.ts";
import { subjectsOf, textsOf } from "../../../src/course/translation/map-course-texts.ts";
import { readTranslations } from "../../../src/course/translation/read-translations.ts";
import { writeTranslation } from "../../../src/course/translation/write-translation.ts";
import { soundFiles, TODAY } from "../sound-course.ts";

const FILE = "translations/de/start.yaml";

const loaded = loadCourse(soundFiles);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const course = loaded.value;
const originals = textsOf(course, "basics/start");

const write = (before: string | undefined, of: ReadonlyMap<string, string> = originals) =>
	writeTranslation({
		language: "de",
		translates: "basics/start",
		originals: of,
		before,
		schema: "../../translation.schema.json",
	});

const fresh = write(undefined).text;

/** The fresh file with some translations filled in, as somebody would with an editor. */
const filled = (texts: Readonly<Record<string, string>>, file = fresh): string => {
	const lines = file.split("\n");
	for (const [key, text] of Object.entries(texts)) {
		const at = lines.indexOf(`  ${key}:`);
		if (at < 0) throw new Error(`no ${key} in\n${file}`);
		const own = lines.findIndex((line, index) => index > at && line === "    text:");
		lines[own] = `    text: ${JSON.stringify(text)}`;
	}
	return lines.join("\n");
};

const packOf = (files: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
	new Map([
		...soundFiles,
		["course.yaml", `${soundFiles.get("course.yaml")}\nlanguage: de\n`],
		...Object.entries(files),
	]);

const lint = (files: ReadonlyMap<string, string>) => {
	const { problems, proveTranslations } = checkCourse(files, { today: TODAY });
	return [...problems, ...proveTranslations()];
};

const told = (text: string): readonly string[] =>
	lint(packOf({ [FILE]: text }))
		.filter(({ code, place }) => place?.file === FILE && code !== "untranslated")
		.map(
			({ severity, code, place, message, cure }) =>
				`${place?.line}:${place?.column} ${severity} ${code} ${message} = ${cure}`,
		);

describe("what there is to translate", () => {
	test("is the course itself and each of its lessons", () => {
		expect(subjectsOf(course)).toEqual(["course", "basics/start", "basics/next"]);
	});

	test("is every text that learners read, by a key that stays when steps move", () => {
		expect([...originals.keys()]).toEqual(
			expect.arrayContaining([
				"title",
				"objective",
				"scenario",
				"text-1.text",
				"which.prompt",
				"which.hints.2",
			]),
		);
		const turned = { ...course.lessons[0], steps: [...(course.lessons[0]?.steps ?? [])].reverse() };
		const again = textsOf(
			{ ...course, lessons: [turned as (typeof course.lessons)[number]] },
			"basics/start",
		);
		expect(new Set(again.keys())).toEqual(new Set(originals.keys()));
	});

	test("is no code, and nothing but a placeholder", () => {
		for (const text of originals.values()) expect(text).toMatch(/\p{L}/u);
		const lesson = course.lessons[0];
		if (lesson === undefined) throw new Error("the sound course has a lesson");
		const coded = { ...course, lessons: [{ ...lesson, title: "`s3:GetObject`", objective: "{{name}} 7" }] };
		expect([...textsOf(coded, lesson.id).keys()]).not.toEqual(expect.arrayContaining(["title"]));
		expect([...textsOf(coded, lesson.id).keys()]).not.toEqual(expect.arrayContaining(["objective"]));
	});
});

describe("a fingerprint", () => {
	test("is seven letters, of which YAML makes nothing else", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), (text) => {
				const made = fingerprintOf(text);
				expect(made).toMatch(/^[a-z]{7}$/);
				expect(parse(`of: ${made}`)).toEqual({ of: made });
			}),
		);
	});

	test("stays when a text is only broken into other lines", () => {
		expect(fingerprintOf("one two\nthree\n")).toBe(fingerprintOf("one  two three"));
	});

	test("changes with every letter", () => {
		fc.assert(
			fc.property(
				fc.string({ minLength: 1 }),
				fc.nat(),
				fc.string({ minLength: 1, maxLength: 1 }),
				(text, at, by) => {
					const index = at % text.length;
					const other = text.slice(0, index) + by + text.slice(index + 1);
					const plain = (each: string) => each.replace(/\s+/g, " ").trim();
					fc.pre(plain(other) !== plain(text));
					expect(fingerprintOf(other)).not.toBe(fingerprintOf(text));
				},
			),
		);
	});

	test("is another for every text of the course", () => {
		const texts = new Set(subjectsOf(course).flatMap((subject) => [...textsOf(course, subject).values()]));
		expect(new Set([...texts].map(fingerprintOf)).size).toBe(texts.size);
	});
});

describe("a file to translate", () => {
	test("holds every text, each with its original above it and its fingerprint", () => {
		const data = parse(fresh);
		expect(Object.keys(data.texts)).toEqual([...originals.keys()]);
		for (const [key, original] of originals) {
			expect(data.texts[key]).toEqual({ of: fingerprintOf(original), text: null });
			for (const line of original.trimEnd().split("\n")) expect(fresh).toContain(`    # ${line}`.trimEnd());
		}
	});

	test("is open in every text and otherwise without a problem", () => {
		const problems = lint(packOf({ [FILE]: fresh })).filter(({ place }) => place?.file === FILE);
		expect(problems.map(({ severity, code }) => [severity, code])).toEqual([["suggestion", "untranslated"]]);
		expect(problems[0]?.message).toBe(
			`${originals.size} of ${originals.size} texts are not translated, from \`title\` on`,
		);
	});

	test("written again is the same file, translated or not", () => {
		expect(write(fresh).text).toBe(fresh);
		const some = write(filled({ title: "Der Anfang", "which.prompt": "Welche?" })).text;
		expect(write(some).text).toBe(some);
	});

	test("keeps every translation and every comment of its translator", () => {
		const mine = filled({ title: "Der Anfang" }).replace("  title:\n", "  # ask Mina about this\n  title:\n");
		const noted = mine.replace('text: "Der Anfang"', 'text: "Der Anfang" # or: Beginn');
		const { text } = write(noted);
		expect(text).toContain("# ask Mina about this");
		expect(text).toContain("# or: Beginn");
		expect(parse(text).texts.title.text).toBe("Der Anfang");
	});

	test("marks what changed, and is settled by writing the new fingerprint", () => {
		const changed = new Map([...originals, ["title", "Another start"]]);
		const { text, stale } = write(filled({ title: "Der Anfang" }), changed);
		expect(stale).toBe(1);
		const now = fingerprintOf("Another start");
		expect(text).toContain(`    # CHANGED. Mend the text, then write \`of: ${now}\`.\n    # Another start\n`);
		expect(parse(text).texts.title).toEqual({
			of: fingerprintOf(originals.get("title") ?? ""),
			text: "Der Anfang",
		});
		const settled = write(
			text.replace(/of: \w+\n {4}text: "?Der Anfang/, `of: ${now}\n    text: Der Anfang`),
			changed,
		);
		expect(settled.stale).toBe(0);
		expect(settled.text).not.toContain("CHANGED");
	});

	test("has a text that nobody translated follow its original without a mark", () => {
		const { text, stale } = write(fresh, new Map([...originals, ["title", "Another start"]]));
		expect(stale).toBe(0);
		expect(parse(text).texts.title.of).toBe(fingerprintOf("Another start"));
	});

	test("moves a translation along when its text has another key now", () => {
		const moved = new Map(
			[...originals].map(([key, text]) => [key.replace("which.", "which-one."), text] as const),
		);
		const { text, kept } = write(filled({ "which.prompt": "Welche?" }), moved);
		expect(kept).toBe(0);
		expect(parse(text).texts["which-one.prompt"].text).toBe("Welche?");
	});

	test("keeps a translation whose original is gone, and gives it back when it returns", () => {
		const without = new Map([...originals].filter(([key]) => key !== "which.prompt"));
		const first = write(filled({ "which.prompt": "Welche?" }), without);
		expect(first.kept).toBe(1);
		expect(parse(first.text).kept["which.prompt"].text).toBe("Welche?");
		expect(told(first.text)).toEqual([]);
		const back = write(first.text);
		expect(back.kept).toBe(0);
		expect(parse(back.text).texts["which.prompt"].text).toBe("Welche?");
		expect(parse(back.text).kept).toBeUndefined();
	});

	test("loses no translation, whatever happens to the originals", () => {
		const key = fc.constantFrom(...originals.keys());
		fc.assert(
			fc.property(
				fc.uniqueArray(key, { maxLength: 5 }),
				fc.array(fc.tuple(key, fc.nat(2))),
				(translated, edits) => {
					const texts = Object.fromEntries(translated.map((each) => [each, `de ${each}`]));
					const other = new Map(originals);
					for (const [each, deed] of edits)
						if (deed === 0) other.delete(each);
						else if (deed === 1) other.set(each, `${other.get(each)} anew`);
						else other.set(`${each}-too`, other.get(each) ?? "more");
					const { texts: now, kept = {} } = parse(write(filled(texts), other).text);
					const there = [...Object.values(now), ...Object.values(kept)].map(
						(entry) => (entry as { text: string }).text,
					);
					for (const text of Object.values(texts))
						expect(there.filter((each) => each === text)).toHaveLength(1);
				},
			),
			{ numRuns: 60 },
		);
	});
});

describe("the linter", () => {
	test("tells a translation whose original has changed, and how to settle it", () => {
		const old = filled({ title: "Der Anfang" }).replace(
			fingerprintOf(originals.get("title") ?? ""),
			"abcdefg",
		);
		const line = old.split("\n").indexOf('    text: "Der Anfang"') + 1;
		expect(told(old)).toEqual([
			`${line}:11 warning stale-translation the original of \`title\` has changed: \`${originals.get("title")}\` = mend the translation, then write \`of: ${fingerprintOf(originals.get("title") ?? "")}\`; the original is shown until then`,
		]);
	});

	test("tells a translation of nothing, and what may have been meant", () => {
		const [said = ""] = told(filled({ title: "Der Anfang" }).replace("\n  title:\n", "\n  titel:\n"));
		expect(said).toMatch(
			/^\d+:3 warning translation-of-nothing there is no text `titel` to translate = did you mean `title`\?$/,
		);
	});

	test("tells the open texts one by one where few are left", () => {
		const all = Object.fromEntries([...originals].map(([key, text]) => [key, text]));
		const { title: _, ...others } = all;
		const open = lint(packOf({ [FILE]: filled(others) })).filter(
			({ code, place }) => code === "untranslated" && place?.file === FILE,
		);
		expect(open.map(({ message, cure }) => `${message} = ${cure}`)).toEqual([
			`\`title\` is not translated: \`${originals.get("title")}\` = write the translation after \`text:\``,
		]);
	});

	test("tells a language to show of which there is nothing", () => {
		expect(lint(packOf({}))).toMatchObject([
			{
				severity: "warning",
				code: "no-translations",
				message: "there is nothing in `translations/de` to show",
				place: { file: "course.yaml", line: expect.any(Number), column: 11 },
			},
		]);
	});

	test("tells lessons that a language has no file for", () => {
		const open = lint(packOf({ [FILE]: fresh })).filter(({ place }) => place?.file === "translations/de");
		expect(open.map(({ message, cure }) => `${message} = ${cure}`)).toEqual([
			"`de` has no file for `course` and 1 more = `course new DIR --translate de` writes it",
		]);
	});

	test.each([
		["lost", "{{place}} burns", "brennt", "the original holds `{{place}}`, the translation none"],
		[
			"translated",
			"{{place}} burns",
			"{{ort}} brennt",
			"the original holds `{{place}}`, the translation `{{ort}}`",
		],
		[
			"invented",
			"It burns",
			"{{place}} brennt",
			"the original holds no placeholder, the translation `{{place}}`",
		],
		[
			"half of them",
			"{{a.b}} and {{c}}",
			"{{ c }}",
			"the original holds `{{a.b}}` `{{c}}`, the translation `{{c}}`",
		],
	])("refuses a placeholder that is %s", (_, original, text, message) => {
		const start = (soundFiles.get("01-first/start.yaml") ?? "").replace(
			/^title: .*$/m,
			`title: "${original}"`,
		);
		const own = new Map([...originals, ["title", original]]);
		const file = filled({ title: text }, write(undefined, own).text);
		const problems = lint(packOf({ [FILE]: file, "01-first/start.yaml": start }));
		expect(problems.filter(({ severity }) => severity === "error")).toMatchObject([
			{ code: "translated-placeholder", message, cure: expect.stringContaining("braces") },
		]);
	});

	test("takes placeholders in another order", () => {
		const start = (soundFiles.get("01-first/start.yaml") ?? "").replace(
			/^title: .*$/m,
			'title: "{{a}} before {{b}}"',
		);
		const own = new Map([...originals, ["title", "{{a}} before {{b}}"]]);
		const file = filled({ title: "{{ b }} nach {{a}}" }, write(undefined, own).text);
		const problems = lint(packOf({ [FILE]: file, "01-first/start.yaml": start }));
		expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
	});

	test("proves translated exercises, too: a wrong word that is the right one in the other language is found", () => {
		const own = textsOf(course, "basics/next");
		const file = writeTranslation({
			language: "de",
			translates: "basics/next",
			originals: own,
			before: undefined,
			schema: "s",
		}).text;
		const right = [...own].find(([key]) => /^word\.accept\.1$/.test(key));
		const wrong = [...own.keys()].find((key) => /^word\.near\.[^.]+$/.test(key));
		expect([right, wrong]).not.toContain(undefined);
		const next = filled({ "word.accept.1": "Zaun", [wrong ?? ""]: "Zaun" }, file);
		const problems = lint(packOf({ "translations/de/next.yaml": next }));
		expect(problems.filter(({ severity }) => severity === "error")).toMatchObject([
			{ code: "wrong-is-accepted", place: { file: "translations/de/next.yaml" } },
		]);
	});

	test.each([
		[
			"unknown lesson",
			{ [FILE]: fresh.replace("translates: basics/start", "translates: basics/strat") },
			"unknown-lesson",
			"did you mean `basics/start`?",
		],
		[
			"a second file",
			{ [FILE]: fresh, "translations/de/too.yaml": fresh },
			"translated-twice",
			"keep one of the two files",
		],
		[
			"no folder of a language",
			{ "translations/start.yaml": fresh },
			"misplaced-translation",
			"move it into a folder such as `translations/de`",
		],
		[
			"a folder of no language",
			{ "translations/German!/start.yaml": fresh },
			"misplaced-translation",
			"move it into a folder such as `translations/de`",
		],
		[
			"a fingerprint that is a number",
			{ [FILE]: fresh.replace(/of: \w+/, "of: 1234567") },
			"wrong-type",
			"put it in quotes",
		],
		[
			"a fingerprint of another form",
			{ [FILE]: fresh.replace(/of: \w+/, "of: abc") },
			"bad-format",
			undefined,
		],
		["another format", { [FILE]: fresh.replace("format: 1", "format: 2") }, "bad-value", "write `format: 1`"],
		[
			"an escape sequence",
			{ [FILE]: filled({ title: "\u001b[2J" }) },
			"control-character",
			"take the escape away",
		],
		[
			"a key of every object",
			{ [FILE]: fresh.replace("  title:", "  __proto__:") },
			"unknown-key",
			"take it away",
		],
		["a list", { [FILE]: "- a\n" }, "wrong-type", "begin with lines of the form `key: value`"],
	])("places %s with its cure", (_, files, code, cure) => {
		const found = lint(packOf(files as Readonly<Record<string, string>>)).find(
			(problem) => problem.code === code,
		);
		expect(found?.place?.line).toBeGreaterThan(0);
		if (cure !== undefined) expect(found?.cure).toBe(cure);
	});
});

describe("a translated course", () => {
	const shown = (text: string, language = "de") => {
		const files = new Map([
			...packOf({ [FILE]: text }),
			["course.yaml", `${soundFiles.get("course.yaml")}\nlanguage: ${language}\n`],
		]);
		const { course: made } = checkCourse(files, { today: TODAY });
		return made?.lessons[0];
	};

	test("shows translations where there are any, and the original elsewhere", () => {
		const lesson = shown(filled({ title: "Der Anfang", "which.prompt": "Welche?" }));
		expect(lesson?.title).toBe("Der Anfang");
		expect(lesson?.objective).toBe(course.lessons[0]?.objective);
		const [, step] = lesson?.steps ?? [];
		expect(step?.type === "exercise" && [step.exercise.prompt, step.exercise.hints]).toEqual([
			"Welche?",
			["Look at the first.", "It is A."],
		]);
	});

	test("shows the original where a translation is of an earlier one", () => {
		const old = filled({ title: "Der Anfang" }).replace(
			fingerprintOf(originals.get("title") ?? ""),
			"abcdefg",
		);
		expect(shown(old)?.title).toBe(originals.get("title"));
	});

	test("shows no other language than its own", () => {
		expect(shown(filled({ title: "Der Anfang" }), "fr")?.title).toBe(originals.get("title"));
	});

	test("keeps ids, keys and all that is graded", () => {
		const texts = Object.fromEntries([...originals].map(([key]) => [key, `de ${key}`]));
		const lesson = shown(filled(texts));
		const ids = (each: typeof lesson) => each?.steps.map(({ id, type }) => `${type} ${id}`);
		expect(ids(lesson)).toEqual(ids(course.lessons[0]));
		expect(lint(packOf({ [FILE]: filled(texts) })).filter(({ severity }) => severity === "error")).toEqual(
			[],
		);
	});
});

test("a translation file that cannot be read is told, and the rest go on", () => {
	const read = readTranslations(
		new Map([
			[FILE, fresh],
			["translations/de/bad.yaml", "texts: *"],
		]),
	);
	expect(read.value.map(({ file }) => file)).toEqual([FILE]);
	expect(read.problems.map(({ code }) => code)).toEqual(["yaml-alias"]);
});
