import { openCatalogue } from "../../aws/policy/catalogue/catalogue.ts";
import { findIn } from "../../aws/policy/findings/find-in.ts";
import type { Policy } from "../../aws/policy/policy.ts";
import { readPolicy } from "../../aws/policy/read-policy.ts";
import type { Problem } from "../../problem/problem.ts";
import { defineKind, type Setting } from "../define-kind.ts";
import type { ExerciseCommon } from "../exercise.ts";
import type { Figure } from "../figure.ts";
import { type Feedback, type Grade, judged } from "../grade.ts";
import { askedWith, askerOf } from "../policy/ask-words.ts";
import { shortName } from "../policy/grant-words.ts";
import { checkWrite } from "../policy/write-check.ts";
import { type WriteFields, writeSchema } from "../policy/write-fields.ts";
import { grantTheSame, type Judgement, judgePolicy, type Measure } from "../policy/write-judge.ts";
import { FILE_NAME, policyUseOf, readSource, textOf } from "../policy/write-policy.ts";
import { wrongFeedback } from "../said.ts";

type Write = ExerciseCommon & WriteFields;

const grade = (exercise: Write, text: string, setting: Setting): Grade => {
	const reference = readSource(exercise.reference, policyUseOf(exercise));
	const read = readPolicy(text, policyUseOf(exercise));
	if (!reference.ok) return judged(0, []);
	if (!read.ok) return judged(0, [unreadable(text, read.problems)], [problemsFigure(text, read.problems)]);
	const catalogue = setting.catalogue ?? openCatalogue();
	const measure = { exercise, reference: reference.value, setting, catalogue };
	const judgement = judgePolicy(measure, read.value);
	// What the task itself asks for is no finding.
	const asked = new Set(findIn(reference.value, catalogue).map(({ code }) => code));
	const findings = findIn(read.value, catalogue).filter(
		({ severity, code }) => severity !== "suggestion" && !asked.has(code),
	);
	const evidence: readonly Figure[] = [
		judgement.figure,
		...(findings.length === 0 ? [] : [problemsFigure(text, findings)]),
	];
	if (judgement.isRight) return judged(1, findingNotes(findings), evidence);
	return judged(judgement.score, feedbackOf(exercise, read.value, judgement, measure), evidence);
};

const problemsFigure = (text: string, problems: readonly Problem[]): Figure => ({
	kind: "problems",
	text,
	problems,
});

const unreadable = (text: string, problems: readonly Problem[]): Feedback => {
	const line = problems[0]?.place?.line;
	const where = line === undefined || text.trim() === "" ? "" : ` Begin with line ${line}.`;
	return wrongFeedback(undefined, {
		feedback:
			text.trim() === ""
				? "There is no policy yet. Write one, or begin with a statement that allows one action."
				: `AWS would not save this: ${problems[0]?.message ?? "it is no policy"}.${where}`,
	});
};

const findingNotes = (findings: readonly Problem[]): readonly Feedback[] =>
	findings.length === 0
		? []
		: [
				{
					about: undefined,
					tone: "note",
					text: "It grants exactly what is asked. A careful reader would still look at what is marked.",
					misconception: undefined,
				},
			];

/** What the author says to a policy that grants the same, else what this one grants too much or too little. */
const feedbackOf = (
	exercise: Write,
	policy: Policy,
	{ sentences }: Judgement,
	measure: Measure,
): readonly Feedback[] => {
	const foreseen = Object.values(exercise.wrong ?? {}).find((wrong) => {
		const read = readSource(wrong.policy, policyUseOf(exercise));
		return read.ok && isSame({ ...measure, reference: read.value }, policy);
	});
	const computed = sentences.map((feedback) => wrongFeedback(undefined, { feedback }));
	return foreseen === undefined ? computed : [wrongFeedback(undefined, foreseen), ...computed];
};

/** What reads the same grants the same. */
const isSame = (measure: Measure, policy: Policy): boolean =>
	policy.text.trim() === measure.reference.text.trim() || grantTheSame(measure, [policy])[0] === true;

/** A policy to write; any that grants what is asked is right, and a wrong one gets the request that shows it. */
export const write = defineKind<"write", "write", WriteFields>({
	kind: "write",
	shape: "write",
	purpose: "a policy to write; graded by what it grants, never by what it looks like",
	prose: ["wrong.*.feedback"],
	fields: writeSchema,
	ask: (exercise) => ({
		shape: "write",
		prompt: exercise.prompt,
		figures: asksFigure(exercise),
		start: exercise.start === undefined ? "" : textOf(exercise.start),
		fileName: FILE_NAME,
		policyUse: policyUseOf(exercise),
	}),
	grade,
	solve: (exercise) => textOf(exercise.reference),
	wrongs: ({ wrong = {} }) =>
		Object.entries(wrong).map(([id, { policy, feedback, misconception }]) => ({
			answer: textOf(policy),
			misconception,
			feedback,
			path: ["wrong", id],
		})),
	check: checkWrite,
});

/** What must pass and what must fail, where the author says it; a column that says the same of all is left out. */
const asksFigure = (exercise: Write): readonly Figure[] => {
	const { asks } = exercise;
	if (asks === undefined) return [];
	const rows = (must: string, list: typeof asks.allowed) =>
		list.map((ask) => [
			must,
			askerOf(exercise, ask),
			ask.action,
			shownAs(ask.resource, asks),
			(askedWith(exercise, ask) ?? "").replace(/^(?:an?|the) /, ""),
		]);
	const all = [...rows("✔ pass", asks.allowed), ...rows("✘ fail", asks.denied)];
	const says = (column: number) => new Set(all.map((row) => row[column])).size > 1;
	const kept = (row: readonly string[]) =>
		row.filter((_, column) => (column !== 1 && column !== 4) || says(column));
	return [{ kind: "table", head: kept(["must", "who", "action", "on", "with"]), rows: all.map(kept) }];
};

/** A resource by its name, where all are of one account. */
const shownAs = (resource: string, { allowed, denied }: NonNullable<Write["asks"]>): string => {
	const accounts = [...allowed, ...denied].map((ask) => ask.resource.split(":")[4] ?? "");
	return new Set(accounts.filter((account) => account !== "")).size > 1
		? resource.replace(/^arn:[^:]*:s3:::/, "")
		: (shortName(resource) ?? resource);
};
