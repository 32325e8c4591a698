import { describe, expect, test } from "vitest";
import { paletteColour } from "../../build/screenshot/palette.ts";
import { picture } from "../../build/screenshot/picture.ts";
import type { Cell } from "../e2e/terminal.ts";

const plain: Omit<Cell, "text"> = {
	foreground: undefined,
	background: undefined,
	isBold: false,
	isDim: false,
	isInverse: false,
	isUnderlined: false,
};
const cells = (text: string, look: Partial<Cell> = {}): Cell[] =>
	[...text].map((character) => ({ ...plain, text: character, ...look }));

describe("the picture of a window", () => {
	test("keeps letters that look alike together and gives them the width of their cells", () => {
		const svg = picture([[...cells("a word"), ...cells("bold", { isBold: true })]], "words");
		expect(svg).toContain('textLength="50.4" lengthAdjust="spacingAndGlyphs" fill="#d5d9e0">a word</text>');
		expect(svg).toContain('font-weight="bold">bold</text>');
	});

	test("paints blocks and lines instead of trusting a font with them", () => {
		const svg = picture([cells("█│")], "blocks");
		expect(svg).not.toContain("<text");
		expect(svg.match(/<rect/g)).toHaveLength(3);
	});

	test("paints a repeated block as one, so that no seams show", () => {
		const svg = picture([cells("████")], "bar");
		expect(svg).toContain('width="33.6"');
		expect(svg.match(/<rect/g)).toHaveLength(2);
	});

	test("swaps ink and paper where the terminal does", () => {
		const svg = picture([cells("x", { isInverse: true, foreground: 4 })], "inverse");
		expect(svg).toContain(`fill="${paletteColour(4)}"/>`);
		expect(svg).toContain('fill="#16181d">x</text>');
	});

	test("escapes what XML would obey", () => {
		expect(picture([cells("<&>")], "a & b")).toContain(">&lt;&amp;&gt;</text>");
		expect(picture([], "a & b")).toContain("<title>a &amp; b</title>");
	});

	test.for([
		[16, "#000000"],
		[231, "#ffffff"],
		[196, "#ff0000"],
		[232, "#080808"],
		[255, "#eeeeee"],
	] as const)("colour %i of 256 is %s", ([index, expected]) => {
		expect(paletteColour(index)).toBe(expected);
	});
});
