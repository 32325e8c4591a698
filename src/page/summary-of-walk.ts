import { variantOf } from "../exercise/variant.ts";
import type { Desk } from "../tutor/desk.ts";
import { summaryOf } from "../tutor/lesson-summary.ts";
import type { Outcome, Walk } from "../tutor/walk.ts";
import { inDays, type Summary, type SummaryRow } from "./summary-page.ts";

/** What the end of a walk shows. */
export const summaryOfWalk = (desk: Desk, walk: Walk): Summary => {
	const summary = summaryOf(desk, walk);
	const today = desk.dayOf(desk.now());
	return {
		lesson: walk.lesson,
		rows: walk.lesson.steps.flatMap((step) => {
			if (step.type !== "exercise") return [];
			const outcome = walk.outcomes.get(step.id);
			return [{ prompt: variantOf(step.exercise, outcome?.seed ?? 0).prompt, result: resultOf(outcome) }];
		}),
		right: summary.right,
		isMastered: summary.state.state === "mastered",
		shown: summary.shown.map(({ misconception, due }) => ({
			misconception,
			comesBack: due === undefined ? undefined : inDays(desk.dayOf(due) - today),
		})),
		next: summary.next,
	};
};

const resultOf = (outcome: Outcome | undefined): SummaryRow["result"] =>
	outcome === undefined ? "open" : outcome.type === "skipped" ? "skipped" : outcome.grade.verdict;
