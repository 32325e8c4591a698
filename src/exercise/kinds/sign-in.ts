import { didYouMean } from "../../problem/nearest.ts";
import { bad, type Checked, type Problem } from "../../problem/problem.ts";
import { seedOf } from "../chance.ts";
import { defineKind, type Setting } from "../define-kind.ts";
import type { ExerciseCommon } from "../exercise.ts";
import type { Figure } from "../figure.ts";
import { type Feedback, judged } from "../grade.ts";
import { knockProblem, type Rehearsal } from "../knock.ts";
import { type ApiKnock, knockAtApi } from "../knock-at-api.ts";
import { type ConsoleKnock, FACTORS, knockAtConsole } from "../knock-at-console.ts";
import type { AnswerOf } from "../question.ts";
import { type Said, saidField, textField, wrongFeedback } from "../said.ts";
import { type DoorKind, everyWhy, isCarried, signInFields, whyOf, wordsOf } from "../sign-in-options.ts";

/** A sign-in to the console or a signed request; how it ends is worked out from the scene. */
export type SignInFields = {
	readonly console?: ConsoleKnock | undefined;
	readonly api?: ApiKnock | undefined;
	/** By `in`, `refused`, a reason or what MFA says: what is said to it. */
	readonly wrong?: Readonly<Record<string, Said>> | undefined;
};

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

const foreseen = (exercise: SignIn): readonly string[] => Object.keys(exercise.wrong ?? {});

const saidTo = (exercise: SignIn, choice: string): Said | undefined =>
	exercise.wrong !== undefined && Object.hasOwn(exercise.wrong, choice) ? exercise.wrong[choice] : undefined;

type Commitment = { readonly outcome: string; readonly why: string };

const keyOf = ({ result }: Rehearsal): Commitment => ({ outcome: result.outcome, why: whyOf(result) });

const truth = ({ result }: Rehearsal): string => {
	if (result.outcome === "refused") return `It is refused. ${result.because}`;
	return `It is let in: ${wordsOf(whyOf(result))}. ${CARRIES[result.session.source]}`;
};

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

const outcomeWords = (outcome: string): string => (outcome === "in" ? "let in" : "refused");

const feedbackOf = (exercise: SignIn, played: Rehearsal, said: Commitment): readonly Feedback[] => {
	const key = keyOf(played);
	const feedback: Feedback[] = [];
	if (said.outcome !== "" && said.outcome !== key.outcome) {
		const text = saidTo(exercise, said.outcome) ?? { feedback: truth(played) };
		feedback.push(wrongFeedback(outcomeWords(said.outcome), text));
	}
	const foreseenWhy = said.why === key.why ? undefined : saidTo(exercise, said.why);
	if (foreseenWhy !== undefined) feedback.push(wrongFeedback(wordsOf(said.why), foreseenWhy));
	else if (said.outcome === key.outcome && said.why !== "" && said.why !== key.why) {
		feedback.push(wrongFeedback(wordsOf(said.why), { feedback: truth(played) }));
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
const wrongAnswer = (choice: string, key: Commitment): AnswerOf<"form"> => {
	if (choice === "in") return { outcome: "in", why: "mfa-false" };
	if (choice === "refused") return { outcome: "refused" };
	return { outcome: isCarried(choice) ? "in" : "refused", why: choice === key.why ? "" : choice };
};

const check = (exercise: SignIn, setting: Setting): readonly Problem[] => {
	const played = rehearse(exercise, setting);
	if (!played.ok) return played.problems;
	const key = keyOf(played.value);
	const choices = ["in", "refused", ...everyWhy];
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
	fields: (z) => {
		const who = {
			root: z.boolean().optional().describe("true for the root user"),
			user: z.string().optional().describe("the name of an IAM user"),
			account: z.string().optional().describe("id or alias, where the scene has several accounts"),
		};
		return {
			console: z
				.strictObject({
					...who,
					password: z.enum(["right", "wrong"]).optional(),
					factor: z.enum(FACTORS).optional().describe("what is offered as a second factor; none by default"),
					device: z.string().optional().describe("the name of the device, where there are several"),
					newPassword: textField(z).optional().describe("typed where AWS asks for a new password"),
					mfaAskedDaysAgo: z.int().min(0).optional().describe("root: since when AWS asks to register MFA"),
				})
				.optional()
				.describe("a sign-in to the console"),
			api: z
				.strictObject({
					...who,
					key: z
						.union([z.int().min(1).max(2), z.literal("deleted")])
						.optional()
						.describe("which access key, the first by default"),
					secret: z.enum(["right", "wrong", "console-password"]).optional(),
					token: z.enum(["right", "missing", "wrong"]).optional(),
					temporary: z
						.strictObject({
							role: z.string().optional().describe("from AssumeRole on this role, not GetSessionToken"),
							mfa: z.boolean().optional().describe("true where a code was given for them"),
							minutesAgo: z.int().min(0).optional(),
							minutes: z.int().min(15).optional().describe("how long they were asked for"),
						})
						.optional()
						.describe("temporary credentials in place of the access key"),
					since: z.enum(["key-deleted", "user-deleted"]).optional().describe("what happened afterwards"),
				})
				.optional()
				.describe("a signed request"),
			wrong: z
				.record(z.string(), saidField(z))
				.optional()
				.describe("by in, refused or a reason such as mfa-required: feedback and misconception"),
		};
	},
	ask: (exercise, setting) => {
		const played = rehearse(exercise, setting);
		if (!played.ok) return { shape: "form", prompt: exercise.prompt, figures: [], fields: [] };
		const { brought, known, result } = played.value;
		return {
			shape: "form",
			prompt: exercise.prompt,
			figures: [...table("At the door", brought), ...table("In the account", known)],
			fields: signInFields(doorOf(exercise), result, foreseen(exercise), seedOf(exercise.id, setting.seed)),
		};
	},
	grade: (exercise, answer, setting) => {
		const played = rehearse(exercise, setting);
		if (!played.ok) return judged(0, []);
		const key = keyOf(played.value);
		const said = { outcome: pick(answer, "outcome"), why: pick(answer, "why") };
		const isRight = said.outcome === key.outcome;
		const score = isRight ? (said.why === key.why ? 1 : 0.5) : 0;
		return judged(score, feedbackOf(exercise, played.value, said), [
			{ kind: "door", steps: played.value.result.steps },
		]);
	},
	solve: (exercise, setting) => {
		const played = rehearse(exercise, setting);
		return played.ok ? keyOf(played.value) : {};
	},
	wrongs: (exercise, setting) => {
		const played = rehearse(exercise, setting);
		if (!played.ok) return [];
		const key = keyOf(played.value);
		return Object.entries(exercise.wrong ?? {}).map(([choice, said]) => ({
			answer: wrongAnswer(choice, key),
			misconception: said.misconception,
			feedback: said.feedback,
			path: ["wrong", choice],
		}));
	},
	check,
});
