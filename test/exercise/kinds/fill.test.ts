import { describe, expect, test } from "vitest";
import { checkOf, gradeOf } from "../../../src/exercise/registry.ts";
import { exercise, setting } from "../samples.ts";

const fill = (accept: readonly string[], more: Readonly<Record<string, unknown>> = {}) =>
	exercise("fill", { accept, feedback: "Not this.", ...more });

describe("forms of the same answer", () => {
	test.each([
		["implicit deny", "Implicit  Deny"],
		["implicit deny", "an implicit deny."],
		["implicit deny", "`implicit deny`"],
		["implicit deny", "implicit-deny"],
		["multi-factor authentication", "multifactor authentication"],
		["in", " IN "],
		["s3:GetObject", "s3:getobject"],
		["1 hour", "one hour"],
		["1 hour", "60 min"],
		["1 hour", "60 minutes"],
		["1 hour", "3600 s"],
		["36 hours", "36h"],
		["5000", "5,000"],
		["5,000", "5000"],
		["10", "ten"],
		["8 devices", "eight devices"],
		["0.5", "0.5"],
		["2 days", "48 hours"],
	])("%j is answered by %j", (form, typed) => {
		expect(gradeOf(fill([form]), typed, setting()).score).toBe(1);
	});

	test("a bare number counts what the author says it counts", () => {
		const hours = fill(["1 hour"], { unit: "hours" });
		expect(gradeOf(hours, "1", setting()).score).toBe(1);
		expect(gradeOf(hours, "1 minute", setting()).score).toBe(0);
		expect(gradeOf(fill(["1 hour"]), "1", setting()).score).toBe(0);
		expect(gradeOf(fill(["10"], { unit: "groups" }), "10 groups", setting()).score).toBe(1);
	});
});

describe("what is not the answer", () => {
	test.each([
		["10", "100"],
		["10", "1"],
		["10", "-10"],
		["1 hour", "1 day"],
		["1 hour", "12 hours"],
		["root", "boot"],
		["8", "eight hundred"],
		["deny", ""],
		["deny", " . "],
		["deny", "implicit deny"],
	])("%j is not answered by %j", (form, typed) => {
		expect(gradeOf(fill([form]), typed, setting()).score).toBe(0);
	});
});

describe("a near miss", () => {
	const word = fill(["authentication"], {
		near: { authorization: { feedback: "That is the other check.", misconception: "M15" } },
	});

	test("misspelt is told and half right, never passed", () => {
		expect(gradeOf(word, "autentication", setting())).toMatchObject({
			score: 0.5,
			verdict: "partly",
			feedback: [{ tone: "note", text: expect.stringContaining("authentication") }],
		});
	});

	test("a misspelt wrong answer is as wrong as one well spelt", () => {
		expect(gradeOf(word, "authorisation", setting())).toMatchObject({
			score: 0,
			misconceptions: ["M15"],
			feedback: [{ text: "That is the other check." }],
		});
	});

	test("an unforeseen answer has the general word", () => {
		expect(gradeOf(word, "a bouncer", setting()).feedback[0]?.text).toBe("Not this.");
	});

	test("foreseen numbers are told apart by what they count", () => {
		const hours = fill(["1 hour"], {
			near: { "12 hours": { feedback: "The role's maximum.", misconception: "M37" } },
		});
		expect(gradeOf(hours, "720 minutes", setting()).misconceptions).toEqual(["M37"]);
	});
});

test("a form that is foreseen as wrong and accepted as right is told", () => {
	const both = fill(["1 hour"], { near: { "60 minutes": { feedback: "No." } } });
	expect(checkOf(both, setting()).map(({ code }) => code)).toEqual(["wrong-is-accepted"]);
});
