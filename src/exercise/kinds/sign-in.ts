import { didYouMean } from "../../problem/nearest.ts";
import { bad, type Checked, type Problem } from "../../problem/problem.ts";
import { seedOf } from "../chance.ts";
import { defineKind, type Setting } from "../define-kind.ts";
import { knockProblem, type Rehearsal } from "../door/knock.ts";
import { knockAtApi } from "../door/knock-at-api.ts";
import { knockAtConsole } from "../door/knock-at-console.ts";
import { type SignInFields, signInSchema } from "../door/sign-in-fields.ts";
import {
	choicesOf,
	type DoorKind,
	isSequel,
	outcomeWords,
	type Sequel,
	signInFields,
	type Why,
	whyOf,
	wordsOf,
} from "../door/sign-in-options.ts";
import type { ExerciseCommon } from "../exercise.ts";
import type { Figure } from "../figure.ts";
import { type Feedback, judged } from "../grade.ts";
import type { AnswerOf } from "../question.ts";
import { type Said, wrongFeedback } from "../said.ts";

type SignIn = ExerciseCommon & SignInFields;

const rehearse = (exercise: SignIn, { cloud, now }: Setting): Checked<Rehearsal> => {
	if (cloud === undefined) {
		return bad([knockProblem("no-scene", "a sign-in plays in a scene", "name one with `account`")]);
	}
	const { console, api } = exercise;
	if (console !== undefined && api === undefined) return knockAtConsole(console, { cloud, now });
	if (api !== undefined && console === undefined) return knockAtApi(api, { cloud, now });
	return bad([
		knockProblem(
			"which-door",
			"one door is needed",
			"write either `console` or `api`, with who signs in below it",
		),
	]);
};

const doorOf = ({ api, console }: SignIn): DoorKind => {
	if (api !== undefined) return "api";
	return console?.root ? "root" : "user";
};

const sequelOf = ({ asks = "opener" }: SignIn): Sequel => asks;

const foreseen = (exercise: SignIn): readonly string[] => Object.keys(exercise.wrong ?? {});

const saidTo = (exercise: SignIn, choice: string): Said | undefined =>
	exercise.wrong !== undefined && Object.hasOwn(exercise.wrong, choice) ? exercise.wrong[choice] : undefined;

type Commitment = { readonly outcome: string; readonly why: string };

const keyOf = (exercise: SignIn, played: Rehearsal): { readonly outcome: string; readonly why: Why } => ({
	outcome: played.result.outcome,
	why: whyOf(played, doorOf(exercise), sequelOf(exercise)),
});

/** What is right, said to somebody who was not. */
const truth = (exercise: SignIn, played: Rehearsal): string => {
	const { result } = played;
	if (result.outcome === "refused") return `AWS refuses. ${result.because}`;
	const because =
		sequelOf(exercise) === "mfa-key" ? CARRIES[result.session.source] : stageOf(played, "second factor");
	const opened = exercise.api === undefined ? "The door opens" : "The credentials are accepted";
	return `${opened}: ${wordsOf(keyOf(exercise, played).why)}. ${because}`.trimEnd();
};

const stageOf = ({ result }: Rehearsal, stage: string): string =>
	result.steps.find((step) => step.stage === stage)?.because ?? "";

const CARRIES = {
	"access-key": "Long-term keys put no MFA key into a request.",
	console: "A console session always has the key; it is true only where a second factor was given.",
	GetSessionToken: "The token remembers whether an MFA code was given when it was fetched.",
	AssumeRole: "A role session does not remember the MFA of its assumption.",
	GetFederationToken: "A federated session has no MFA of its own.",
	AssumeRoot: "A root session for a task has no MFA of its own.",
} as const;

const pick = (answer: AnswerOf<"form">, field: string): string =>
	Object.hasOwn(answer, field) ? (answer[field] ?? "") : "";

const feedbackOf = (exercise: SignIn, played: Rehearsal, said: Commitment): readonly Feedback[] => {
	const key = keyOf(exercise, played);
	const feedback: Feedback[] = [];
	if (said.outcome !== "" && said.outcome !== key.outcome) {
		const text = saidTo(exercise, said.outcome) ?? { feedback: truth(exercise, played) };
		feedback.push(wrongFeedback(outcomeWords(doorOf(exercise), said.outcome), text));
	}
	const foreseenWhy = said.why === key.why ? undefined : saidTo(exercise, said.why);
	if (foreseenWhy !== undefined) feedback.push(wrongFeedback(wordsOf(said.why), foreseenWhy));
	else if (said.outcome === key.outcome && said.why !== "" && said.why !== key.why) {
		feedback.push(wrongFeedback(wordsOf(said.why), { feedback: truth(exercise, played) }));
	}
	const { result } = played;
	if (result.outcome === "refused") {
		const where = result.errorCode === undefined ? "The browser shows" : `The error is ${result.errorCode}`;
		feedback.push({
			about: undefined,
			tone: "note",
			text: `${where}: ${result.seen}`,
			misconception: undefined,
		});
	}
	return feedback;
};

const table = (title: string, rows: Rehearsal["brought"]): readonly Figure[] =>
	rows.length === 0 ? [] : [{ kind: "table", head: [title, ""], rows }];

/** An answer that holds what the author foresaw: the choice itself, and otherwise what is right. */
const wrongAnswer = (choice: string): AnswerOf<"form"> => {
	if (choice === "in" || choice === "refused") return { outcome: choice };
	return { outcome: isSequel(choice) ? "in" : "refused", why: choice };
};

const check = (exercise: SignIn, setting: Setting): readonly Problem[] => {
	const played = rehearse(exercise, setting);
	if (!played.ok) return played.problems;
	const key = keyOf(exercise, played.value);
	const choices = choicesOf(doorOf(exercise), sequelOf(exercise));
	return foreseen(exercise).flatMap((choice): readonly Problem[] => {
		if (!choices.includes(choice)) {
			const cure = didYouMean(choice, choices);
			return [knockProblem("unknown-choice", `\`${choice}\` is no answer here`, cure, "wrong", choice)];
		}
		const isRight = choice === key.outcome || choice === key.why;
		return isRight
			? [
					knockProblem(
						"right-with-feedback",
						`\`${choice}\` is the right answer`,
						"leave it out",
						"wrong",
						choice,
					),
				]
			: [];
	});
};

/** What happens at the door: half for in or refused, half for the reason or for what follows. */
export const signIn = defineKind<"sign-in", "form", SignInFields>({
	kind: "sign-in",
	shape: "form",
	purpose: "what happens at the door: in or refused, and why; the model of the account computes the key",
	prose: ["wrong.*.feedback"],
	fields: signInSchema,
	ask: (exercise, setting) => {
		const played = rehearse(exercise, setting);
		if (!played.ok) return { shape: "form", prompt: exercise.prompt, figures: [], fields: [] };
		const { brought, known } = played.value;
		return {
			shape: "form",
			prompt: exercise.prompt,
			figures: [...table("At the door", brought), ...table("In the account", known)],
			fields: signInFields(
				doorOf(exercise),
				sequelOf(exercise),
				keyOf(exercise, played.value).why,
				foreseen(exercise),
				seedOf(exercise.id, setting.seed),
			),
		};
	},
	grade: (exercise, answer, setting) => {
		const played = rehearse(exercise, setting);
		if (!played.ok) return judged(0, []);
		const key = keyOf(exercise, played.value);
		const said = { outcome: pick(answer, "outcome"), why: pick(answer, "why") };
		const isRight = said.outcome === key.outcome;
		const score = isRight ? (said.why === key.why ? 1 : 0.5) : 0;
		return judged(score, feedbackOf(exercise, played.value, said), [
			{ kind: "door", steps: played.value.result.steps },
		]);
	},
	solve: (exercise, setting) => {
		const played = rehearse(exercise, setting);
		return played.ok ? keyOf(exercise, played.value) : {};
	},
	wrongs: (exercise) =>
		Object.entries(exercise.wrong ?? {}).map(([choice, said]) => ({
			answer: wrongAnswer(choice),
			misconception: said.misconception,
			feedback: said.feedback,
			path: ["wrong", choice],
		})),
	check,
});
