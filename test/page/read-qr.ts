import jsQR from "jsqr";

/** One cell of a terminal as a camera sees it. */
export type SeenCell = { readonly text: string; readonly ink: string; readonly paper: string };

/** The package gives the function itself, though its types speak of a module. */
const read = jsQR as unknown as typeof jsQR.default;

/** Pixels to a module: half a cell is as high as a cell is wide. */
const SCALE = 4;

/** What the QR code in some rows of cells says, read by a program that knows nothing of how it was drawn. */
export const readQr = (rows: readonly (readonly SeenCell[])[]): string | undefined => {
	const across = Math.max(0, ...rows.map((row) => row.length)) * SCALE;
	const down = rows.length * 2 * SCALE;
	const pixels = new Uint8ClampedArray(across * down * 4).fill(255);
	for (let y = 0; y < down; y++) {
		for (let x = 0; x < across; x++) {
			const cell = rows[Math.floor(y / SCALE / 2)]?.[Math.floor(x / SCALE)];
			if (cell === undefined) continue;
			const isUpper = Math.floor(y / SCALE) % 2 === 0;
			const isInk = cell.text === "█" || cell.text === (isUpper ? "▀" : "▄");
			const rgb = Number.parseInt((isInk ? cell.ink : cell.paper).slice(1), 16);
			pixels.set([rgb >> 16, (rgb >> 8) & 255, rgb & 255, 255], (y * across + x) * 4);
		}
	}
	// As most apps do it: light on dark is no code.
	return read(pixels, across, down, { inversionAttempts: "dontInvert" })?.data;
};
