import qrcode from "qrcode-generator";
import type { Line } from "./line.ts";

/** Light modules that a reader wants around the code (ISO/IEC 18004), and as few as most readers do with. */
const QUIET = { wanted: 4, least: 2 } as const;

/**
 * A text as a QR code of black and white cells, two modules in each; the quiet zone shrinks before the code is cut off.
 * Undefined where the code is wider than the room.
 */
export const drawQr = (text: string, columns: number, rows: number): readonly Line[] | undefined => {
	const code = qrcode(0, "L");
	code.addData(text, "Byte");
	code.make();
	const size = code.getModuleCount();
	const fits = (quiet: number) => Math.ceil((size + 2 * quiet) / 2) <= rows && size + 2 * quiet <= columns;
	const quiet = fits(QUIET.wanted) ? QUIET.wanted : QUIET.least;
	const across = size + 2 * quiet;
	if (across > columns) return undefined;
	const isDark = (y: number, x: number): boolean => {
		const row = y - quiet;
		const column = x - quiet;
		const isInside = row >= 0 && row < size && column >= 0 && column < size;
		return isInside && code.isDark(row, column);
	};
	return Array.from({ length: Math.ceil(across / 2) }, (_, index): Line => {
		const cells = Array.from({ length: across }, (_, x) =>
			cell(isDark(2 * index, x), isDark(2 * index + 1, x)),
		);
		return [{ text: cells.join(""), role: "qr" }];
	});
};

const OTHER: Readonly<Record<string, string>> = { "█": " ", " ": "█", "▀": "▄", "▄": "▀" };

/** The same cells with ink where there was none: right where the terminal's ink is lighter than its ground. */
export const swapped = (text: string): string => Array.from(text, (each) => OTHER[each] ?? each).join("");

const cell = (upper: boolean, lower: boolean): string => {
	if (upper) return lower ? "█" : "▀";
	return lower ? "▄" : " ";
};
