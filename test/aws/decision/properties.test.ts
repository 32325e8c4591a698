import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide, verdictOn } from "../../../src/aws/decision/decide.ts";
import type { Outcome } from "../../../src/aws/decision/decision.ts";
import { explainDecision } from "../../../src/aws/decision/explain.ts";
import { readCase, type SimulateCase } from "../../../src/tutor/simulate/read-case.ts";
import { anyCase, document, statement } from "./arbitrary-case.ts";
import { type NaiveCase, type NaiveDocument, naive } from "./naive.ts";

const read = (value: NaiveCase): SimulateCase => {
	const checked = readCase(value);
	if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
	return checked.value;
};

const outcomeOf = (value: NaiveCase): Outcome => {
	const { layers, request } = read(value);
	return verdictOn(layers, request).decision;
};

/** The keys that follow from the caller are put in by `readCase`; the second implementation needs them as well. */
const withCaller = (value: NaiveCase): NaiveCase => ({
	...value,
	request: { ...value.request, context: read(value).request.context },
});

const runs = { numRuns: 200 };

describe("a second implementation", () => {
	test("agrees on thousands of cases, and they are of every kind", () => {
		const seen = new Map<Outcome, number>();
		fc.assert(
			fc.property(anyCase, (value) => {
				const ours = outcomeOf(value);
				seen.set(ours, (seen.get(ours) ?? 0) + 1);
				expect(ours).toBe(naive(withCaller(value)));
			}),
			{ numRuns: 3_000 },
		);
		for (const outcome of ["allowed", "explicitDeny", "implicitDeny"] as const) {
			expect(seen.get(outcome) ?? 0).toBeGreaterThan(400);
		}
	});
});

describe("what always holds:", () => {
	test("adding a deny never allows", () => {
		fc.assert(
			fc.property(anyCase, document("Deny"), (value, deny) => {
				const before = outcomeOf(value);
				for (const after of [
					{ ...value, identityPolicies: [...value.identityPolicies, deny] },
					{
						...value,
						serviceControlPolicies: (value.serviceControlPolicies ?? [[full]]).map((level) => [
							...level,
							deny,
						]),
					},
					{ ...value, permissionsBoundary: joined(value.permissionsBoundary ?? full, deny) },
				]) {
					if (before !== "allowed") expect(outcomeOf(after)).not.toBe("allowed");
				}
			}),
			runs,
		);
	});

	test("adding an allow to the identity policies never denies", () => {
		fc.assert(
			fc.property(anyCase, document("Allow"), (value, more) => {
				const before = outcomeOf(value);
				const after = outcomeOf({ ...value, identityPolicies: [...value.identityPolicies, more] });
				if (before === "allowed") expect(after).toBe("allowed");
				if (before === "explicitDeny") expect(after).toBe("explicitDeny");
			}),
			runs,
		);
	});

	test("a boundary, a session policy, an SCP or an RCP never adds an allow", () => {
		fc.assert(
			fc.property(anyCase, document("Allow", "Deny"), (value, cap) => {
				const {
					permissionsBoundary: _,
					serviceControlPolicies: __,
					resourceControlPolicies: ___,
					...rest
				} = value;
				const isFederated = value.request.principal.includes("federated-user");
				const bare: NaiveCase = { ...rest, sessionPolicies: isFederated ? [full] : [] };
				if (outcomeOf(bare) === "allowed") return;
				for (const capped of [
					{ ...bare, permissionsBoundary: cap },
					{ ...bare, sessionPolicies: [cap] },
					{ ...bare, serviceControlPolicies: [[cap]] },
					{ ...bare, resourceControlPolicies: [[]] },
				]) {
					expect(outcomeOf(capped)).not.toBe("allowed");
				}
			}),
			runs,
		);
	});

	test("the order of policies and of statements does not matter", () => {
		fc.assert(
			fc.property(anyCase, (value) => {
				const turned: NaiveCase = {
					...value,
					identityPolicies: value.identityPolicies.map(reversed).reverse(),
					sessionPolicies: value.sessionPolicies.map(reversed).reverse(),
					...(value.resourcePolicy ? { resourcePolicy: reversed(value.resourcePolicy) } : {}),
					...(value.permissionsBoundary ? { permissionsBoundary: reversed(value.permissionsBoundary) } : {}),
					...(value.serviceControlPolicies
						? {
								serviceControlPolicies: value.serviceControlPolicies.map((level) =>
									level.map(reversed).reverse(),
								),
							}
						: {}),
				};
				const { layers, request } = read(value);
				const other = read(turned);
				const [before, after] = [verdictOn(layers, request), verdictOn(other.layers, other.request)];
				expect([after.decision, after.reason, after.decidedBy]).toEqual([
					before.decision,
					before.reason,
					before.decidedBy,
				]);
			}),
			runs,
		);
	});

	test("splitting policies into statements, or merging them into one, does not matter", () => {
		fc.assert(
			fc.property(anyCase, (value) => {
				const before = outcomeOf(value);
				const split = value.identityPolicies.flatMap(({ Version, Statement }) =>
					Statement.map((one) => ({ Version, Statement: [one] })),
				);
				expect(outcomeOf({ ...value, identityPolicies: split })).toBe(before);
				if (value.identityPolicies.length === 0) return;
				expect(outcomeOf({ ...value, identityPolicies: [joined(...value.identityPolicies)] })).toBe(before);
			}),
			runs,
		);
	});

	test("a list of actions is as good as a statement for each", () => {
		fc.assert(
			fc.property(anyCase, statement("Allow", "Deny"), (value, wide) => {
				if (wide.Action === undefined || typeof wide.Action === "string") return;
				const each = wide.Action.map((Action) => ({ ...wide, Action }));
				const withOne = { ...value, identityPolicies: [{ Version: "2012-10-17", Statement: [wide] }] };
				const withEach = { ...value, identityPolicies: [{ Version: "2012-10-17", Statement: each }] };
				expect(outcomeOf(withEach)).toBe(outcomeOf(withOne));
			}),
			runs,
		);
	});

	test("the evidence tells the same story as the verdict", () => {
		fc.assert(
			fc.property(anyCase, (value) => {
				const { layers, request } = read(value);
				const told = decide(layers, request);
				const bare = verdictOn(layers, request);
				expect([told.decision, told.reason, told.decidedBy]).toEqual([
					bare.decision,
					bare.reason,
					bare.decidedBy,
				]);
				const matched = told.statements.filter((tried) => tried.matched);
				const denies = matched.some((tried) => tried.effect === "Deny");
				expect(told.decision === "explicitDeny").toBe(denies);
				if (told.decision === "allowed" && told.decidedBy !== "root") {
					const by = told.steps.find((step) => step.decides)?.by;
					expect(by).toMatchObject({ effect: "Allow", matched: true, layer: told.decidedBy });
				}
				if (bare.by)
					expect(matched).toContainEqual(
						expect.objectContaining({ layer: bare.by.layer, index: bare.by.index }),
					);
				expect(told.steps.filter((step) => step.decides).length).toBeLessThanOrEqual(1);
				for (const step of told.steps) {
					if (step.verdict === "deny") expect(step.by?.effect).toBe("Deny");
					if (step.verdict === "none" || step.verdict === "skipped") expect(step.by).toBeUndefined();
				}
				for (const line of explainDecision(told)) expect(line).not.toMatch(/undefined|\[object/);
			}),
			runs,
		);
	});
});

const full: NaiveDocument = {
	Version: "2012-10-17",
	Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
};

const reversed = (policy: NaiveDocument): NaiveDocument => ({
	...policy,
	Statement: [...policy.Statement].reverse(),
});

const joined = (...policies: readonly NaiveDocument[]): NaiveDocument => ({
	Version: "2012-10-17",
	Statement: policies.flatMap(({ Statement }) => Statement),
});
