import { expect, test } from "vitest";
import { sessionFidelity } from "../../../src/aws/session/fidelity.ts";
import { signInFidelity } from "../../../src/aws/sign-in/fidelity.ts";

test("what is not modelled to the letter says what is missing, and only that", () => {
	for (const { rule, page, fidelity, note } of [...signInFidelity, ...sessionFidelity]) {
		expect(page, rule).toMatch(/^https:\/\/\S+$/);
		expect(rule).toMatch(/^[A-Z].*\.$/);
		if (fidelity !== "modelled") expect(note, rule).toMatch(/^[A-Z].*\.$/);
	}
});
