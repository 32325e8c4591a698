import { openJournalFile } from "../../src/adapters/journal-file.ts";

// A program of its own, started by the tests: FOLDER NAME COUNT. Prints each id once it is saved.
const [folder = "", name = "", count = "0"] = process.argv.slice(2);
const journal = openJournalFile(folder);
for (let turn = 0; turn < Number(count); turn++) {
	const id = `${name}-${turn}`;
	journal.append({
		type: "answer",
		id,
		at: 1_767_600_000_000 + turn,
		course: { id: "builtin", version: "1" },
		exercise: "who/ec2#layers",
		seed: turn,
		// Longer than a page of memory, so that a kill can tear the line.
		answer: "x".repeat(20_000),
		grade: { score: 1, verdict: "right", misconceptions: [] },
		hints: 0,
		ms: 1,
		mode: "learn",
		tests: [],
		confidence: undefined,
		sitting: undefined,
	});
	process.stdout.write(`${id}\n`);
}
