import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { readYaml, readYamlStream } from "../../../src/course/yaml/read-yaml.ts";

const codes = (text: string) => readYaml("x.yaml", text).problems.map(({ code }) => code);

describe("a text that is YAML", () => {
	test("is read as the values it shows", () => {
		const { value, problems } = readYaml("x.yaml", "a: [1, true, x, null]\nb:\n  c: |\n    two\n    lines\n");
		expect(problems).toEqual([]);
		expect(value).toEqual({ a: [1, true, "x", null], b: { c: "two\nlines\n" } });
	});

	test("keeps the order of its keys", () => {
		const { value } = readYaml("x.yaml", "z: 1\na: 2\nm: 3\n");
		expect(Object.keys(value as object)).toEqual(["z", "a", "m"]);
	});

	test("may be saved with the line ends of Windows", () => {
		expect(readYaml("x.yaml", "a: 1\r\nb: |\r\n  x\r\n  y\r\n").value).toEqual({ a: 1, b: "x\ny\n" });
	});

	test("may hold JSON that closes in the column of its key", () => {
		const text = 'policy: {\n  "Version": "2012-10-17",\n  "Action": ["s3:*"]\n}\nmore: 1\n';
		expect(readYaml("x.yaml", text)).toMatchObject({
			problems: [],
			value: { policy: { Version: "2012-10-17", Action: ["s3:*"] }, more: 1 },
		});
	});

	test("is read as `yaml` reads it, whatever plain value it holds", () => {
		const text = fc.string({ unit: "grapheme-ascii", minLength: 1 });
		const value = fc.letrec((tie) => ({
			value: fc.oneof({ maxDepth: 4 }, text, fc.integer(), fc.boolean(), tie("list"), tie("map")),
			list: fc.array(tie("value"), { maxLength: 4 }),
			map: fc.dictionary(text, tie("value"), { maxKeys: 4, noNullPrototype: true }),
		})).map;
		fc.assert(
			fc.property(value, (made) => {
				const written = stringify(made, { aliasDuplicateObjects: false });
				const { value: read, problems } = readYaml("x.yaml", written);
				if (Object.hasOwn(made as object, "__proto__") || problems.some(({ code }) => code === "unknown-key"))
					return;
				expect({ read, problems }).toEqual({ read: parse(written), problems: [] });
			}),
		);
	});
});

describe("what is refused outright", () => {
	test.each([
		["empty-file", ""],
		["empty-file", "# only a comment\n"],
		["byte-order-mark", "\ufeffa: 1\n"],
		["control-character", "a: \u001b[2J\n"],
		["control-character", "a: x\u202ey\n"],
		["control-character", "a: x\ry\n"],
		["control-character", "# \u0007 in a comment\na: 1\n"],
		["control-character", 'a: "\\e[31mred"\n'],
		["control-character", 'a: "\\u200b"\n'],
		["control-character", '"\\x07": 1\n'],
		["several-documents", "a: 1\n---\nb: 2\n"],
		["file-too-large", `a: ${"x".repeat(300_000)}\n`],
		["nested-too-deep", "[".repeat(100_000)],
		["nested-too-deep", "{a: ".repeat(50_000)],
		["nested-too-deep", "- ".repeat(100_000)],
		["nested-too-deep", "? ".repeat(100_000)],
		["nested-too-deep", Array.from({ length: 100 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
	])("%s", (code, text) => {
		expect(codes(text)).toEqual([code]);
	});

	test("a bomb of aliases is refused at every anchor and alias, and never unfolded", () => {
		const text = [
			"a: &a [x, x, x, x, x, x, x, x, x]",
			..."bcdefghi".split("").map((name, index) => {
				const before = "abcdefgh".charAt(index);
				return `${name}: &${name} [${Array(9).fill(`*${before}`).join(", ")}]`;
			}),
		].join("\n");
		const { value, problems } = readYaml("bomb.yaml", text);
		expect(value).toBeUndefined();
		expect(problems.map(({ place }) => place?.line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
	});

	test("twenty thousand keys are no trouble, and the double one among them is found", () => {
		const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`);
		expect(codes([...keys, "k7: 2"].join("\n"))).toEqual(["duplicate-key"]);
	});
});

describe("names that objects have by nature", () => {
	test.each(["constructor", "toString", "hasOwnProperty"])("%s is a key like any other", (name) => {
		const { value } = readYaml("x.yaml", `${name}: 1\n`);
		expect(Object.entries(value as object)).toEqual([[name, 1]]);
	});

	test("__proto__ is no key and changes nothing", () => {
		expect(codes("__proto__: {isAdmin: true}\n")).toEqual(["unknown-key"]);
		expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
	});
});

test("any text at all is read or refused, and never throws", () => {
	const piece = fc.constantFrom(
		..."[]{}:,-?&*!|>%@`'\"# \n\t",
		"a",
		"b: ",
		"- ",
		"---\n",
		"...\n",
		"<<: *a",
		"!!str ",
		"\\x1b",
		"\u0000",
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
			const { value, problems } = readYaml("x.yaml", pieces.join(""));
			for (const { place } of problems) expect(place?.line).toBeGreaterThan(0);
			if (problems.length > 0) expect(value).toBeUndefined();
		}),
		{ numRuns: 1_000 },
	);
});

test("a stream is read document by document", () => {
	const stream = readYamlStream("x.yaml", "a: 1\n---\nb: *\n---\nc: 3\n");
	expect(stream.length).toBe(3);
	expect(stream[0]?.value).toBeUndefined();
});

describe("the place of a value", () => {
	const text = 'a:\n  - b: 1\n    "c d": {e: x}\n  - y\nf: |\n  text\n';
	const { placeOf } = readYaml("x.yaml", text);
	test.each([
		[["a"], "value", 1, 1],
		[["a", 0], "value", 2, 5],
		[["a", 0, "b"], "value", 2, 8],
		[["a", 0, "b"], "key", 2, 5],
		[["a", 0, "c d", "e"], "value", 3, 16],
		[["a", 0, "c d", "e"], "key", 3, 13],
		[["a", 0, "gone"], "value", 2, 5],
		[["a", 9], "value", 1, 1],
		[["a", 1], "value", 4, 5],
		[["f"], "value", 5, 4],
		[[], "value", 1, 1],
		[["gone", "deeper"], "value", 1, 1],
	] as const)("%j (%s) is at %d:%d", (path, at, line, column) => {
		expect(placeOf(path, at)).toEqual({ file: "x.yaml", line, column });
	});
});
