import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { keys, openTerminal, type Terminal } from "../../test/e2e/terminal.ts";
import { picture } from "./picture.ts";

const TITLE =
	"The tutor after an answer: one of five layers of an EC2 instance was given to the wrong side, and the picture of the stack shows where the line between AWS and the customer runs.";

/** One of the five is wrong on purpose: the picture shows what the tutor makes of a mistake. */
const ANSWERS: readonly (readonly [layer: string, side: string])[] = [
	["Customer data", "2"],
	["Guest operating system", "1"],
	["Security groups", "2"],
	["Hypervisor", "1"],
	["Physical facilities", "1"],
];

const play = async (window: Terminal): Promise<void> => {
	await window.until("quit");
	window.press(keys.enter);
	await window.until("begin");
	window.press(keys.enter);
	await window.until("hint (1 of");
	const rows = window.rows().filter((row) => row.includes("[ AWS ]"));
	for (const row of rows) window.press(ANSWERS.find(([layer]) => row.includes(layer))?.[1] ?? "1");
	window.press(keys.enter);
	await window.until("Partly right");
};

/** Runs the built command on a pseudo-terminal and draws what it shows after its first question. */
export const screenshot = async (command: string): Promise<string> => {
	const folder = mkdtempSync(path.join(tmpdir(), "cloudsec-tutor-screenshot-"));
	const window = openTerminal(process.execPath, [command], {
		rows: 30,
		env: {
			PATH: process.env.PATH ?? "",
			HOME: folder,
			CLOUDSEC_TUTOR_HOME: path.join(folder, "home"),
			CLOUDSEC_TUTOR_SEED: "1",
			COLORFGBG: "15;0",
		},
	});
	try {
		await play(window);
		const { columns, rows } = window.size();
		const cells = Array.from({ length: rows }, (_, row) =>
			Array.from({ length: columns }, (_, column) => window.cell(row, column)),
		);
		return picture(cells, TITLE);
	} finally {
		window.kill("SIGKILL");
		await window.ended;
		rmSync(folder, { recursive: true, force: true });
	}
};

/** Draws the picture that the README opens with. */
export const draw = async (command: string, file: string): Promise<void> => {
	writeFileSync(file, await screenshot(command));
};
