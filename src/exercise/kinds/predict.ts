import { decide } from "../../aws/decision/decide.ts";
import type { Decision } from "../../aws/decision/decision.ts";
import { didYouMean } from "../../problem/nearest.ts";
import { hasError, type Problem } from "../../problem/problem.ts";
import { seedOf } from "../chance.ts";
import { defineKind, type Setting } from "../define-kind.ts";
import type { ExerciseCommon } from "../exercise.ts";
import { type Feedback, judged } from "../grade.ts";
import { type AnswerOf, emptyAnswer } from "../question.ts";
import { type Said, saidField, textField, wrongFeedback } from "../said.ts";
import { checkRequest } from "../staged/check-request.ts";
import {
	everyPrediction,
	isOutcome,
	type Prediction,
	predictionFields,
	predictionOf,
	predictionWords,
} from "../staged/prediction.ts";
import { signedInField } from "../staged/signed-in.ts";
import { stagedFigures } from "../staged/staged-figures.ts";
import { type StagedFields, stage } from "../staged/staged-request.ts";

/** A request in a scene; what AWS decides is worked out, never written. */
export type PredictFields = StagedFields & {
	/** By `allowed`, `explicitDeny`, `implicitDeny`, or such as `implicitDeny/boundary`: what is said to it. */
	readonly wrong?: Readonly<Record<string, Said>> | undefined;
};

type Predict = ExerciseCommon & PredictFields;

const picked = (answer: AnswerOf<"form">, field: string): string =>
	Object.hasOwn(answer, field) ? (answer[field] ?? "") : "";

const saidTo = ({ wrong = {} }: Predict, choice: string): Said | undefined =>
	Object.hasOwn(wrong, choice) ? wrong[choice] : undefined;

const feedbackOf = (exercise: Predict, decision: Decision, said: Prediction): readonly Feedback[] => {
	const key = predictionOf(decision);
	if (!isOutcome(said.outcome)) return [];
	if (said.outcome === key.outcome && said.by === key.by) return [];
	const about = predictionWords(said);
	const exact = saidTo(exercise, `${said.outcome}/${said.by}`);
	const broad = said.outcome === key.outcome ? undefined : saidTo(exercise, said.outcome);
	return [wrongFeedback(about, exact ?? broad ?? { feedback: decision.because })];
};

const check = (exercise: Predict, setting: Setting): readonly Problem[] => {
	const staged = stage(exercise, setting);
	if (!staged.ok) return staged.problems;
	const misspelt = checkRequest(exercise, staged.value.cloud);
	if (hasError(misspelt)) return misspelt;
	const decision = decide(staged.value.layers, staged.value.request);
	const key = predictionOf(decision);
	const right = [`${key.outcome}/${key.by}`, key.outcome];
	const gaps = decision.notModelled.map(
		(gap): Problem => ({
			code: "not-modelled",
			severity: "error",
			message: `the model does not answer this for certain: ${gap}`,
			place: { path: ["action"] },
			cure: "ask for something that AWS's documentation settles",
		}),
	);
	const problems: Problem[] = [...misspelt, ...gaps];
	for (const choice of Object.keys(exercise.wrong ?? {})) {
		if (!everyPrediction.includes(choice)) {
			const cure =
				didYouMean(choice, everyPrediction) ?? "write such as `allowed` or `implicitDeny/boundary`";
			problems.push({
				code: "unknown-choice",
				severity: "error",
				message: `\`${choice}\` is no prediction`,
				place: { path: ["wrong", choice] },
				cure,
			});
		} else if (right.includes(choice)) {
			problems.push({
				code: "right-with-feedback",
				severity: "error",
				message: `\`${choice}\` is what AWS decides`,
				place: { path: ["wrong", choice] },
				cure: "leave it out, or look at the scene again",
			});
		}
	}
	return problems;
};

/** Allowed or denied, and by what: half for the decision, half for the layer that decides; the evaluator has the key. */
export const predict = defineKind<"predict", "form", PredictFields>({
	kind: "predict",
	shape: "form",
	purpose:
		"what AWS decides on one request, and which layer decides; the evaluator computes the key and the trace",
	prose: ["wrong.*.feedback"],
	fields: (z) => ({
		scene: z.unknown().optional().describe("a small scene of its own, in place of the lesson's account"),
		who: textField(z).describe("user/NAME, role/NAME, root, anonymous, a service, or an ARN"),
		signedIn: signedInField(z)
			.optional()
			.describe("how the caller signed in; an access key, or the role's session, without it"),
		action: textField(z).describe("such as s3:GetObject"),
		resource: textField(z).describe("an ARN, or * in quotes"),
		context: z
			.record(z.string(), z.union([z.string(), z.array(z.string())]))
			.optional()
			.describe("condition keys that the request brings along"),
		wrong: z
			.record(z.string(), saidField(z))
			.optional()
			.describe("by allowed, explicitDeny, implicitDeny, or such as implicitDeny/boundary"),
	}),
	ask: (exercise, setting) => {
		const staged = stage(exercise, setting);
		const { prompt } = exercise;
		if (!staged.ok) return { shape: "form", prompt, figures: [], fields: [] };
		const decision = decide(staged.value.layers, staged.value.request);
		const foreseen = Object.keys(exercise.wrong ?? {});
		return {
			shape: "form",
			prompt,
			figures: stagedFigures(exercise, staged.value),
			fields: predictionFields(decision, foreseen, seedOf(exercise.id, setting.seed)),
		};
	},
	grade: (exercise, answer, setting) => {
		const staged = stage(exercise, setting);
		if (!staged.ok) return judged(0, []);
		const { layers, request } = staged.value;
		const decision = decide(layers, request);
		const key = predictionOf(decision);
		const said = { outcome: picked(answer, "decision"), by: picked(answer, "by") };
		const score = said.outcome !== key.outcome ? 0 : said.by === key.by ? 1 : 0.5;
		const brought = { ...request, context: exercise.context ?? {} };
		return judged(score, feedbackOf(exercise, decision, said), [
			{ kind: "trace", request: brought, decision, said: score === 1 ? undefined : predictionWords(said) },
		]);
	},
	solve: (exercise, setting) => {
		const staged = stage(exercise, setting);
		if (!staged.ok) return emptyAnswer.form;
		const { outcome, by } = predictionOf(decide(staged.value.layers, staged.value.request));
		return { decision: outcome, by };
	},
	wrongs: (exercise) =>
		Object.entries(exercise.wrong ?? {}).map(([choice, said]) => {
			const [outcome = "", by] = choice.split("/");
			return {
				answer: { decision: outcome, ...(by === undefined ? {} : { by }) },
				misconception: said.misconception,
				feedback: said.feedback,
				path: ["wrong", choice],
			};
		}),
	check,
});
