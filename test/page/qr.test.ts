import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { graphemes } from "../../src/page/columns.ts";
import type { Line } from "../../src/page/line.ts";
import { textOf } from "../../src/page/line.ts";
import { drawQr, swapped } from "../../src/page/qr.ts";
import { themeFor } from "../../src/tui/theme.ts";
import { readQr } from "./read-qr.ts";

const URI = "otpauth://totp/kai-phone@111122223333?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

type Ground = Parameters<typeof themeFor>[0];

/** The rows as a terminal of some ground shows them in the theme it gets, with a margin around. */
const seen = (rows: readonly Line[], background: "light" | "dark", told: Ground) => {
	const paper = background === "dark" ? "#000000" : "#ffffff";
	const ink = background === "dark" ? "#ffffff" : "#000000";
	const { color = ink, backgroundColor = paper, isSwapped = false } = themeFor(told).qr;
	const ground = { text: " ", ink, paper };
	const drawn = rows.map((row) => [
		ground,
		...graphemes(isSwapped ? swapped(textOf(row)) : textOf(row)).map((text) => ({
			text,
			ink: color,
			paper: backgroundColor,
		})),
		...Array(79 - textOf(row).length).fill(ground),
	]);
	const empty = Array(80).fill(ground);
	return [empty, ...drawn, empty];
};

const coloured = (background: "light" | "dark") => ({ isColoured: true, background });

describe("a QR code in a terminal", () => {
	test.each(["light", "dark"] as const)("is read by an independent reader on a %s ground", (background) => {
		expect(readQr(seen(drawQr(URI, 78, 30) ?? [], background, coloured(background)))).toBe(URI);
	});

	test.each(["light", "dark"] as const)("is read without colours on a %s ground", (background) => {
		const told = { isColoured: false, background };
		expect(readQr(seen(drawQr(URI, 78, 30) ?? [], background, told))).toBe(URI);
		expect(readQr(seen(drawQr(URI, 78, 19) ?? [], background, told))).toBe(URI);
	});

	test("is read without colours where the ground is not told: on a dark one as it is, on a light one swapped", () => {
		const told = { isColoured: false, background: "unknown" } as const;
		const rows = drawQr(URI, 78, 30) ?? [];
		expect(readQr(seen(rows, "dark", told))).toBe(URI);
		expect(readQr(seen(rows, "light", told))).toBeUndefined();
		const other = rows.map((row) => row.map((span) => ({ ...span, text: swapped(span.text) })));
		expect(readQr(seen(other, "light", told))).toBe(URI);
	});

	test("fits a window of 80 x 24, and is still read there", () => {
		const rows = drawQr(URI, 78, 19) ?? [];
		expect(rows.length).toBeLessThanOrEqual(19);
		expect(rows.every((row) => textOf(row).length <= 78)).toBe(true);
		expect(readQr(seen(rows, "dark", coloured("dark")))).toBe(URI);
	});

	test("is not drawn where it would be cut off", () => {
		expect(drawQr(URI, 30, 40)).toBeUndefined();
	});

	test("is read whatever the device is called", () => {
		const name = fc.stringMatching(/^[A-Za-z0-9+=,.@_-]{1,40}$/);
		fc.assert(
			fc.property(name, (device) => {
				const uri = `otpauth://totp/${encodeURIComponent(device)}@111122223333?secret=JBSWY3DPEHPK3PXP`;
				expect(readQr(seen(drawQr(uri, 78, 40) ?? [], "light", coloured("light")))).toBe(uri);
			}),
			{ numRuns: 15 },
		);
	});
});
