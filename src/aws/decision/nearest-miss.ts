import type { Decision, ElementResult, StatementResult } from "./decision.ts";

/** The Allow that came closest to granting, and the first element it failed at. */
export type NearestMiss = { readonly statement: StatementResult; readonly failed: ElementResult };

/**
 * Of an implicit deny, the Allow in the layer that decided which missed by the fewest elements; undefined where no Allow
 * of that layer speaks of the action at all, and where something else was decided.
 */
export const nearestMiss = ({ decision, decidedBy, statements }: Decision): NearestMiss | undefined => {
	if (decision !== "implicitDeny") return undefined;
	let best: (NearestMiss & { readonly misses: number }) | undefined;
	for (const statement of statements) {
		if (statement.layer !== decidedBy || statement.effect !== "Allow") continue;
		if (!statement.elements.some(({ element, matched }) => element === "Action" && matched)) continue;
		const failures = statement.elements.filter(({ matched }) => !matched);
		const [failed] = failures;
		if (failed === undefined || (best !== undefined && best.misses <= failures.length)) continue;
		best = { statement, failed, misses: failures.length };
	}
	return best && { statement: best.statement, failed: best.failed };
};
