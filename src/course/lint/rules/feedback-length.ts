import type { Rule } from "../rule.ts";
import { hasMoreWords, wordsIn } from "../texts-of.ts";

const LONGEST = 60;

/** Feedback is read when it is short. */
export const feedbackLength: Rule = {
	code: "long-feedback",
	severity: "warning",
	asks: `feedback and \`why\` have at most ${LONGEST} words`,
	check: ({ prose }) =>
		prose.flatMap(({ placed, texts }) =>
			texts
				.filter(({ path }) => path.at(-1) === "feedback" || path.at(-1) === "why")
				.filter(({ text }) => hasMoreWords(text, LONGEST))
				.map(({ path, text }) => ({
					message: `this has ${wordsIn(text)} words`,
					cure: "keep the tempting thought, the rule and the check; drop the rest",
					lesson: placed.lesson.id,
					path,
				})),
		),
};
