import { didYouMean } from "../../../problem/nearest.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { ActionEntry } from "../policy.ts";
import { shown } from "../reading.ts";
import { matchGlob } from "../wildcard.ts";
import type { Found, Rule } from "./rule.ts";

/** No such service, or no such action. */
export const unknownAction: Rule = {
	code: "unknown-action",
	severity: "error",
	explanation:
		"AWS saves a policy with a misspelt action and says nothing. The statement then allows or denies nothing for it.",
	refusals: ["invalid-action"],
	find: (policy, catalogue) =>
		policy.statements.flatMap(({ action }) => action.entries.flatMap((entry) => judge(entry, catalogue))),
};

const judge = (entry: ActionEntry, catalogue: Catalogue): readonly Found[] => {
	if (entry.service === "*") return [];
	const service = catalogue.service(entry.service);
	if (!service) {
		if (catalogue.prefixes.includes(entry.service)) return [];
		const cure = didYouMean(entry.service, catalogue.prefixes);
		return [{ path: entry.path, message: `\`${entry.service}\` is no service prefix of AWS`, cure }];
	}
	for (const name of service.actions.keys()) if (matchGlob(entry.name, name)) return [];
	const names = [...service.actions.values()].map(({ name }) => name);
	return [
		{
			path: entry.path,
			message: `${shown(entry.text)} is no action of ${service.title}`,
			cure: didYouMean(entry.text, names) ?? "look the action up in the Service Authorization Reference",
		},
	];
};
