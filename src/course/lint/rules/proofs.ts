import type { Setting, WrongAnswer } from "../../../exercise/define-kind.ts";
import type { Exercise } from "../../../exercise/exercise.ts";
import type { Grade } from "../../../exercise/grade.ts";
import type { Answer, Shape } from "../../../exercise/question.ts";
import { checkOf, emptyOf, gradeOf, solveOf, wrongsOf } from "../../../exercise/registry.ts";
import { valuesDrawn, withValues } from "../../../exercise/variant.ts";
import type { Path } from "../../yaml/find-place.ts";
import type { Placed } from "../placed.ts";
import type { Finding, LintContext, Rule } from "../rule.ts";

/** Seeds that every exercise is proved with. */
const SEEDS = [0, 1, 2];
/** More of them where names or values vary. */
const VARIED = [0, 1, 2, 3, 4];

type Complaint = { readonly code: string; readonly message: string; readonly cure: string };

const complaintOn = (wrong: WrongAnswer<Shape>, grade: Grade): Complaint | undefined => {
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

/** What is said to a foreseen wrong answer, by which one and the same is known again in another order. */
const saying = ({ path, feedback, misconception }: WrongAnswer<Shape>): string | undefined =>
	feedback === undefined ? undefined : [...path, feedback, misconception].join("\n");

/** Complaints on the foreseen wrong answers; what was proved in another draw of the same texts is not proved again. */
const wrongs = (played: Played, proved: Set<string>): readonly Finding[] =>
	wrongsOf(played.placed.exercise, played.setting).flatMap((wrong) => {
		const said = saying(wrong);
		if (said !== undefined && proved.has(said)) return [];
		const grade = gradeOf(played.placed.exercise, wrong.answer, played.setting);
		const complaint = complaintOn(wrong, grade);
		if (complaint !== undefined) return [finding(played, complaint, wrong.path)];
		if (said !== undefined) proved.add(said);
		return [];
	});

const checks = (played: Played): readonly Finding[] =>
	checkOf(played.placed.exercise, played.setting).map(({ code, severity, message, cure, place }) =>
		finding(played, { code, severity, message, cure }, place?.path),
	);

/** The same solution to the same texts is the same question, in whatever order it is shown. */
const keyOf = (solution: Answer): string => {
	const parts = typeof solution === "string" ? [solution] : Object.entries(solution).map(String);
	return parts.sort().join("\n");
};

/** A variant of the texts, drawn once, with what was proved of it so far. */
type Variant = {
	readonly exercise: Exercise;
	readonly questions: Set<string>;
	readonly sayings: Set<string>;
};

const prove = (placed: Placed, context: LintContext): readonly Finding[] => {
	const varies = Object.keys(placed.exercise.vary).length > 0;
	const variants = new Map<string, Variant>();
	for (const seed of varies ? VARIED : SEEDS) {
		const values = valuesDrawn(placed.exercise, seed);
		const drawn = [...values.values()].join("\n");
		const known = variants.get(drawn);
		const variant = known ?? {
			exercise: withValues(placed.exercise, values),
			questions: new Set(),
			sayings: new Set(),
		};
		variants.set(drawn, variant);
		const played = {
			placed: { ...placed, exercise: variant.exercise },
			setting: context.settingOf(placed, seed),
		};
		const checked = known === undefined ? checks(played) : [];
		if (checked.some(({ severity }) => severity === "error")) return checked;
		const solution = solveOf(variant.exercise, played.setting);
		const question = keyOf(solution);
		if (variant.questions.has(question)) continue;
		variant.questions.add(question);
		const all = [...checked, ...ends(played, solution), ...wrongs(played, variant.sayings)];
		if (all.length > 0) return all;
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
