import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { cleaned, oneLine } from "../page/columns.ts";
import { type Line, textOf } from "../page/line.ts";
import { prose } from "../page/prose.ts";
import { wrap } from "../page/wrap.ts";

/** Speaks in lines and listens to lines; nothing is drawn and nothing moves. */
export type Voice = {
	/** Columns that a line may have. */
	readonly width: number;
	/** Lines as they are, wrapped; an empty one stays empty. */
	readonly say: (...lines: readonly string[]) => void;
	/** Markdown in plain words. */
	readonly tell: (markdown: string) => void;
	readonly show: (rows: readonly Line[]) => void;
	/** The next line without the white space around it; undefined once there are no more. */
	readonly ask: (prompt: string) => Promise<string | undefined>;
	/** The next line as it is. */
	readonly read: () => Promise<string | undefined>;
	readonly close: () => void;
};

/** Wider than this is hard to read, also where it is read aloud line by line. */
const WIDEST = 78;

/** Columns of a line: those of a narrow window, as a terminal would break words. */
const widthOf = (output: Writable): number =>
	"columns" in output && typeof output.columns === "number" && output.columns >= NARROWEST
		? Math.min(WIDEST, output.columns - 1)
		: WIDEST;

/** A terminal that says less does not know its width. */
const NARROWEST = 20;

/** What a list's item begins with: what does not fit goes on below its words. */
const LEAD = /^ *(?:(?:[-»!]|\d{1,3}\.) +)?/;

/** A rule under a table's head says nothing when it is read aloud. */
const RULE = /^[─ ]+$/;

/** Speaks, and does not listen: for what is only printed. */
export const speakerOn = (output: Writable): Pick<Voice, "width" | "say" | "tell" | "show"> => {
	const width = widthOf(output);
	const write = (text: string) => output.write(`${text}\n`);
	const show = (rows: readonly Line[]) => {
		for (const row of rows) {
			const text = textOf(row).trimEnd();
			if (text === "" || !RULE.test(text)) write(text);
		}
	};
	return {
		width,
		say: (...said) => {
			for (const text of said) {
				const [lead = ""] = LEAD.exec(text) ?? [];
				const rows = wrap([{ text: cleaned(text.slice(lead.length)) }], width - lead.length);
				if (rows.length === 0) write(lead.trimEnd());
				for (const [index, row] of rows.entries())
					write((index === 0 ? lead : " ".repeat(lead.length)) + textOf(row));
			}
		},
		tell: (markdown) => show(prose(markdown, width)),
		show,
	};
};

export const voiceOn = (input: Readable, output: Writable): Voice => {
	const lines = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
	const next = lines[Symbol.asyncIterator]();
	const read = async () => {
		const { done, value } = await next.next();
		return done === true ? undefined : value;
	};
	const speaker = speakerOn(output);
	return {
		...speaker,
		ask: async (prompt) => {
			const rows = wrap([{ text: oneLine(prompt) }], speaker.width - 1).map(textOf);
			output.write(`${rows.join("\n")} `);
			const line = await read();
			// Where lines are piped in, nobody pressed Enter: the answer must not stand on the prompt's line.
			if (line === undefined || !isTerminal(input)) output.write("\n");
			return line === undefined ? undefined : cleaned(line).trim();
		},
		read,
		close: () => lines.close(),
	};
};

const isTerminal = (input: Readable): boolean => "isTTY" in input && input.isTTY === true;
