import { expect, test } from "vitest";
import { fidelityPage } from "../../../src/aws/decision/fidelity.ts";
import { ladder } from "../../../src/aws/decision/ladder.ts";
import { allCases } from "./read-cases.ts";

test("docs/fidelity.md says what the code says; `npx vitest run test/aws/decision/fidelity -u` writes it anew", async () => {
	await expect(fidelityPage()).toMatchFileSnapshot("../../../docs/fidelity.md");
});

test("no two rungs give the same reason", () => {
	const reasons = ladder.map((rung) => rung.reason);
	expect(new Set(reasons).size).toBe(reasons.length);
});

test("every rung decides a case of the tables, but those that need an account to ask in", () => {
	const decided = new Set(allCases.map((row) => row.reason));
	const missing = ladder.map((rung) => rung.reason).filter((reason) => !decided.has(reason));
	expect(missing).toEqual(["credentials-refused", "block-public-access"]);
});
