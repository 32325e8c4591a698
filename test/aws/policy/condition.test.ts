import { describe, expect, test } from "vitest";
import { conditionHolds, evaluateCondition } from "../../../src/aws/policy/condition.ts";
import { OPERATORS } from "../../../src/aws/policy/operators/operators.ts";
import type { Condition } from "../../../src/aws/policy/policy.ts";
import { policyFromValue } from "../../../src/aws/policy/read-policy.ts";

const conditionOf = (operator: string, value: unknown, version = "2012-10-17"): Condition => {
	const Condition = { [operator]: { "aws:key": value } };
	const document = {
		Version: version,
		Statement: { Effect: "Allow", Action: "*", Resource: "*", Condition },
	};
	const read = policyFromValue(document, "identity");
	const condition = read.ok ? read.value.statements[0]?.conditions[0] : undefined;
	if (!condition) throw new Error(`cannot read: ${read.problems.map(({ message }) => message).join("; ")}`);
	return condition;
};

const variables = new Map([["aws:username", "kai"]]);
const resolve = (key: string) => variables.get(key);
const holds = (operator: string, wanted: unknown, actual: readonly string[] | undefined, version?: string) =>
	conditionHolds(conditionOf(operator, wanted, version), actual, resolve);

/** Positive operator, what the policy says, what the request has, whether it holds. */
const SINGLE: readonly (readonly [string, unknown, string, boolean])[] = [
	["StringEquals", "kai", "kai", true],
	["StringEquals", "kai", "Kai", false],
	["StringEquals", "k*", "kai", false],
	["StringEquals", "k*", "k*", true],
	["StringEquals", ["ana", "kai"], "kai", true],
	["StringEquals", "${aws:username}", "kai", true],
	["StringEquals", "${aws:userid}", "kai", false],
	["StringEquals", "${aws:userid, 'kai'}", "kai", true],
	["StringEqualsIgnoreCase", "KAI", "kai", true],
	["StringEqualsIgnoreCase", "k*", "kai", false],
	["StringLike", "k*", "kai", true],
	["StringLike", "K*", "kai", false],
	["StringLike", "k?i", "kai", true],
	["StringLike", "arn:*:x", "arn:a:b:x", true],
	["StringLike", "${aws:username}/*", "kai/x", true],
	["StringLike", "${*}", "x", false],
	["NumericEquals", "10", "10", true],
	["NumericEquals", 10, "10.0", true],
	["NumericEquals", "10", "1e1", true],
	["NumericEquals", "10", "11", false],
	["NumericEquals", "ten", "ten", false],
	["NumericLessThan", "10", "9.5", true],
	["NumericLessThan", "10", "10", false],
	["NumericLessThan", "10", "-3", true],
	["NumericLessThanEquals", "10", "10", true],
	["NumericLessThanEquals", "10", "10.1", false],
	["NumericGreaterThan", "3600", "3601", true],
	["NumericGreaterThan", "3600", "3600", false],
	["NumericGreaterThan", "9", "10", true],
	["NumericGreaterThanEquals", "3600", "3600", true],
	["NumericGreaterThanEquals", "3600", "nine", false],
	["DateEquals", "2030-01-01T00:00:00Z", "1893456000", true],
	["DateEquals", "2030-01-01", "2030-01-01T00:00:00Z", true],
	["DateEquals", "2030-01-01T01:00:00+01:00", "2030-01-01T00:00:00Z", true],
	["DateEquals", "2030-01-01T00:00:00.500Z", "2030-01-01T00:00:00Z", false],
	["DateEquals", "2030-02-30", "2030-02-30", false],
	["DateEquals", "next week", "next week", false],
	["DateLessThan", "2030-01-01T00:00:00Z", "2029-12-31T23:59:59Z", true],
	["DateLessThan", "2030-01-01T00:00:00Z", "2030-01-01T00:00:00Z", false],
	["DateLessThan", 1893456000, "2029-01-01T00:00:00Z", true],
	["DateLessThanEquals", "2030-01-01T00:00:00Z", "1893456000", true],
	["DateLessThanEquals", "2030-01-01T00:00:00Z", "1893456001", false],
	["DateGreaterThan", "2030-01-01T00:00:00Z", "2030-01-01T00:00:01Z", true],
	["DateGreaterThan", "2030-01-01T00:00:00Z", "2030-01-01T00:00:00Z", false],
	["DateGreaterThanEquals", "2030-01", "2030-01-01T00:00:00Z", true],
	["DateGreaterThanEquals", "2031", "2030-12-31T23:59:59Z", false],
	["Bool", "true", "true", true],
	["Bool", true, "True", true],
	["Bool", "false", "true", false],
	["Bool", ["true", "false"], "false", true],
	["Bool", "yes", "yes", false],
	["BinaryEquals", "QmluYXJ5", "QmluYXJ5", true],
	["BinaryEquals", "QmluYXJ5Cg==", "QmluYXJ5Cg", true],
	["BinaryEquals", "QmluYXJ5", "qmluYXJ5", false],
	["IpAddress", "203.0.113.0/24", "203.0.113.99", true],
	["IpAddress", "203.0.113.0/24", "203.0.114.1", false],
	["IpAddress", "203.0.113.77/24", "203.0.113.1", true],
	["IpAddress", "203.0.113.5", "203.0.113.5", true],
	["IpAddress", "203.0.113.5", "203.0.113.6", false],
	["IpAddress", "0.0.0.0/0", "255.1.2.3", true],
	["IpAddress", "128.0.0.0/1", "255.1.2.3", true],
	["IpAddress", "128.0.0.0/1", "127.1.2.3", false],
	["IpAddress", "255.255.255.255/32", "255.255.255.255", true],
	["IpAddress", "0.0.0.0/0", "2001:db8::1", false],
	["IpAddress", "2001:db8::/32", "2001:DB8:ffff::1", true],
	["IpAddress", "2001:db8::/32", "2001:db9::1", false],
	["IpAddress", "::/0", "2001:db8::1", true],
	["IpAddress", "::ffff:192.0.2.1", "::ffff:c000:201", true],
	["IpAddress", "203.0.113.0/33", "203.0.113.0", false],
	["IpAddress", "203.0.113", "203.0.113", false],
	["IpAddress", "203.0.113.0/24", "203.0.113.099", false],
	["ArnEquals", "arn:aws:iam::111122223333:user/*", "arn:aws:iam::111122223333:user/a/kai", true],
	["ArnEquals", "arn:aws:iam::*:role/ops", "arn:aws:iam::111122223333:role/ops", true],
	["ArnLike", "arn:aws:iam::1111*:role/*", "arn:aws:iam::111122223333:role/ops", true],
	["ArnLike", "arn:aws:iam:*:role/ops", "arn:aws:iam::111122223333:role/ops", false],
	["ArnLike", "arn:aws:iam::111122223333:Role/ops", "arn:aws:iam::111122223333:role/ops", false],
	["ArnLike", "*", "arn:aws:iam::111122223333:role/ops", false],
	["ArnLike", "arn:aws:sns:*:*:${aws:username}-*", "arn:aws:sns:eu-west-1:111122223333:kai-news", true],
	["ArnLike", "arn:aws:iam::111122223333:*", "no ARN at all", false],
];

describe("one value against one condition", () => {
	test.each(SINGLE)("%s %j with %j: %s", (operator, wanted, actual, expected) => {
		expect(holds(operator, wanted, [actual])).toBe(expected);
		expect(holds(`${operator}IfExists`, wanted, [actual])).toBe(expected);
		expect(holds(`ForAnyValue:${operator}`, wanted, [actual])).toBe(expected);
		expect(holds(`ForAllValues:${operator}`, wanted, [actual])).toBe(expected || actual === "");
	});
});

const NEGATED: ReadonlyMap<string, string> = new Map([
	["StringEquals", "StringNotEquals"],
	["StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase"],
	["StringLike", "StringNotLike"],
	["NumericEquals", "NumericNotEquals"],
	["DateEquals", "DateNotEquals"],
	["IpAddress", "NotIpAddress"],
	["ArnEquals", "ArnNotEquals"],
	["ArnLike", "ArnNotLike"],
]);

describe("a negated operator holds where the plain one does not", () => {
	test.each(SINGLE.filter(([operator]) => NEGATED.has(operator)))(
		"not: %s %j with %j",
		(operator, wanted, actual, expected) => {
			expect(holds(NEGATED.get(operator) ?? "", wanted, [actual])).toBe(!expected);
			expect(holds(`${NEGATED.get(operator)}IfExists`, wanted, [actual])).toBe(!expected);
		},
	);

	test("a list of values is excluded as a whole", () => {
		expect(holds("StringNotEquals", ["ana", "kai"], ["kai"])).toBe(false);
		expect(holds("StringNotEquals", ["ana", "kai"], ["bo"])).toBe(true);
		expect(holds("NotIpAddress", ["10.0.0.0/8", "203.0.113.0/24"], ["203.0.113.1"])).toBe(false);
	});
});

const VALUES: ReadonlyMap<string, string> = new Map([
	["Bool", "true"],
	["BinaryEquals", "QQ=="],
]);
const sampleFor = (name: string): string => {
	if (name.startsWith("Numeric")) return "1";
	if (name.startsWith("Date")) return "2030-01-01";
	if (name.includes("IpAddress")) return "203.0.113.0/24";
	if (name.startsWith("Arn")) return "arn:aws:s3:::x";
	return VALUES.get(name) ?? "x";
};

describe("a key that is absent, or has no value,", () => {
	const operators = [...OPERATORS.values()].filter(({ judges }) => judges === "values");
	test("is what every operator but Null has to deal with", () => {
		expect([...OPERATORS.keys()].filter((name) => operators.every((one) => one.name !== name))).toEqual([
			"Null",
		]);
	});

	test.each(operators.map(({ name, isNegated }) => [name, isNegated] as const))(
		"%s: negated %s",
		(name, isNegated) => {
			const wanted = sampleFor(name);
			for (const absent of [undefined, []]) {
				expect(holds(name, wanted, absent)).toBe(isNegated);
				expect(holds(`${name}IfExists`, wanted, absent)).toBe(true);
				expect(holds(`ForAllValues:${name}`, wanted, absent)).toBe(true);
				expect(holds(`ForAnyValue:${name}`, wanted, absent)).toBe(false);
			}
			expect(isNegated).toBe(name.includes("Not"));
		},
	);

	test("passes ForAllValues too when it is an empty string", () => {
		expect(holds("ForAllValues:StringEquals", "x", [""])).toBe(true);
		expect(holds("ForAnyValue:StringEquals", "", [""])).toBe(false);
		expect(holds("StringEquals", "x", [""])).toBe(false);
		expect(holds("StringEquals", "", [""])).toBe(true);
	});
});

describe("a key with several values", () => {
	test.each<[string, unknown, readonly string[], boolean]>([
		["StringEquals", ["a", "b"], ["a", "b"], false],
		["StringNotEquals", ["c"], ["a", "b"], false],
		["ForAllValues:StringEquals", ["a", "b", "c"], ["a", "b"], true],
		["ForAllValues:StringEquals", ["a"], ["a", "b"], false],
		["ForAnyValue:StringEquals", ["a"], ["a", "b"], true],
		["ForAnyValue:StringEquals", ["c"], ["a", "b"], false],
		["ForAllValues:StringNotEquals", ["c"], ["a", "b"], true],
		["ForAllValues:StringNotEquals", ["b"], ["a", "b"], false],
		["ForAnyValue:StringNotEquals", ["b"], ["a", "b"], true],
		["ForAnyValue:StringNotEquals", ["a", "b"], ["a", "b"], false],
		["ForAllValues:StringLike", "team-*", ["team-a", "team-b"], true],
		["ForAnyValue:ArnLike", "arn:aws:s3:::a*", ["x", "arn:aws:s3:::ab"], true],
	])("%s %j with %j: %s", (operator, wanted, actual, expected) => {
		expect(holds(operator, wanted, actual)).toBe(expected);
	});
});

describe("Null", () => {
	test.each<[unknown, readonly string[] | undefined, boolean]>([
		["true", undefined, true],
		["true", ["x"], false],
		["false", undefined, false],
		["false", ["x"], true],
		[true, [], true],
		[false, ["a", "b"], true],
		["maybe", undefined, false],
	])("%j with %j: %s", (wanted, actual, expected) => {
		expect(holds("Null", wanted, actual)).toBe(expected);
	});
});

describe("further rules", () => {
	test("an empty list of values never holds, negated or not", () => {
		for (const operator of [
			"StringEquals",
			"StringNotEquals",
			"StringEqualsIfExists",
			"ForAllValues:StringLike",
			"Null",
		]) {
			for (const actual of [undefined, ["x"]]) expect(holds(operator, [], actual)).toBe(false);
		}
	});

	test("a variable without value fails the plain operator and passes the negated one", () => {
		expect(holds("StringLike", "${aws:userid}*", ["x"])).toBe(false);
		expect(holds("StringNotLike", "${aws:userid}*", ["x"])).toBe(true);
		expect(holds("ArnNotLike", "arn:aws:s3:::${aws:userid}", ["arn:aws:s3:::x"])).toBe(true);
	});

	test("variables are dead letters in the old version, and for operators other than String and Arn", () => {
		expect(holds("StringEquals", "${aws:username}", ["kai"], "2008-10-17")).toBe(false);
		expect(holds("StringEquals", "${aws:username}", ["${aws:username}"], "2008-10-17")).toBe(true);
		expect(holds("Bool", "${aws:username}", ["kai"])).toBe(false);
	});

	test("the reason names the key, the values and what the operator asks", () => {
		const reason = (operator: string, wanted: unknown, actual: readonly string[] | undefined) =>
			evaluateCondition(conditionOf(operator, wanted), actual, resolve);
		expect(reason("Bool", "true", undefined)).toEqual({
			holds: false,
			because: "`aws:key` is not in the request, so `Bool` does not hold.",
		});
		expect(reason("NumericLessThan", "3600", ["60"])).toEqual({
			holds: true,
			because: "`aws:key` is `60`, which is less than `3600`.",
		});
		expect(reason("StringNotEquals", ["a", "b"], ["a"]).because).toBe(
			"`aws:key` is `a`, which equals `a` or `b`, and so `StringNotEquals` does not hold.",
		);
		expect(reason("NotIpAddress", "10.0.0.0/8", ["203.0.113.1"]).because).toBe(
			"`aws:key` is `203.0.113.1`, which is not in `10.0.0.0/8`, and so `NotIpAddress` holds.",
		);
		expect(reason("StringLike", "home/${aws:username}/*", [""]).because).toBe(
			"`aws:key` is empty, which is not like `home/kai/*`.",
		);
		expect(reason("StringEquals", "${aws:userid}", ["a"]).because).toBe(
			"`aws:key` is `a`, which does not equal `${aws:userid}`.",
		);
	});
});
