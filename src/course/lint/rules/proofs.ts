import { checkOf, emptyOf, gradeOf, solveOf, wrongsOf } from "../../../exercise/registry.ts";
import type { Problem } from "../../../problem/problem.ts";
import type { Finding, LintContext, Placed, Rule } from "../rule.ts";

/** Seeds that every exercise is proved with. */
const SEEDS = [0, 1, 2];
/** More of them where names or values vary. */
const VARIED = [0, 1, 2, 3, 4, 5, 6, 7];

type Complaint = { readonly code: string; readonly message: string; readonly cure: string };

const judge = (placed: Placed, context: LintContext, seed: number): readonly Finding[] => {
	const { lesson, exercise, path } = placed;
	const setting = context.settingOf(placed, seed);
	const finding = (complaint: Complaint, within: Finding["path"] = ["exercise"]): Finding => ({
		...complaint,
		lesson: lesson.id,
		path: [...path, ...within],
	});
	const findings: Finding[] = [];
	const solved = gradeOf(exercise, solveOf(exercise, setting), setting);
	if (solved.score < 1)
		findings.push(
			finding({
				code: "solution-fails",
				message: `the solution of \`${exercise.id}\` scores ${solved.score.toFixed(2)} with seed ${seed}`,
				cure: "play it with `learn` and see what its feedback says",
			}),
		);
	if (gradeOf(exercise, emptyOf(exercise), setting).score >= 1)
		findings.push(
			finding({
				code: "empty-passes",
				message: `\`${exercise.id}\` passes without an answer, with seed ${seed}`,
				cure: "ask for something that is not so from the start",
			}),
		);
	for (const wrong of wrongsOf(exercise, setting)) {
		const grade = gradeOf(exercise, wrong.answer, setting);
		if (grade.score >= 1)
			findings.push(
				finding(
					{
						code: "wrong-passes",
						message: "this wrong answer passes",
						cure: "it is right after all, or the question asks for something else than it says",
					},
					wrong.path,
				),
			);
		else if (wrong.misconception !== undefined && !grade.misconceptions.includes(wrong.misconception))
			findings.push(
				finding(
					{
						code: "misconception-not-named",
						message: `this wrong answer does not show \`${wrong.misconception}\``,
						cure: "another feedback comes first: make the two differ, or name the same misconception",
					},
					wrong.path,
				),
			);
		else if (
			wrong.feedback !== undefined &&
			!grade.feedback.some(({ text }) => text.includes(wrong.feedback ?? ""))
		)
			findings.push(
				finding(
					{
						code: "feedback-not-shown",
						message: "the feedback to this wrong answer is never shown",
						cure: "another feedback takes its place: merge the two",
					},
					wrong.path,
				),
			);
	}
	return findings;
};

const asFinding = (placed: Placed, { code, severity, message, cure, place }: Problem): Finding => ({
	code,
	severity,
	message,
	cure,
	lesson: placed.lesson.id,
	path: [...placed.path, ...(place?.path ?? ["exercise"])],
});

const prove = (placed: Placed, context: LintContext): readonly Finding[] => {
	const varies = Object.keys(placed.exercise.vary).length > 0;
	for (const seed of varies ? VARIED : SEEDS) {
		const problems = checkOf(placed.exercise, context.settingOf(placed, seed));
		const findings = problems.map((problem) => asFinding(placed, problem));
		if (problems.some(({ severity }) => severity === "error")) return findings;
		const all = [...findings, ...judge(placed, context, seed)];
		if (all.length > 0) return all;
	}
	return [];
};

/** Every exercise is played: its solution, nothing at all, and each wrong answer that was foreseen. */
export const proofs: Rule = {
	code: "proof",
	severity: "error",
	asks: "the solution passes, the empty answer fails, each foreseen wrong answer fails for the reason it claims",
	check: (context) => context.exercises.flatMap((placed) => prove(placed, context)),
};
