import { readScene } from "../src/aws/account/read-scene.ts";
import { execute } from "../src/aws/command/execute.ts";
import { type Lab, startLab } from "../src/aws/operations/lab.ts";
import { keyProfile } from "../src/aws/operations/profile.ts";
import { interleave } from "./interleave.ts";
import type { Row } from "./row.ts";

const USERS = 1_000;
const POLICIES = 1_000;
const ROUNDS = 9;

/** One frame at sixty a second, in ms. */
const FRAME = 1_000 / 60;

const DOCUMENT = {
	Version: "2012-10-17",
	Statement: [
		{ Effect: "Allow", Action: ["s3:Get*", "s3:List*", "dynamodb:PutItem"], Resource: "*" },
		{ Effect: "Deny", Action: "iam:Delete*", Resource: "arn:aws:iam::*:role/*" },
	],
};

/** One line of each weight: writes, reads of everything, a new session, a deletion that looks at every policy. */
const LINES: Readonly<Record<string, string>> = {
	"create a user": "aws iam create-user --user-name newcomer",
	"put an item": `aws dynamodb put-item --table-name till --item '{"id": {"S": "r1"}}'`,
	"take a role":
		"aws sts assume-role --role-arn arn:aws:iam::111122223333:role/Cashier --role-session-name kai",
	"delete a user": "aws iam delete-user --user-name leaver",
	"list the users, as a table": "aws iam list-users --output table",
	"list the policies, with their uses": "aws iam list-policies --scope Local",
	"write the credential report": "aws iam generate-credential-report",
};

/** A line typed into an account of a thousand users and a thousand policies, against one frame of the screen. */
export const operations = async (): Promise<readonly Row[]> => {
	const lab = crowdedLab();
	for (const line of Object.values(LINES)) {
		const { exitCode, stderr } = execute(lab, line);
		if (exitCode !== 0) throw new Error(stderr);
	}
	const sides = Object.entries(LINES).map(
		([what, line]) =>
			[
				what,
				() => {
					const start = performance.now();
					execute(lab, line);
					return performance.now() - start;
				},
			] as const,
	);
	const times = await interleave<string>(Object.fromEntries(sides), ROUNDS);
	return Object.entries(times).map(([what, ours]) => ({
		what: `${what} among ${USERS.toLocaleString("en")} users and ${POLICIES.toLocaleString("en")} policies / a frame`,
		ours,
		baseline: FRAME,
		unit: "ms",
		target: 1,
	}));
};

const crowdedLab = (): Lab => {
	const many = <T>(count: number, name: string, make: (index: number) => T): Readonly<Record<string, T>> =>
		Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}`, make(index)]));
	const scene = readScene({
		account: {
			policies: many(POLICIES, "Policy", () => DOCUMENT),
			groups: many(100, "Group", (index) => ({ attach: [`Policy${index}`] })),
			users: {
				...many(USERS, "user", (index) => ({
					accessKeys: 1,
					groups: [`Group${index % 100}`],
					attach: [`Policy${index % POLICIES}`],
				})),
				boss: { accessKeys: 1, attach: ["AdministratorAccess"] },
				leaver: {},
			},
			roles: {
				...many(300, "Role", () => ({ trust: "account", attach: ["Policy0"] })),
				Cashier: { trust: "account" },
			},
			tables: { till: { key: "id" } },
		},
	});
	if (!scene.ok) throw new Error(JSON.stringify(scene.problems));
	const key = scene.value.accounts.get("111122223333")?.users.get("boss")?.accessKeys[0];
	if (key === undefined) throw new Error("the boss of the bench has no key");
	const profile = keyProfile({ accessKeyId: key.id, secretAccessKey: key.secret, sessionToken: undefined });
	return startLab(scene.value, new Map([["default", profile]]), 1_780_304_400);
};
