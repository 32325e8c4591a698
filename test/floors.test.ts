import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

/** Lower floors know nothing of higher ones; rooms on one floor are strangers. */
const FLOORS: readonly (readonly string[])[] = [
	["problem"],
	["aws", "memory"],
	["exercise", "progress"],
	["course"],
	["tutor"],
	["page"],
	["tui", "plain", "adapters"],
	["cli"],
];

/** Packages, and the only rooms that may import them; a package that is not named may be imported by none. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
	"fastest-levenshtein": ["problem"],
	"ts-fsrs": ["memory"],
	zod: ["course", "exercise", "adapters"],
	yaml: ["course"],
	marked: ["page"],
	"string-width": ["page", "tui"],
	ink: ["tui"],
	react: ["tui"],
	"ink-select-input": ["tui"],
	conf: ["adapters"],
	commander: ["cli"],
	jmespath: ["tutor"],
	"qrcode-generator": ["page"],
	"node:fs": ["adapters"],
	"node:child_process": ["adapters"],
	"node:path": ["adapters", "cli"],
	"node:os": ["adapters", "cli"],
	"node:url": ["adapters", "cli"],
	"node:crypto": ["adapters", "cli"],
	"node:readline": ["plain", "cli"],
	"node:stream": ["plain", "cli"],
	"node:process": ["cli"],
	"virtual:lessons": ["cli"],
};

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"'\s]+)["']/g;
const root = path.resolve("src");

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
	.map((file) => file.split(path.sep).join("/"))
	.filter((file) => /\.tsx?$/.test(file));

const textOf = new Map(files.map((file) => [file, readFileSync(path.join(root, file), "utf8")]));

const importsOf = (file: string): string[] =>
	[...(textOf.get(file) ?? "").matchAll(IMPORT)].map((match) => match[1] ?? "");

const neighboursOf = (file: string): string[] =>
	importsOf(file)
		.filter((specifier) => specifier.startsWith("."))
		.map((specifier) => path.posix.join(path.posix.dirname(file), specifier));

const room = (file: string): string => file.split("/")[0] ?? "";
const floorOf = (name: string): number => FLOORS.findIndex((floor) => floor.includes(name));
const packageOf = (specifier: string): string =>
	/^(?:node|virtual):/.test(specifier)
		? specifier
		: specifier
				.split("/")
				.slice(0, specifier.startsWith("@") ? 2 : 1)
				.join("/");

describe("the floors of src", () => {
	test("every room has its floor", () => {
		expect([...new Set(files.map(room))].filter((name) => floorOf(name) < 0)).toEqual([]);
	});

	test("imports go down only, and rooms on one floor are strangers", () => {
		const strays = files.flatMap((file) =>
			neighboursOf(file)
				.filter((to) => room(to) !== room(file) && floorOf(room(to)) >= floorOf(room(file)))
				.map((to) => `${file} -> ${to}`),
		);
		expect(strays).toEqual([]);
	});

	test("a package is imported only by the rooms that own it", () => {
		const strays = files.flatMap((file) =>
			importsOf(file)
				.filter((specifier) => !specifier.startsWith("."))
				.filter((specifier) => !(PACKAGES[packageOf(specifier)] ?? []).includes(room(file)))
				.map((specifier) => `${file} -> ${specifier}`),
		);
		expect(strays).toEqual([]);
	});

	test("no two files import each other, however long the way round, types included", () => {
		const done = new Set<string>();
		const cycles: string[] = [];
		const visit = (file: string, trail: readonly string[]): void => {
			if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(" -> "));
			if (done.has(file) || trail.includes(file)) return;
			for (const next of neighboursOf(file)) visit(next, [...trail, file]);
			done.add(file);
		};
		for (const file of files) visit(file, []);
		expect(cycles).toEqual([]);
	});

	test("only cli ends the process or reads the clock, the environment or chance", () => {
		const forbidden = /\bprocess\.(?:exit|env|argv)\b|\bDate\.now\(\)|\bnew Date\(\)|\bMath\.random\(\)/;
		expect(files.filter((file) => room(file) !== "cli" && forbidden.test(textOf.get(file) ?? ""))).toEqual(
			[],
		);
	});

	test("what a file exports is used elsewhere, by a test at least", () => {
		// Types are left out: they are exported with the functions whose promises they are part of.
		const EXPORT = /^export (?:const|function\*?|class) ([A-Za-z_$][\w$]*)/gm;
		const elsewhere = ["test", "bench", "build"].flatMap((folder) =>
			readdirSync(folder, { recursive: true, encoding: "utf8" })
				.filter((file) => /\.(?:tsx?|mjs)$/.test(file))
				.map((file) => ({ file, text: readFileSync(path.join(folder, file), "utf8") })),
		);
		const users = new Map<string, Set<string>>();
		const note = (file: string, text: string) => {
			for (const [word] of text.matchAll(/[A-Za-z_$][\w$]*/g))
				users.set(word, (users.get(word) ?? new Set()).add(file));
		};
		for (const [file, text] of textOf) note(file, text);
		for (const { file, text } of elsewhere) note(`outside ${file}`, text);
		const idle = files.flatMap((file) =>
			[...(textOf.get(file) ?? "").matchAll(EXPORT)]
				.map((found) => found[1] ?? "")
				.filter((name) => [...(users.get(name) ?? [])].every((user) => user === file))
				.map((name) => `${file}: ${name}`),
		);
		expect(idle).toEqual([]);
	});

	test("there is no drawer for odds and ends", () => {
		const drawer = /(?:^|\/)(?:utils?|helpers?|common|shared|types|lib|misc)(?:\/|\.tsx?$)/;
		expect(files.filter((file) => drawer.test(file))).toEqual([]);
	});
});
