/** The sixteen colours that terminals let people choose; these are calm ones on a dark ground. */
const SIXTEEN = [
	"#1c1f26",
	"#e06c75",
	"#98c379",
	"#e5c07b",
	"#61afef",
	"#c678dd",
	"#56b6c2",
	"#c8ccd4",
	"#6b7280",
	"#ef8891",
	"#b5d99c",
	"#f0d197",
	"#8cc5f5",
	"#d7a1e7",
	"#80cbd5",
	"#f3f4f6",
];

export const BACKGROUND = "#16181d";
export const FOREGROUND = "#d5d9e0";

const hex = (red: number, green: number, blue: number): string =>
	`#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;

const level = (step: number): number => (step === 0 ? 0 : 55 + 40 * step);

/** A colour of the 256 that terminals number: sixteen of their own, a cube of 6 x 6 x 6, and 24 greys. */
export const paletteColour = (index: number): string => {
	const own = SIXTEEN[index];
	if (own !== undefined) return own;
	if (index >= 232) {
		const grey = 8 + 10 * (index - 232);
		return hex(grey, grey, grey);
	}
	const cube = index - 16;
	return hex(level(Math.floor(cube / 36)), level(Math.floor(cube / 6) % 6), level(cube % 6));
};
