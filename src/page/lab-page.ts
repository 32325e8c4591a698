import { type LabTurn, type LabWork, labOf, whoIs } from "../tutor/lab.ts";
import { clockWords } from "../tutor/lab-figures.ts";
import { cleaned, columnsIn, columnsOf, cut, graphemes, shortened } from "./columns.ts";
import { inlineProse } from "./inline.ts";
import type { Line, Role } from "./line.ts";
import { hanging, indented } from "./wrap.ts";

/** Who sits at the prompt, the simulated time, and the goals: in full where there is room, else those still open. */
export const labHead = (work: LabWork, columns: number, most: number): readonly Line[] => {
	const lab = labOf(work);
	const { arn, says } = whoIs(lab);
	const who: Line = [
		{ text: "you are  ", role: "muted" },
		{
			text: shortened(cleaned(says), Math.max(8, columns - 22)),
			role: arn === undefined ? "warning" : "strong",
		},
	];
	const clock = `${clockWords(lab.clock).slice(0, 5)} UTC`;
	const gap = columns - columnsIn(who) - columnsOf(clock);
	const top: Line = gap < 2 ? who : [...who, { text: " ".repeat(gap) }, { text: clock, role: "muted" }];
	return [
		cut(top, columns),
		...goalRows(work, columns, most - 2),
		[{ text: "─".repeat(columns), role: "muted" }],
	];
};

const goalRows = ({ goals }: LabWork, columns: number, most: number): readonly Line[] => {
	const drawn = (rows: LabWork["goals"]): readonly Line[] =>
		rows.flatMap(({ text, holds }) =>
			hanging(
				[{ text: holds ? "✔ " : "· ", role: holds ? "right" : "muted" }],
				inlineProse(text, holds ? "muted" : undefined),
				columns,
			),
		);
	const all = drawn(goals);
	if (all.length <= most) return all;
	const open = goals.filter(({ holds }) => !holds);
	const count: Line = [
		{ text: `${goals.length - open.length} of ${goals.length} goals hold`, role: "muted" },
	];
	return [...drawn(open).slice(0, Math.max(1, most - 1)), count];
};

/** Rows beyond these have scrolled away: a transcript is looked at from its end. */
const MOST_ROWS = 600;

/** What was typed and what came of it, the newest last. */
export const transcript = (turns: readonly LabTurn[], columns: number): readonly Line[] => {
	const blocks: (readonly Line[])[] = [];
	let rows = 0;
	for (const turn of [...turns].reverse()) {
		const block = turnRows(turn, columns);
		blocks.push(block);
		rows += block.length;
		if (rows >= MOST_ROWS) break;
	}
	return blocks.reverse().flat().slice(-MOST_ROWS);
};

const turnRows = ({ line, stdout, stderr, notes }: LabTurn, columns: number): readonly Line[] => [
	...promptRows(line, undefined, columns),
	...printed(stdout, columns),
	...printed(stderr, columns, "wrong"),
	...notes.flatMap((note) => hanging([{ text: "  » ", role: "accent" }], [{ text: cleaned(note) }], columns)),
];

/** The text as a terminal prints it: spaces keep their places, and a line that is too long goes on below. */
const printed = (text: string, columns: number, role?: Role): readonly Line[] =>
	text.trim() === ""
		? []
		: cleaned(text)
				.replace(/\s+$/, "")
				.split("\n")
				.flatMap((row) => {
					const indent = Math.min(row.length - row.trimStart().length, Math.floor(columns / 2));
					const span = { text: row.trimStart(), ...(role === undefined ? {} : { role }) };
					if (span.text === "") return [[]];
					return columnsOf(row) <= columns
						? [[{ ...span, text: row }]]
						: indented(hanging([], [span], columns - indent), indent);
				});

/** A line at the prompt, broken wherever it is full; with a cursor where it is being typed. */
export const promptRows = (text: string, at: number | undefined, columns: number): readonly Line[] => {
	const characters = graphemes(cleaned(text).replaceAll("\n", " "));
	const shown = at === undefined ? characters : [...characters.slice(0, at), CURSOR, ...characters.slice(at)];
	const rows: string[] = [""];
	let taken = 0;
	for (const character of shown) {
		const wide = columnsOf(character);
		if (taken + wide > columns - 2) {
			rows.push("");
			taken = 0;
		}
		rows[rows.length - 1] += character;
		taken += wide;
	}
	const role: Role = at === undefined ? "code" : "strong";
	return rows.map((row, index): Line => {
		const cursor = at === undefined ? -1 : row.indexOf(CURSOR);
		const lead = { text: index === 0 ? "$ " : "  ", role: "accent" as const };
		if (cursor < 0) return [lead, { text: row, role }];
		return [
			lead,
			{ text: row.slice(0, cursor), role },
			{ text: CURSOR, role: "accent" },
			{ text: row.slice(cursor + 1), role },
		];
	});
};

const CURSOR = "▏";
