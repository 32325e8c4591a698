import type { Placed } from "./placed.ts";
import { type Assignment, variableKeys } from "./variables.ts";

/** Collects what is left out of a comparison, each in one sentence, each once. */
export type Doubts = { readonly add: (doubt: string) => void; readonly all: () => readonly string[] };

/** A collection without any doubt yet. */
export const startDoubts = (): Doubts => {
	const doubts = new Set<string>();
	return { add: (doubt) => doubts.add(doubt), all: () => [...doubts] };
};

/** Takes down what representatives of these statements do not cover. */
export const doubt = (
	placed: readonly Placed[],
	assignments: readonly Assignment[],
	doubts: Doubts,
): void => {
	for (const [lower, written] of variableKeys(placed)) {
		const tried = [...new Set(assignments.map((values) => values.get(lower)))];
		doubts.add(`the policy variable \`\${${written}}\` was filled in with ${listed(tried.map(shown))} only`);
	}
	for (const { statement } of placed) {
		for (const { operator, values } of statement.conditions)
			if (operator.endsWith("IgnoreCase"))
				for (const { text } of values.filter((value) => /[^ -~]/.test(value.text)))
					doubts.add(`\`${text}\` was compared without case as if only A to Z had two cases`);
		if (statement.principal?.entries.some(({ names }) => names.kind === "unique-id"))
			doubts.add("principals that are unique ids were looked at for known callers only");
	}
};

/** The doubt about a condition key that several kinds of operators look at. */
export const mixedKey = (key: string): string =>
	`\`${key}\` is compared in several ways at once, and not every combination was tried`;

const shown = (value: string | undefined): string => (value === undefined ? "nothing" : `\`${value}\``);

const listed = (words: readonly string[]): string =>
	words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
