import { describe, expect, test } from "vitest";
import { checkOf, emptyOf, gradeOf, solveOf, wrongsOf } from "../../../src/exercise/registry.ts";
import { exercise, setting } from "../samples.ts";

const TILL = "arn:aws:dynamodb:us-east-1:111122223333:table/till";
const STOCK = "arn:aws:dynamodb:us-east-1:111122223333:table/stock";

const only = (action: string, resource: string) => ({
	Version: "2012-10-17",
	Statement: [{ Effect: "Allow", Action: action, Resource: resource }],
});

const assume = (role: string) =>
	`aws sts assume-role --role-arn arn:aws:iam::111122223333:role/${role} --role-session-name kai`;

const wear =
	"export AWS_ACCESS_KEY_ID=@{Credentials.AccessKeyId} AWS_SECRET_ACCESS_KEY=@{Credentials.SecretAccessKey} AWS_SESSION_TOKEN=@{Credentials.SessionToken}";

const leave = "unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN";

const put = `aws dynamodb put-item --table-name till --item '{"receipt": {"S": "r2"}}'`;
const update = `aws dynamodb update-item --table-name stock --key '{"bean": {"S": "arabica"}}' --update-expression 'SET kilos = :k' --expression-attribute-values '{":k": {"N": "4"}}'`;

/** Kai works at the till as Cashier, then counts the stock as Inventory. */
const coffeeShop = (changed: Readonly<Record<string, unknown>> = {}) =>
	exercise("operate", {
		id: "two-roles",
		as: "user/kai",
		scene: {
			account: {
				users: { kai: { accessKeys: 1, inline: { TakeRoles: only("sts:AssumeRole", "*") } } },
				roles: {
					Cashier: { trust: "account", inline: { Till: only("dynamodb:PutItem", TILL) } },
					Inventory: { trust: "account", inline: { Stock: only("dynamodb:UpdateItem", STOCK) } },
				},
				tables: { till: { key: "receipt" }, stock: { key: "bean", items: [{ bean: "arabica", kilos: 9 }] } },
			},
		},
		budget: 6,
		goals: {
			till: {
				text: "An item in till was written as Cashier",
				logged: { action: "dynamodb:PutItem", resource: TILL, by: "role/Cashier", outcome: "allowed" },
			},
			stock: {
				text: "An item in stock was updated as Inventory",
				logged: { action: "dynamodb:UpdateItem", resource: STOCK, by: "role/Inventory", outcome: "allowed" },
			},
			kilos: {
				text: "Four kilos of arabica are left",
				state: {
					run: `dynamodb get-item --table-name stock --key '{"bean": {"S": "arabica"}}'`,
					at: "Item.kilos.N",
					is: "4",
				},
			},
			himself: {
				text: "Kai himself has no right on either table",
				denied: [
					{ who: "user/kai", action: "dynamodb:PutItem", resource: TILL },
					{ who: "user/kai", action: "dynamodb:UpdateItem", resource: STOCK },
				],
			},
		},
		solution: [assume("Cashier"), wear, put, leave, assume("Inventory"), wear, update],
		deadEnds: {
			"keeps-the-badge": {
				commands: [assume("Cashier"), wear, put, update],
				unmet: ["stock", "kilos"],
				feedback: "Rights of two roles do not add up. A request carries one session.",
				misconception: "M33",
			},
		},
		...changed,
	});

const grade = (answer: readonly string[], changed = {}) => gradeOf(coffeeShop(changed), answer, setting());

const codes = (changed: Readonly<Record<string, unknown>>) =>
	checkOf(coffeeShop(changed), setting()).map(({ code }) => code);

describe("operate", () => {
	test("the solution reaches every goal, and its author has nothing to mend", () => {
		expect(checkOf(coffeeShop(), setting())).toEqual([]);
		expect(gradeOf(coffeeShop(), solveOf(coffeeShop(), setting()), setting())).toMatchObject({
			score: 1,
			verdict: "right",
			feedback: [],
		});
	});

	test("nothing typed is nothing reached", () => {
		expect(gradeOf(coffeeShop(), emptyOf(coffeeShop()), setting())).toMatchObject({
			score: 0,
			verdict: "wrong",
		});
	});

	test("another route counts as well: a profile for each role", () => {
		const key = "aws configure set aws_access_key_id @{Credentials.AccessKeyId} --profile stock";
		// The last answer stays the same while settings are written, so all three come from one session.
		const route = [
			assume("Inventory"),
			key,
			"aws configure set aws_secret_access_key @{Credentials.SecretAccessKey} --profile stock",
			"aws configure set aws_session_token @{Credentials.SessionToken} --profile stock",
			`${update} --profile stock`,
			assume("Cashier"),
			wear,
			put,
		];
		expect(grade(route)).toMatchObject({ score: 1, verdict: "right" });
	});

	test("a dead end is recognised by what it leaves undone, and named", () => {
		const found = grade([assume("Cashier"), wear, "aws sts get-caller-identity", put, update]);
		expect(found.score).toBeCloseTo(1 / 3);
		expect(found.misconceptions).toEqual(["M33"]);
		expect(found.feedback[0]?.text).toContain("do not add up");
		expect(wrongsOf(coffeeShop(), setting())).toMatchObject([{ misconception: "M33" }]);
	});

	test("an unmet goal says what was done in its place", () => {
		const found = grade([put]);
		expect(found.feedback.find(({ about }) => about?.includes("Cashier"))?.text).toBe(
			"The last dynamodb:PutItem was denied as arn:aws:iam::111122223333:user/kai.",
		);
	});

	test("calls beyond the budget cost half, and it is said", () => {
		const idle = Array.from({ length: 4 }, () => "aws sts get-caller-identity");
		const found = grade([...idle, assume("Cashier"), wear, put, leave, assume("Inventory"), wear, update]);
		expect(found.score).toBe(0.5);
		expect(found.feedback.at(-1)?.text).toContain("more than 6 calls");
	});

	test("answers from elsewhere are read as far as they go", () => {
		for (const answer of [undefined, "aws", [1, 2], ["aws ' iam"], ["\u0000"], [" "]]) {
			expect(gradeOf(coffeeShop(), answer, setting()).score).toBe(0);
		}
	});

	test.each([
		["nobody to act as", { as: "user/nobody" }, ["unknown-caller"]],
		[
			"a solution that falls short",
			{ solution: [assume("Cashier"), wear, put] },
			["goal-unmet", "goal-unmet"],
		],
		["a budget that the solution breaks", { budget: 2 }, ["over-budget"]],
	])("the author hears of %s", (_, changed, expected) => {
		expect(codes(changed)).toEqual(expected);
	});
});
