import { describe, expect, test } from "vitest";
import { beginLab, labOf, typeLine, whoIs } from "../../src/tutor/lab.ts";
import { openLesson } from "../../src/tutor/learn.ts";
import { groundOf, ownAccount, playQuestion, whoGained, whoPlays } from "../../src/tutor/play.ts";
import { aDesk } from "./a-desk.ts";
import { labSetup } from "./a-lab.ts";

const shop = { title: "shop", cloud: labSetup().start.cloud };

const played = (ground: typeof shop, ...lines: readonly string[]) => {
	const { setup } = playQuestion(ground);
	if (setup === undefined) throw new TypeError("nobody sits at the prompt");
	const tools = { remark: whoGained };
	return lines.reduce((work, line) => typeLine(work, line, tools), beginLab(setup, [], tools));
};

const grant = `aws iam put-user-policy --user-name lou --policy-name Take --policy-document '${JSON.stringify(
	{
		Version: "2012-10-17",
		Statement: { Effect: "Allow", Action: "sts:AssumeRole", Resource: "*" },
	},
)}'`;

describe("free play", () => {
	test("begins as the root user of an account on its first day", () => {
		const work = played(ownAccount);
		expect(whoIs(labOf(work)).arn).toBe("arn:aws:iam::111122223333:root");
		expect(work.goals).toEqual([]);
	});

	test("says the password of the root user, and the console takes it", () => {
		const [, password = ""] = /password `(.+)`/.exec(whoPlays(ownAccount)) ?? [];
		const work = played(ownAccount, `console sign-in root --password '${password}'`);
		expect(work.turns.at(-1)?.stdout).toContain("Signed in as arn:aws:iam::111122223333:root.");
	});

	test("every user of a scene has a profile", () => {
		const work = played(shop, "aws sts get-caller-identity --profile lou");
		expect(work.turns.at(-1)?.stdout).toContain("user/lou");
	});

	test("a change says who gained what, and its undoing who lost it", () => {
		const gained = played(shop, grant);
		expect(gained.turns.at(-1)?.notes).toEqual(["user/lou gained sts:AssumeRole on role/Cashier."]);
		const lost = played(shop, grant, "aws iam delete-user-policy --user-name lou --policy-name Take");
		expect(lost.turns.at(-1)?.notes).toEqual(["user/lou lost sts:AssumeRole on role/Cashier."]);
	});

	test.each(["aws iam list-users", "wait 1h", "aws iam create-user --user-name kai"])(
		"%s changes nobody's access",
		(line) => {
			expect(played(shop, line).turns.at(-1)?.notes).toEqual([]);
		},
	);

	test("a lesson without an account lends an account of one's own", () => {
		const desk = aDesk();
		const [lesson] = desk.course.lessons;
		if (lesson === undefined) throw new TypeError("the course is empty");
		expect(groundOf(desk, openLesson(desk, lesson))).toBe(ownAccount);
	});
});
