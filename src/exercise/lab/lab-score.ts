import type { GoalRow } from "./lab-goals.ts";

/**
 * From 0 to 1: the share of the goals still open at the start that hold now, less those that were broken on the way.
 * Only all of them, within the budget, make 1.
 */
export const scoreOf = (
	before: readonly GoalRow[],
	after: readonly GoalRow[],
	isOverBudget: boolean,
): number => {
	const heldBefore = new Set(before.filter(({ holds }) => holds).map(({ id }) => id));
	const open = before.length - heldBefore.size;
	if (open === 0) return 0;
	const reached = after.filter(({ id, holds }) => holds && !heldBefore.has(id)).length;
	const broken = after.filter(({ id, holds }) => !holds && heldBefore.has(id)).length;
	const score = Math.max(0, reached - broken) / open;
	return isOverBudget ? Math.min(score, 1) / 2 : score;
};
