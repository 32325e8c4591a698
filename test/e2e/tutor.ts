import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, inject } from "vitest";
import { SEED } from "./guide.ts";
import { openTerminal, type Terminal } from "./terminal.ts";

/** What a run without a terminal gave. */
export type Run = { readonly code: number | null; readonly output: string; readonly messages: string };

type Options = {
	readonly columns?: number;
	readonly rows?: number;
	readonly env?: Readonly<Record<string, string>>;
};

/** The built command with a home of its own, gone after the test. */
export type Tutor = {
	/** A folder of this test alone; progress is kept in `home` in it. */
	readonly folder: string;
	readonly home: string;
	readonly command: string;
	/** The Node that runs it. */
	readonly node: string;
	/** Opens the tutor in a terminal window. */
	readonly open: (args?: readonly string[], options?: Options) => Terminal;
	/** Runs a shell script in a terminal window; `$TUTOR` in it is the command. */
	readonly openShell: (script: string, options?: Options) => Terminal;
	/** Runs it with pipes instead of a terminal. */
	readonly run: (
		args: readonly string[],
		input?: string,
		env?: Readonly<Record<string, string>>,
	) => Promise<Run>;
};

const finished = (child: ChildProcess, input: string): Promise<Run> =>
	new Promise((resolve, reject) => {
		let output = "";
		let messages = "";
		child.stdout?.setEncoding("utf8").on("data", (text: string) => {
			output += text;
		});
		child.stderr?.setEncoding("utf8").on("data", (text: string) => {
			messages += text;
		});
		child.on("error", reject);
		child.on("close", (code) => resolve({ code, output, messages }));
		child.stdin?.on("error", () => undefined);
		child.stdin?.end(input);
	});

/** A test that is handed the built command in a fresh home. */
export const test = base.extend<{ tutor: Tutor }>({
	// biome-ignore lint/correctness/noEmptyPattern: vitest reads from this pattern which fixtures it needs.
	tutor: async ({}, use) => {
		const folder = mkdtempSync(path.join(tmpdir(), "cloudsec-tutor-e2e-"));
		const command = inject("builtCommand");
		const node = inject("nodeBinary");
		const home = path.join(folder, "home");
		const opened: Terminal[] = [];
		const surroundings = {
			PATH: process.env.PATH ?? "",
			HOME: folder,
			XDG_CACHE_HOME: inject("cacheFolder"),
			CLOUDSEC_TUTOR_HOME: home,
			CLOUDSEC_TUTOR_SEED: String(SEED),
		};
		const opening = (file: string, args: readonly string[], options: Options = {}): Terminal => {
			const terminal = openTerminal(file, args, {
				...options,
				folder,
				env: { ...surroundings, ...options.env },
			});
			opened.push(terminal);
			return terminal;
		};
		await use({
			folder,
			home,
			command,
			node,
			open: (args = [], options) => opening(node, [command, ...args], options),
			openShell: (script, options) =>
				opening("/bin/sh", ["-c", script], {
					...options,
					env: { TUTOR: `${node} ${command}`, ...options?.env },
				}),
			run: (args, input = "", env = {}) =>
				finished(spawn(node, [command, ...args], { cwd: folder, env: { ...surroundings, ...env } }), input),
		});
		for (const terminal of opened) terminal.kill("SIGKILL");
		await Promise.all(opened.map((terminal) => terminal.ended));
		rmSync(folder, { recursive: true, force: true });
	},
});
