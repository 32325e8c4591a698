import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frameOf, type Page } from "../../src/tui/frame.ts";
import { type Scroll, scrolledTo } from "../../src/tui/scrolling.ts";

const WINDOW = { columns: 60, rows: 12 };

const pageOf = (rows: number, scrolled: number | undefined): Page => ({
	top: [{ text: "A page" }],
	body: { rows: Array.from({ length: rows }, (_, index) => [{ text: `row ${index}` }]), focus: undefined },
	keys: [],
	scrolled,
	notice: undefined,
	banner: undefined,
});

const scrolls: fc.Arbitrary<Scroll> = fc.constantFrom("up", "down", "page-up", "page-down");

const anyPage = fc
	.tuple(fc.nat({ max: 60 }), fc.option(fc.nat({ max: 80 }), { nil: undefined }))
	.map(([rows, scrolled]) => pageOf(rows, scrolled));

describe("scrolling", () => {
	test("never leaves the page: what it goes to is what the frame shows", () => {
		fc.assert(
			fc.property(anyPage, scrolls, (page, scroll) => {
				const to = scrolledTo(page, WINDOW, scroll);
				expect(frameOf({ ...page, scrolled: to }, WINDOW).top).toBe(to);
			}),
		);
	});

	test("goes by one row, or by a window less the row to go on from", () => {
		const page = pageOf(50, 20);
		const { height } = frameOf(page, WINDOW);
		const to = (["up", "down", "page-up", "page-down"] as const).map((scroll) =>
			scrolledTo(page, WINDOW, scroll),
		);
		expect(to).toEqual([19, 21, 21 - height, 19 + height]);
	});
});
