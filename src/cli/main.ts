import process from "node:process";
import { compare } from "./commands/compare.ts";
import { course } from "./commands/course.ts";
import { exam } from "./commands/exam.ts";
import { exportProgress } from "./commands/export.ts";
import { home } from "./commands/home.ts";
import { importProgress } from "./commands/import.ts";
import { learn } from "./commands/learn.ts";
import { play } from "./commands/play.ts";
import { progress } from "./commands/progress.ts";
import { report } from "./commands/report.ts";
import { revise } from "./commands/revise.ts";
import { simulateCases } from "./commands/simulate.ts";
import { workbook } from "./commands/workbook.ts";
import { pictureOfLauncher } from "./picture.ts";
import { run } from "./run.ts";
import type { Shell } from "./shell.ts";

const verbs = [
	home,
	learn,
	revise,
	exam,
	play,
	progress,
	exportProgress,
	importProgress,
	simulateCases,
	compare,
	course,
	workbook,
	report,
];

const shell: Shell = {
	args: process.argv.slice(2),
	env: process.env,
	workingDirectory: process.cwd(),
	platform: process.platform,
	// Opened by those who read from it: opening takes longer than a command's help.
	get input() {
		return process.stdin;
	},
	output: process.stdout,
	messages: process.stderr,
	now: () => Date.now(),
	newId: () => crypto.randomUUID(),
	// Whoever sets the seed gets the same questions again: tests, and pictures of the screen.
	luck: Number(process.env.CLOUDSEC_TUTOR_SEED ?? Math.floor(Math.random() * 2 ** 31)),
	picture: pictureOfLauncher(),
};

/** A reader that has seen enough, such as `head`, closes the pipe: that is no failure of ours. */
const onBrokenPipe = (error: NodeJS.ErrnoException): void => {
	if (error.code !== "EPIPE") throw error;
	process.exit(0);
};

const flushed = (stream: NodeJS.WriteStream): Promise<void> =>
	new Promise((resolve) => {
		stream.write("", () => resolve());
	});

const main = async (): Promise<void> => {
	process.stdout.on("error", onBrokenPipe);
	process.stderr.on("error", onBrokenPipe);
	const code = await run(shell, verbs);
	await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
	process.exit(code);
};

void main();
