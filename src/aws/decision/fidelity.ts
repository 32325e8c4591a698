import { AWS_MANAGED_POLICIES, fidelityOf } from "../policy/managed/aws-managed-policy.ts";
import { OPERATORS } from "../policy/operators/operators.ts";
import { sessionFidelity } from "../session/fidelity.ts";
import { signInFidelity } from "../sign-in/fidelity.ts";
import { contextRules, type FidelityRule, matchingRules, reachRules } from "./fidelity-rules.ts";
import { ladder } from "./ladder.ts";
import { pages } from "./pages.ts";

const intro = `# How faithful the model is

What the evaluator takes from AWS, rule by rule, with the page that states it. Written from the code; do not edit it.

- **modelled**: decided as the page says.
- **simplified**: decided, with the difference that the note names. Where AWS does not say how it is, the note tells
  what the model takes to be so; no lesson asks for such a thing.
- **not modelled**: left out. Where a decision depends on it, the decision says so.
`;

/** The table of `docs/fidelity.md`: every rung, rule, operator and policy of the model. */
export const fidelityPage = (): string =>
	[
		intro,
		section(
			"The ladder",
			"Rungs in order; the first that rules decides, and its code is the decision's reason.",
			[
				["Reason", "Rule", "Page", "Fidelity", "Note"],
				...ladder.map((rung) => [
					`\`${rung.reason}\``,
					rung.rule,
					link(rung.page),
					rung.fidelity,
					rung.note ?? "",
				]),
			],
		),
		section("Who is reached", "", ruleRows(reachRules)),
		section("How statements match", "", ruleRows(matchingRules)),
		section("What a request's context holds", "", ruleRows(contextRules)),
		section("Sessions", "", ruleRows(sessionFidelity)),
		section("The door: passwords, devices and keys", "", ruleRows(signInFidelity)),
		section(
			"Condition operators",
			`Each also with \`IfExists\` (but \`Null\`), \`ForAllValues:\` and \`ForAnyValue:\`. Page: ${link(pages.operators)}.`,
			[
				["Operator", "Takes", "Fidelity"],
				...[...OPERATORS.values()].map((operator) => [`\`${operator.name}\``, operator.takes, "modelled"]),
			],
		),
		section(
			"AWS managed policies",
			"An exact one is AWS's document of that version; a simplified one grants the same to the services of the model.",
			[
				["Policy", "Version", "Fidelity"],
				...[...AWS_MANAGED_POLICIES.values()].map((policy) => [
					`\`${policy.name}\``,
					policy.version ?? "",
					fidelityOf(policy) === "exact" ? "modelled" : "simplified",
				]),
			],
		),
	].join("\n");

const ruleRows = (rules: readonly FidelityRule[]): readonly (readonly string[])[] => [
	["Rule", "Page", "Fidelity", "Note"],
	...rules.map((rule) => [rule.rule, link(rule.page), rule.fidelity, rule.note ?? ""]),
];

/** The last part of an address, without `.html`, linked to it. */
const link = (page: string): string =>
	`[${page.slice(page.lastIndexOf("/") + 1).replace(/\.html$/, "")}](${page})`;

const section = (title: string, words: string, rows: readonly (readonly string[])[]): string => {
	const [head = [], ...body] = rows;
	const line = (cells: readonly string[]) =>
		`| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
	const lines = [line(head), `|${head.map(() => " --- |").join("")}`, ...body.map(line)];
	return `## ${title}\n\n${words === "" ? "" : `${words}\n\n`}${lines.join("\n")}\n`;
};
