import { GRAMMARS } from "../grammar.ts";
import { shown } from "../reading.ts";
import type { Found, Rule } from "./rule.ts";

/** A name of a statement that is illegal, doubled or empty. */
export const sid: Rule = {
	code: "sid",
	severity: "suggestion",
	explanation:
		"A Sid is a name for a statement. IAM wants letters and digits only, and no name twice. In other policies a unique name still helps whoever reads the logs.",
	refusals: ["invalid-sid", "duplicate-sid"],
	find: (policy) => {
		const seen = new Set<string>();
		return policy.statements.flatMap(({ path, sid: name }): readonly Found[] => {
			if (name === undefined) return [];
			const at = [...path, "Sid"];
			if (name === "")
				return [{ path: at, message: "the Sid is empty", cure: "name the statement, or take it out" }];
			if (!seen.has(name) || GRAMMARS[policy.use].sid === "strict") {
				seen.add(name);
				return [];
			}
			return [
				{
					path: at,
					message: `the Sid ${shown(name)} is used twice`,
					cure: "give each statement a name of its own",
				},
			];
		});
	},
};
