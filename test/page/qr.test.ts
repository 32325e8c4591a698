import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { graphemes } from "../../src/page/columns.ts";
import type { Line } from "../../src/page/line.ts";
import { textOf } from "../../src/page/line.ts";
import { drawQr } from "../../src/page/qr.ts";
import { themeFor } from "../../src/tui/theme.ts";
import { readQr } from "./read-qr.ts";

const URI = "otpauth://totp/kai-phone@111122223333?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

/** The rows in the colours that a theme gives them, on a window of some ground with a margin around. */
const seen = (rows: readonly Line[], background: "light" | "dark") => {
	const { color = "none", backgroundColor = "none" } = themeFor({ isColoured: true, background }).qr;
	const ground = { text: " ", ink: "#808080", paper: background === "dark" ? "#000000" : "#ffffff" };
	const drawn = rows.map((row) => [
		ground,
		...graphemes(textOf(row)).map((text) => ({ text, ink: color, paper: backgroundColor })),
		...Array(79 - textOf(row).length).fill(ground),
	]);
	const empty = Array(80).fill(ground);
	return [empty, ...drawn, empty];
};

describe("a QR code in a terminal", () => {
	test.each(["light", "dark"] as const)("is read by an independent reader on a %s ground", (background) => {
		expect(readQr(seen(drawQr(URI, 78, 30) ?? [], background))).toBe(URI);
	});

	test("fits a window of 80 x 24, and is still read there", () => {
		const rows = drawQr(URI, 78, 19) ?? [];
		expect(rows.length).toBeLessThanOrEqual(19);
		expect(rows.every((row) => textOf(row).length <= 78)).toBe(true);
		expect(readQr(seen(rows, "dark"))).toBe(URI);
	});

	test("is not drawn where it would be cut off", () => {
		expect(drawQr(URI, 30, 40)).toBeUndefined();
	});

	test("is read whatever the device is called", () => {
		const name = fc.stringMatching(/^[A-Za-z0-9+=,.@_-]{1,40}$/);
		fc.assert(
			fc.property(name, (device) => {
				const uri = `otpauth://totp/${encodeURIComponent(device)}@111122223333?secret=JBSWY3DPEHPK3PXP`;
				expect(readQr(seen(drawQr(uri, 78, 40) ?? [], "light"))).toBe(uri);
			}),
			{ numRuns: 15 },
		);
	});
});
