import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PasswordPolicy } from "../../../src/aws/account/account.ts";
import { passwordFaults } from "../../../src/aws/sign-in/password-policy.ts";

const context = {
	accountName: "Bean-And-Byte-1",
	email: "Olivia@bean.example1",
	previous: ["Latte-Art-99", "Latte-Art-98"],
};

const lax: PasswordPolicy = {
	minimumLength: 6,
	requireSymbols: false,
	requireNumbers: false,
	requireUppercase: false,
	requireLowercase: false,
	allowUsersToChangePassword: true,
	hardExpiry: false,
	maxAgeDays: undefined,
	reusePrevention: undefined,
};

const codes = (password: string, policy?: PasswordPolicy) =>
	passwordFaults(password, policy, context).map((fault) => fault.code);

// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
describe("the default password policy", () => {
	test.each([
		["Espresso1", []],
		["espresso-1", []],
		["ESPRESSO-1", []],
		["Espresso-x", []],
		["Espr-1o", ["too-short"]],
		["espresso1", ["too-few-character-types"]],
		["espresso", ["too-few-character-types"]],
		["abc", ["too-short", "too-few-character-types"]],
		["Bean-And-Byte-1", ["is-account-name"]],
		["Olivia@bean.example1", ["is-account-name"]],
		[`Aa1${"x".repeat(125)}`, []],
		[`Aa1${"x".repeat(126)}`, ["too-long"]],
	])("judges %s", (password, faults) => {
		expect(codes(password)).toEqual(faults);
	});

	test("does not count a sign that AWS does not list as a symbol", () => {
		expect(codes("espresso1~")).toEqual(["too-few-character-types"]);
		expect(codes("espresso1€")).toEqual(["too-few-character-types"]);
	});
});

describe("a custom password policy", () => {
	test.each([
		["six", ["too-short"], lax],
		["simple", [], lax],
		["simple", ["no-uppercase"], { ...lax, requireUppercase: true }],
		["SIMPLE", ["no-lowercase"], { ...lax, requireLowercase: true }],
		["simple", ["no-number"], { ...lax, requireNumbers: true }],
		["simple", ["no-symbol"], { ...lax, requireSymbols: true }],
		[
			"abc",
			["too-short", "no-uppercase", "no-number"],
			{ ...lax, requireUppercase: true, requireNumbers: true },
		],
		["Latte-Art-98", ["used-before"], { ...lax, reusePrevention: 2 }],
		["Latte-Art-98", [], { ...lax, reusePrevention: 1 }],
		["Latte-Art-99", [], lax],
		["Bean-And-Byte-1", [], lax],
	] as const)("judges %s: %j", (password, faults, policy) => {
		expect(codes(password, policy)).toEqual(faults);
	});

	test("that asks for more never takes a password that a laxer one refuses", () => {
		fc.assert(
			fc.property(
				fc.string({ maxLength: 20 }),
				fc.integer({ min: 6, max: 20 }),
				(password, minimumLength) => {
					const strict = { ...lax, minimumLength, requireNumbers: true, requireSymbols: true };
					if (codes(password, strict).length === 0) expect(codes(password, lax)).toEqual([]);
				},
			),
		);
	});
});
