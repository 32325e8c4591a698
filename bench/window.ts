import { readFileSync } from "node:fs";
import pty from "@lydell/node-pty";

/** Ink ends every frame with this: the terminal shows what it has gathered. */
const FRAME_END = "\u001b[?2026l";

/** A program in a terminal that nobody looks at: only times count. */
export type Window = {
	/** Milliseconds from the start until its first frame that holds the text is complete. */
	readonly firstFrame: (text: string) => Promise<number>;
	/** Milliseconds from a key until the next frame is complete. */
	readonly press: (key: string) => Promise<number>;
	/** Megabytes of memory in use. */
	readonly memory: () => number;
	/** Milliseconds from the start until it has ended. */
	readonly ended: Promise<number>;
	readonly close: () => Promise<void>;
};

/** Starts a program with node in a terminal window. */
export const openWindow = (
	args: readonly string[],
	env: Readonly<Record<string, string>>,
	[columns, rows]: readonly [number, number] = [80, 24],
): Window => {
	const start = performance.now();
	const program = pty.spawn(process.execPath, [...args], {
		name: "xterm-256color",
		cols: columns,
		rows,
		env: { TERM: "xterm-256color", PATH: process.env.PATH ?? "", LANG: "C.UTF-8", ...env },
	});
	let bytes = "";
	let watcher: (() => void) | undefined;
	program.onData((data) => {
		bytes += data;
		watcher?.();
	});
	const ended = new Promise<number>((resolve) => {
		program.onExit(() => {
			resolve(performance.now() - start);
			watcher?.();
		});
	});
	const until = (holds: () => boolean): Promise<number> =>
		new Promise((resolve, reject) => {
			const timer = setTimeout(
				() => reject(new Error(`no frame; it wrote ${JSON.stringify(bytes)}`)),
				20_000,
			);
			watcher = () => {
				if (!holds()) return;
				clearTimeout(timer);
				watcher = undefined;
				resolve(performance.now());
			};
			watcher();
		});
	return {
		firstFrame: async (text) =>
			(await until(() => {
				const found = bytes.indexOf(text);
				return found >= 0 && bytes.indexOf(FRAME_END, found) >= 0;
			})) - start,
		press: async (key) => {
			bytes = "";
			const pressed = performance.now();
			program.write(key);
			return (await until(() => bytes.includes(FRAME_END))) - pressed;
		},
		memory: () => {
			const status = readFileSync(`/proc/${program.pid}/status`, "utf8");
			return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
		},
		ended,
		close: async () => {
			program.kill("SIGKILL");
			await ended;
		},
	};
};
