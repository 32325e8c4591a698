import type { Exercise } from "../../src/exercise/exercise.ts";
import type { LabSetup, OperateQuestion } from "../../src/exercise/question.ts";
import { askOf } from "../../src/exercise/registry.ts";
import { exercise, setting } from "../exercise/samples.ts";

const allow = (action: string | readonly string[], resource: string) => ({
	Version: "2012-10-17",
	Statement: [{ Effect: "Allow", Action: action, Resource: resource }],
});

/** Kai may do as she likes with users; the goal is a user `mina`. */
export const aLab = (changes: Readonly<Record<string, unknown>> = {}): Exercise =>
	exercise("operate", {
		id: "a-lab",
		prompt: "Make a user for Mina.",
		as: "user/kai",
		scene: {
			account: {
				users: {
					kai: { accessKeys: 1, inline: { Users: allow("iam:*", "*") } },
					lou: { accessKeys: 1 },
				},
				groups: { Baristas: {} },
				roles: { Cashier: { trust: "account", inline: { Till: allow("dynamodb:*", "*") } } },
			},
		},
		files: { "notes.json": allow("s3:GetObject", "*") },
		goals: {
			mina: { text: "The account has a user mina", state: { run: "iam get-user --user-name mina" } },
		},
		solution: ["aws iam create-user --user-name mina"],
		...changes,
	});

/** The question that the lab puts. */
export const labQuestion = (changes: Readonly<Record<string, unknown>> = {}): OperateQuestion => {
	const question = askOf(aLab(changes), setting());
	if (question.shape !== "operate") throw new TypeError("a lab is operated");
	return question;
};

/** What the prompt of the lab works on. */
export const labSetup = (changes: Readonly<Record<string, unknown>> = {}): LabSetup => {
	const { setup } = labQuestion(changes);
	if (setup === undefined) throw new TypeError("the scene of the test is broken");
	return setup;
};
