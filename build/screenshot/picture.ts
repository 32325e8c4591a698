import type { Cell } from "../../test/e2e/terminal.ts";
import { paintedGlyph } from "./glyph.ts";
import { BACKGROUND, FOREGROUND, paletteColour } from "./palette.ts";

const CELL = { width: 8.4, height: 18 };
const MARGIN = 14;
const FONT =
	"ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace";

/** Cells side by side that look alike. */
type Run = { readonly column: number; readonly look: Look; readonly text: string };

type Look = {
	readonly ink: string;
	readonly paper: string;
	readonly isBold: boolean;
	readonly isDim: boolean;
	readonly isUnderlined: boolean;
};

const colour = (value: number | string | undefined, otherwise: string): string =>
	value === undefined ? otherwise : typeof value === "string" ? value : paletteColour(value);

const lookOf = (cell: Cell): Look => {
	const ink = colour(cell.foreground, FOREGROUND);
	const paper = colour(cell.background, BACKGROUND);
	return {
		ink: cell.isInverse ? paper : ink,
		paper: cell.isInverse ? ink : paper,
		isBold: cell.isBold,
		isDim: cell.isDim,
		isUnderlined: cell.isUnderlined,
	};
};

const isAlike = (a: Look, b: Look): boolean =>
	(Object.keys(a) as (keyof Look)[]).every((key) => a[key] === b[key]);

const escaped = (text: string): string =>
	text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const number = (value: number): string => String(Math.round(value * 100) / 100);

const left = (column: number): number => MARGIN + column * CELL.width;
const top = (row: number): number => MARGIN + row * CELL.height;

const rectangle = (x: number, y: number, width: number, height: number, fill: string, opacity = 1): string =>
	`<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" fill="${fill}"${
		opacity === 1 ? "" : ` opacity="${number(opacity)}"`
	}/>`;

const isWriting = (text: string): boolean => /^[ -~]+$/.test(text);

/**
 * Letters go together as long as they look alike, and so does a block or line that is repeated;
 * anything else that a font may draw wider or narrower stands alone.
 */
const runsOf = (cells: readonly Cell[]): readonly Run[] => {
	const runs: Run[] = [];
	cells.forEach((cell, column) => {
		const text = cell.text === "" ? " " : cell.text;
		const look = lookOf(cell);
		const last = runs.at(-1);
		const goesOn =
			last !== undefined &&
			isAlike(last.look, look) &&
			(isWriting(text) ? isWriting(last.text) : last.text[0] === text && paintedGlyph(text) !== undefined);
		if (goesOn) runs[runs.length - 1] = { ...last, text: last.text + text };
		else runs.push({ column, look, text });
	});
	return runs;
};

/** The parts of a block or line, each as wide as all of its cells where it reaches from one to the next. */
const painted = ({ column, look, text }: Run, row: number, opacity: number): string | undefined =>
	paintedGlyph(text[0] ?? "")
		?.flatMap((part) => {
			const isJoined = part.x === 0 && part.width === 1;
			const columns = isJoined ? [column] : Array.from(text, (_, index) => column + index);
			return columns.map((at) =>
				rectangle(
					left(at) + part.x * CELL.width,
					top(row) + part.y * CELL.height,
					(isJoined ? text.length : part.width) * CELL.width,
					part.height * CELL.height,
					look.ink,
					part.strength * opacity,
				),
			);
		})
		.join("");

const written = ({ column, look, text }: Run, row: number): string => {
	const shown = text.trimEnd();
	const lead = shown.length - shown.trimStart().length;
	const word = shown.trimStart();
	if (word === "") return "";
	const opacity = look.isDim ? 0.65 : 1;
	const blocks = painted({ column, look, text }, row, opacity);
	if (blocks !== undefined) return blocks;
	const attributes = [
		`x="${number(left(column + lead))}"`,
		`y="${number(top(row) + CELL.height * 0.74)}"`,
		...(word.length > 1
			? [`textLength="${number(word.length * CELL.width)}" lengthAdjust="spacingAndGlyphs"`]
			: []),
		`fill="${look.ink}"`,
		...(look.isBold ? ['font-weight="bold"'] : []),
		...(look.isUnderlined ? ['text-decoration="underline"'] : []),
		...(opacity === 1 ? [] : [`opacity="${opacity}"`]),
	];
	return `<text ${attributes.join(" ")}>${escaped(word)}</text>`;
};

const ground = ({ column, look, text }: Run, row: number): string =>
	look.paper === BACKGROUND
		? ""
		: rectangle(left(column), top(row), text.length * CELL.width, CELL.height, look.paper);

/** A window's cells as an SVG picture that looks the same in every monospaced font; `title` is read to those who cannot see it. */
export const picture = (rows: readonly (readonly Cell[])[], title: string): string => {
	const width = 2 * MARGIN + (rows[0]?.length ?? 0) * CELL.width;
	const height = 2 * MARGIN + rows.length * CELL.height;
	const runs = rows.flatMap((cells, row) => runsOf(cells).map((run) => [run, row] as const));
	const size = `width="${number(width)}" height="${number(height)}"`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${number(width)} ${number(height)}" role="img">`,
		`<title>${escaped(title)}</title>`,
		`<rect ${size} rx="8" fill="${BACKGROUND}"/>`,
		...runs.map(([run, row]) => ground(run, row)).filter((part) => part !== ""),
		`<g font-family="${FONT}" font-size="14" xml:space="preserve">`,
		...runs.map(([run, row]) => written(run, row)).filter((part) => part !== ""),
		"</g>",
		"</svg>",
		"",
	].join("\n");
};
