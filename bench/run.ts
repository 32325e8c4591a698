import type { Built } from "./built.ts";
import { classroom } from "./classroom.ts";
import { evaluator } from "./evaluator.ts";
import { keys } from "./keys.ts";
import { learners } from "./learners.ts";
import { lessons } from "./lessons.ts";
import { operations } from "./operations.ts";
import { patches } from "./patches.ts";
import { policies } from "./policies.ts";
import { policySpace } from "./policy-space.ts";
import { replaying } from "./replay.ts";
import { revision } from "./revision.ts";
import { type Row, table } from "./row.ts";
import { startUp } from "./start-up.ts";
import { tarball } from "./tarball.ts";

/** One file a piece; `npm run bench -- NAME` runs one of them alone. */
const pieces: Readonly<Record<string, (built: Built) => readonly Row[] | Promise<readonly Row[]>>> = {
	"start-up": startUp,
	keys,
	learners,
	classroom,
	evaluator,
	lessons,
	operations,
	patches,
	policies,
	replaying,
	"policy-space": policySpace,
	revision,
	tarball,
};

/** Measures the named pieces, or all of them, and prints one table; true where every target is met. */
export const measure = async (names: readonly string[], built: Built): Promise<boolean> => {
	const chosen = names.length === 0 ? Object.keys(pieces) : names;
	const rows: Row[] = [];
	for (const name of chosen) {
		const piece = pieces[name];
		if (piece === undefined)
			throw new Error(`no piece \`${name}\`; there are ${Object.keys(pieces).join(", ")}`);
		process.stderr.write(`measuring ${name}\n`);
		rows.push(...(await piece(built)));
	}
	console.log(table(rows));
	return rows.every((row) => row.target === undefined || row.ours / row.baseline <= row.target);
};
