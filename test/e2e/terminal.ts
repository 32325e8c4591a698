import pty from "@lydell/node-pty";
import xterm from "@xterm/headless";

/** One cell of the screen as a person sees it; colours are palette numbers, `#rrggbb`, or undefined for the default. */
export type Cell = {
	readonly text: string;
	readonly foreground: number | string | undefined;
	readonly background: number | string | undefined;
	readonly isBold: boolean;
	readonly isDim: boolean;
	readonly isInverse: boolean;
	readonly isUnderlined: boolean;
};

/** How a program ended: its exit code, or the signal that ended it. */
export type Ending = { readonly code: number; readonly signal: number | undefined };

/** A program on a real pseudo-terminal, and the screen it draws. */
export type Terminal = {
	/** The rows of the window from top to bottom, without the blanks at their ends. */
	readonly rows: () => string[];
	/** Everything above and in the window, as scrolling up would show it. */
	readonly history: () => string[];
	readonly cell: (row: number, column: number) => Cell;
	/** Where the cursor stands, and whether it is shown. */
	readonly cursor: () => { readonly row: number; readonly column: number; readonly isShown: boolean };
	readonly isAlternate: () => boolean;
	/** Every byte the program wrote. */
	readonly written: () => string;
	readonly press: (...keys: readonly string[]) => void;
	readonly resize: (columns: number, rows: number) => void;
	/** Waits until the window shows the text or the condition holds; throws with the window's content when it never does. */
	readonly until: (wanted: string | RegExp | ((rows: readonly string[]) => boolean)) => Promise<void>;
	readonly kill: (signal: "SIGKILL" | "SIGTERM" | "SIGINT" | "SIGHUP") => void;
	readonly ended: Promise<Ending>;
	readonly buffer: () => typeof xterm.Terminal.prototype.buffer.active;
	readonly size: () => { readonly columns: number; readonly rows: number };
};

/** What keys send. */
export const keys = {
	up: "\u001b[A",
	down: "\u001b[B",
	right: "\u001b[C",
	left: "\u001b[D",
	enter: "\r",
	escape: "\u001b",
	space: " ",
	tab: "\t",
	backspace: "\u007f",
	pageUp: "\u001b[5~",
	pageDown: "\u001b[6~",
	interrupt: "\u0003",
	endOfInput: "\u0004",
} as const;

/** Long, for a machine that is busy with other things: a wait ends as soon as the screen holds what is wanted. */
const PATIENCE_MS = 60_000;

type BufferCell = NonNullable<
	ReturnType<NonNullable<ReturnType<typeof xterm.Terminal.prototype.buffer.active.getLine>>["getCell"]>
>;

const hex = (rgb: number): string => `#${rgb.toString(16).padStart(6, "0")}`;

const seen = (cell: BufferCell): Cell => ({
	text: cell.getChars(),
	foreground: cell.isFgDefault() ? undefined : cell.isFgRGB() ? hex(cell.getFgColor()) : cell.getFgColor(),
	background: cell.isBgDefault() ? undefined : cell.isBgRGB() ? hex(cell.getBgColor()) : cell.getBgColor(),
	isBold: cell.isBold() !== 0,
	isDim: cell.isDim() !== 0,
	isInverse: cell.isInverse() !== 0,
	isUnderlined: cell.isUnderline() !== 0,
});

/** Starts a program in a terminal window of 80 x 24, or the size given, with exactly the environment given. */
export const openTerminal = (
	file: string,
	args: readonly string[],
	options: {
		readonly columns?: number;
		readonly rows?: number;
		readonly folder?: string;
		readonly env?: Readonly<Record<string, string>>;
	} = {},
): Terminal => {
	const { columns = 80, rows = 24 } = options;
	const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 2000 });
	const program = pty.spawn(file, [...args], {
		name: options.env?.TERM ?? "xterm-256color",
		cols: columns,
		rows,
		cwd: options.folder ?? process.cwd(),
		env: { COLORTERM: "truecolor", LANG: "C.UTF-8", ...options.env },
	});
	let bytes = "";
	let isCursorShown = true;
	let hasEnded = false;
	let unread = 0;
	const watchers = new Set<() => void>();
	const look = () => {
		for (const watcher of [...watchers]) watcher();
	};
	const ended = new Promise<Ending>((resolve) => {
		program.onExit(({ exitCode, signal }) => {
			hasEnded = true;
			const settle = () => {
				if (unread > 0) return;
				watchers.delete(settle);
				look();
				resolve({ code: exitCode, signal: signal === 0 ? undefined : signal });
			};
			watchers.add(settle);
			settle();
		});
	});
	for (const [final, shown] of [
		["h", true],
		["l", false],
	] as const) {
		screen.parser.registerCsiHandler({ prefix: "?", final }, (parameters) => {
			if (parameters.includes(25)) isCursorShown = shown;
			return false;
		});
	}
	program.onData((data) => {
		bytes += data;
		unread += 1;
		screen.write(data, () => {
			unread -= 1;
			look();
		});
	});
	// Answers to what the program asks the terminal: its kind, the cursor's place.
	screen.onData((answer) => {
		if (!hasEnded) program.write(answer);
	});

	const buffer = () => screen.buffer.active;
	// After a window shrank its lines still hold the cells beyond the edge.
	const textAt = (row: number) =>
		(buffer().getLine(row)?.translateToString(false, 0, screen.cols) ?? "").trimEnd();
	const windowRows = () => Array.from({ length: screen.rows }, (_, row) => textAt(buffer().viewportY + row));
	const history = () => Array.from({ length: buffer().length }, (_, row) => textAt(row));

	const holds = (wanted: string | RegExp | ((rows: readonly string[]) => boolean)): boolean => {
		if (typeof wanted === "function") return wanted(windowRows());
		const text = windowRows().join("\n");
		return typeof wanted === "string" ? text.includes(wanted) : wanted.test(text);
	};

	return {
		rows: windowRows,
		history,
		cell: (row, column) => {
			const cell = buffer()
				.getLine(buffer().viewportY + row)
				?.getCell(column);
			if (cell === undefined) throw new Error(`no cell at row ${row}, column ${column}`);
			return seen(cell);
		},
		cursor: () => ({ row: buffer().cursorY, column: buffer().cursorX, isShown: isCursorShown }),
		isAlternate: () => buffer().type === "alternate",
		written: () => bytes,
		press: (...pressed) => {
			for (const key of pressed) program.write(key);
		},
		resize: (newColumns, newRows) => {
			screen.resize(newColumns, newRows);
			program.resize(newColumns, newRows);
		},
		until: (wanted) =>
			new Promise((resolve, reject) => {
				const watcher = () => {
					if (!holds(wanted)) return;
					clearTimeout(timer);
					watchers.delete(watcher);
					resolve();
				};
				const timer = setTimeout(() => {
					watchers.delete(watcher);
					reject(new Error(`waited in vain for ${wanted}; the window shows\n${windowRows().join("\n")}`));
				}, PATIENCE_MS);
				watchers.add(watcher);
				watcher();
			}),
		kill: (signal) => program.kill(signal),
		ended,
		buffer,
		size: () => ({ columns: screen.cols, rows: screen.rows }),
	};
};
