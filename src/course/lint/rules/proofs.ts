import type { Setting, WrongAnswer } from "../../../exercise/define-kind.ts";
import type { Grade } from "../../../exercise/grade.ts";
import type { Answer, Shape } from "../../../exercise/question.ts";
import { checkOf, emptyOf, gradeOf, solveOf, wrongsOf } from "../../../exercise/registry.ts";
import { variantOf } from "../../../exercise/variant.ts";
import type { Path } from "../../yaml/find-place.ts";
import type { Placed } from "../placed.ts";
import type { Finding, LintContext, Rule } from "../rule.ts";

/** Seeds that every exercise is proved with. */
const SEEDS = [0, 1, 2];
/** More of them where names or values vary. */
const VARIED = [0, 1, 2, 3, 4, 5, 6, 7];

type Complaint = { readonly code: string; readonly message: string; readonly cure: string };

const complaintsOn = (wrong: WrongAnswer<Shape>, grade: Grade): Complaint | undefined => {
	if (grade.score >= 1)
		return {
			code: "wrong-passes",
			message: "this wrong answer passes",
			cure: "it is right after all, or the question asks for something else than it says",
		};
	if (wrong.misconception !== undefined && !grade.misconceptions.includes(wrong.misconception))
		return {
			code: "misconception-not-named",
			message: `this wrong answer does not show \`${wrong.misconception}\``,
			cure: "another feedback comes first: make the two differ, or name the same misconception",
		};
	const { feedback } = wrong;
	if (feedback !== undefined && !grade.feedback.some(({ text }) => text.includes(feedback)))
		return {
			code: "feedback-not-shown",
			message: "the feedback to this wrong answer is never shown",
			cure: "another feedback takes its place: merge the two",
		};
	return undefined;
};

/** The variant of one seed, and how it is put. */
type Played = { readonly placed: Placed; readonly setting: Setting };

const finding = (
	{ placed }: Played,
	complaint: Omit<Finding, "path">,
	within: Path = ["exercise"],
): Finding => ({
	...complaint,
	lesson: placed.lesson.id,
	path: [...placed.path, ...within],
});

const ends = (played: Played, solution: Answer): readonly Finding[] => {
	const { exercise } = played.placed;
	const { seed } = played.setting;
	const solved = gradeOf(exercise, solution, played.setting).score;
	const findings: Finding[] = [];
	if (solved < 1)
		findings.push(
			finding(played, {
				code: "solution-fails",
				message: `the solution of \`${exercise.id}\` scores ${solved.toFixed(2)} with seed ${seed}`,
				cure: "play it with `learn` and see what its feedback says",
			}),
		);
	if (gradeOf(exercise, emptyOf(exercise), played.setting).score >= 1)
		findings.push(
			finding(played, {
				code: "empty-passes",
				message: `\`${exercise.id}\` passes without an answer, with seed ${seed}`,
				cure: "ask for something that is not so from the start",
			}),
		);
	return findings;
};

const wrongs = (played: Played): readonly Finding[] =>
	wrongsOf(played.placed.exercise, played.setting).flatMap((wrong) => {
		const grade = gradeOf(played.placed.exercise, wrong.answer, played.setting);
		const complaint = complaintsOn(wrong, grade);
		return complaint === undefined ? [] : [finding(played, complaint, wrong.path)];
	});

const checks = (played: Played): readonly Finding[] =>
	checkOf(played.placed.exercise, played.setting).map(({ code, severity, message, cure, place }) =>
		finding(played, { code, severity, message, cure }, place?.path),
	);

/** The same solution to the same texts is the same question, in whatever order it is shown. */
const sameness = ({ placed: { exercise }, setting }: Played, solution: Answer, varies: boolean): string => {
	const parts = Array.isArray(solution) || typeof solution === "string" ? solution : Object.entries(solution);
	const key = typeof parts === "string" ? parts : parts.map(String).sort().join("\n");
	return varies ? `${JSON.stringify(variantOf(exercise, setting.seed))}\n${key}` : key;
};

const prove = (placed: Placed, context: LintContext): readonly Finding[] => {
	const varies = Object.keys(placed.exercise.vary).length > 0;
	const proved = new Set<string>();
	for (const seed of varies ? VARIED : SEEDS) {
		// Drawn once here, not again by each of the many answers that are graded.
		const exercise = { ...variantOf(placed.exercise, seed), vary: {} };
		const played = { placed: { ...placed, exercise }, setting: context.settingOf(placed, seed) };
		const checked = seed === 0 || varies ? checks(played) : [];
		if (checked.some(({ severity }) => severity === "error")) return checked;
		const solution = solveOf(exercise, played.setting);
		const question = sameness(played, solution, varies);
		const all = [...checked, ...ends(played, solution), ...(proved.has(question) ? [] : wrongs(played))];
		if (all.length > 0) return all;
		proved.add(question);
	}
	return [];
};

/** Every exercise is played: its solution, nothing at all, and each wrong answer that was foreseen. */
export const proofs: Rule = {
	code: "proof",
	severity: "error",
	asks: "the solution passes, the empty answer fails, each foreseen wrong answer fails for the reason it claims",
	check: (context) => context.playable.flatMap((placed) => prove(placed, context)),
};
