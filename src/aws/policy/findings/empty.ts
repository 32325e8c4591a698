import type { JsonNode } from "../json-node.ts";
import { parseJson } from "../json-text.ts";
import type { PolicyPath } from "../policy.ts";
import type { Found, Rule } from "./rule.ts";

/** An empty list or object. */
export const empty: Rule = {
	code: "empty",
	severity: "suggestion",
	explanation:
		"An empty list of actions, resources or values matches nothing. An empty condition says nothing.",
	refusals: [],
	find: (policy) => {
		const json = parseJson(policy.text);
		return json.ok ? emptyIn(json.value, []) : [];
	},
};

const emptyIn = (node: JsonNode, path: PolicyPath): readonly Found[] => {
	if (node.type === "scalar") return [];
	const children =
		node.type === "array"
			? node.items.map((item, index) => ({ step: index, child: item }))
			: node.members.map(({ key, value }) => ({ step: key, child: value }));
	if (children.length === 0) {
		const message = node.type === "array" ? "the list is empty" : "there is nothing between the braces";
		return [{ path, message, cure: "fill it, or take it out" }];
	}
	return children.flatMap(({ step, child }) => emptyIn(child, [...path, step]));
};
