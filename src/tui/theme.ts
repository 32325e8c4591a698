import type { Role } from "../page/line.ts";

/** How a role looks: the props that Ink's `Text` takes. */
export type Look = {
	readonly color?: string;
	readonly bold?: boolean;
	readonly dimColor?: boolean;
	readonly italic?: boolean;
	readonly inverse?: boolean;
	readonly backgroundColor?: string;
	/** Blocks and gaps change places: without colours the terminal's ink must draw what is light, where it is light itself. */
	readonly isSwapped?: boolean;
};

export type Theme = Readonly<Record<Role, Look>>;

/** What the terminal can show and on which ground. */
export type Ground = { readonly isColoured: boolean; readonly background: "light" | "dark" | "unknown" };

/** Named colours only, so that the terminal's own palette decides; every meaning also has a word or a mark. */
const dark: Theme = {
	title: { bold: true },
	strong: { bold: true },
	emphasis: { italic: true },
	muted: { dimColor: true },
	accent: { color: "cyan" },
	code: { color: "cyan" },
	aws: { color: "yellow" },
	customer: { color: "blueBright" },
	shared: { color: "magenta" },
	allow: { color: "green" },
	deny: { color: "red" },
	right: { color: "green" },
	wrong: { color: "red" },
	focus: { color: "cyan", bold: true },
	warning: { color: "yellow" },
	qr: { color: "#000000", backgroundColor: "#ffffff" },
};

/** Yellow and cyan vanish on white. */
const light: Theme = {
	...dark,
	accent: { color: "blue" },
	code: { color: "blue" },
	aws: { color: "magenta" },
	customer: { color: "blue" },
	shared: { color: "black", bold: true },
	focus: { color: "blue", bold: true },
	warning: { color: "red" },
};

/** Reads on either ground, where the terminal does not say which it has. */
const either: Theme = { ...dark, aws: { color: "magenta" }, shared: { bold: true } };

const looks = { light, dark, unknown: either } as const;

/** The theme for a terminal; without colours weight and marks remain, and an unknown ground is taken to be dark. */
export const themeFor = ({ isColoured, background }: Ground): Theme =>
	isColoured
		? looks[background]
		: background === "light"
			? colourless
			: { ...colourless, qr: { isSwapped: true } };

const colourless: Theme = {
	title: { bold: true },
	strong: { bold: true },
	emphasis: { italic: true },
	muted: {},
	accent: {},
	code: {},
	aws: {},
	customer: {},
	shared: {},
	allow: {},
	deny: {},
	right: {},
	wrong: {},
	focus: { bold: true },
	warning: {},
	qr: {},
};

/** The ground that a terminal tells by `COLORFGBG`, such as `15;0`: the last number is the background. */
export const backgroundOf = (colorFgBg: string | undefined): Ground["background"] => {
	const last = colorFgBg?.split(";").at(-1);
	if (last === undefined || !/^\d+$/.test(last)) return "unknown";
	return Number(last) === 7 || Number(last) === 15 ? "light" : "dark";
};
