import type { Found, Rule } from "./rule.ts";
import { allowsOf, grants } from "./statement-questions.ts";

/** An Allow of all but a list. */
export const allowWithNot: Rule = {
	code: "allow-with-not",
	severity: "security",
	explanation:
		"Allow with a Not element grants everything but the list. What AWS adds tomorrow is granted too.",
	refusals: [],
	find: (policy) => {
		if (!grants(policy)) return [];
		return allowsOf(policy).flatMap(({ action, principal, resource }) =>
			[
				{ clause: principal, name: "Principal", rest: "everyone but those listed, strangers included" },
				{ clause: action, name: "Action", rest: "every action of every service but those listed" },
				{ clause: resource, name: "Resource", rest: "every resource but those listed" },
			].flatMap(({ clause, name, rest }): readonly Found[] =>
				clause?.isNot
					? [
							{
								path: clause.path,
								spot: "key",
								message: `\`Not${name}\` with \`Allow\` means ${rest}`,
								cure: `list what is meant in \`${name}\`, or write a \`Deny\``,
							},
						]
					: [],
			),
		);
	},
};
