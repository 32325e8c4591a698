import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAllowed } from "../../../src/aws/decision/decide.ts";
import type { ContextValue, DecisionRequest, RequestContext } from "../../../src/aws/decision/decision.ts";
import type { NamedPolicy } from "../../../src/aws/policy/policy.ts";
import { ANYONE, requestIn } from "../../../src/aws/policy-space/frame.ts";
import type { Scope } from "../../../src/aws/policy-space/key-values.ts";
import { alone, comparing, policy } from "./sides.ts";

/** One value of a list, or several. */
const some = (values: readonly string[], most = 3) =>
	fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most });

const actions = some(["*", "s3:*", "s3:A*", "s3:?a", "s3:Aa", "s3:b", "iam:*a", "iam:b"]);
const resources = some([
	"*",
	"arn:aws:s3:::a",
	"arn:aws:s3:::a*",
	"arn:aws:s3:::*a",
	"arn:aws:s3:::?/*",
	"arn:aws:*:::a/b",
	"arn:aws:iam::111122223333:*",
	"arn:aws:iam::*:a",
	"arn:aws:s3:*:*:a",
]);

const text = some(["a", "b", "ab", "a*", "?", "*b", ""]);
const conditions = fc.oneof(
	fc.record({
		operator: fc.constantFrom(
			"StringEquals",
			"StringNotEquals",
			"StringLike",
			"StringNotLike",
			"StringEqualsIgnoreCase",
		),
		ifExists: fc.boolean(),
		set: fc.constantFrom("", "", "ForAllValues:", "ForAnyValue:"),
		key: fc.constantFrom("aws:k", "aws:K", "aws:j"),
		values: text,
	}),
	fc.record({
		operator: fc.constantFrom(
			"NumericEquals",
			"NumericLessThan",
			"NumericGreaterThanEquals",
			"NumericNotEquals",
		),
		ifExists: fc.boolean(),
		set: fc.constantFrom("", "", "ForAnyValue:"),
		key: fc.constant("aws:n"),
		values: some(["1", "2", "5", "4.5"]),
	}),
	fc.record({
		operator: fc.constantFrom("IpAddress", "NotIpAddress"),
		ifExists: fc.boolean(),
		set: fc.constant(""),
		key: fc.constant("aws:ip"),
		values: some(["10.0.0.0/8", "10.0.0.0/9", "10.128.0.0/16", "2001:db8::/32"]),
	}),
	fc.record({
		operator: fc.constant("Null"),
		ifExists: fc.constant(false),
		set: fc.constant(""),
		key: fc.constantFrom("aws:k", "aws:n", "aws:j"),
		values: some(["true", "false"], 1),
	}),
);

const statement = fc
	.record({
		Effect: fc.constantFrom("Allow", "Allow", "Deny"),
		isNotAction: fc.constantFrom(false, false, false, true),
		actions,
		isNotResource: fc.constantFrom(false, false, false, true),
		resources,
		conditions: fc.array(conditions, { maxLength: 2 }),
	})
	.map(({ Effect, isNotAction, isNotResource, ...parts }) => ({
		Effect,
		[isNotAction ? "NotAction" : "Action"]: parts.actions,
		[isNotResource ? "NotResource" : "Resource"]: parts.resources,
		Condition: Object.fromEntries(
			parts.conditions.map(({ set, operator, ifExists, key, values }) => [
				`${set}${operator}${ifExists ? "IfExists" : ""}`,
				{ [key]: values },
			]),
		),
	}));

const anyPolicy = fc
	.array(statement, { minLength: 1, maxLength: 3 })
	.map((statements) => policy(...statements));

const ACTIONS = ["s3:Aa", "s3:a", "s3:b", "s3:ba", "s3:xx", "iam:a", "iam:b", "iam:ba", "ec2:c"];
const RESOURCES = [
	"*",
	"arn:aws:s3:::a",
	"arn:aws:s3:::aa",
	"arn:aws:s3:::b",
	"arn:aws:s3:::b/a",
	"arn:aws:s3:::b/b",
	"arn:aws:s3:::a/b",
	"arn:aws:iam:::a/b",
	"arn:aws:iam::111122223333:a",
	"arn:aws:iam::444455556666:a",
	"arn:aws:s3:x:y:a",
];
const VALUES: Readonly<Record<string, readonly (ContextValue | undefined)[]>> = {
	"aws:k": [undefined, "a", "ab", "x", "A", "", ["a", "b"], ["a", "x"], ["x", "y"], ["", ""]],
	"aws:j": [undefined, "b", "zz", ["b", "ab"]],
	"aws:n": [undefined, "0", "1", "2", "3", "4.5", "5", "9", "x", ["1", "9"]],
	"aws:ip": [undefined, "10.1.0.1", "10.128.0.1", "10.200.0.1", "11.0.0.1", "2001:db8::1", "::1"],
};

/** A handful of everything: too many to try all, so each pair of policies gets a random part of it. */
const anyContext: fc.Arbitrary<RequestContext> = fc
	.record(
		Object.fromEntries(Object.entries(VALUES).map(([key, values]) => [key, fc.constantFrom(...values)])),
	)
	.map((context) => {
		const present = Object.entries(context).flatMap(([key, value]) =>
			value === undefined ? [] : [[key, value] as const],
		);
		return Object.fromEntries(present);
	});

const allows = (named: NamedPolicy, request: DecisionRequest): boolean =>
	isAllowed(ANYONE.complete(alone(named), request), request);

/** Tries every action on every resource in some contexts, and holds what comes out against the comparison. */
const agrees = (scopes: readonly Scope[]) =>
	fc.property(
		anyPolicy,
		anyPolicy,
		fc.array(anyContext, { minLength: 6, maxLength: 6 }),
		(a, b, contexts) => {
			const comparison = comparing(a, b, { scopes });
			expect(comparison.notCompared).toEqual([]);
			for (const action of ACTIONS)
				for (const resource of RESOURCES)
					for (const context of [{}, ...contexts]) {
						const request = requestIn(ANYONE, action, resource, context);
						const byA = allows(a, request);
						const byB = allows(b, request);
						if (byA && !byB) expect(comparison.outcome).toMatch(/^(a-grants|both-grant)-more$/);
						if (byB && !byA) expect(comparison.outcome).toMatch(/^(b-grants|both-grant)-more$/);
					}
			for (const { request, allowedBy } of comparison.counterexamples) {
				expect(allows(a, request)).toBe(allowedBy === "a");
				expect(allows(b, request)).toBe(allowedBy === "b");
			}
			expect(comparison.counterexamples.length > 0).toBe(comparison.outcome !== "equal");
		},
	);

describe("comparing agrees with trying requests one by one", () => {
	test("whatever two policies say of requests that can be written", { timeout: 120_000 }, () => {
		fc.assert(agrees(["any"]), { numRuns: 300 });
	});

	test("with the requests that AWS knows looked at first", { timeout: 120_000 }, () => {
		fc.assert(agrees(["known", "any"]), { numRuns: 30 });
	});
});
