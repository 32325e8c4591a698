import type { Finding, Rule } from "../rule.ts";

const ALL_OR_NONE =
	/\b(?:all|none|both|neither|any) of (?:the|these|them|those)\b(?: (?:above|others?|answers|options))?\s*[.!]?$/i;
const COMBINED = /^(?:both )?[a-f](?:,| and| &) (?:and )?[a-f]\.?$/i;

/** Few options that all work, none of which speaks of the others. */
export const options: Rule = {
	code: "options",
	severity: "warning",
	asks: "three or four options for one pick, up to six for several; no `all of the above`",
	check: ({ choices }) =>
		choices.flatMap(({ placed, options: shown, keys }): readonly Finding[] => {
			const at = { lesson: placed.lesson.id, path: [...placed.path, "options"] };
			const most = keys.size > 1 ? 6 : 4;
			const count: readonly Finding[] =
				shown.length < 3 || shown.length > most
					? [
							{
								...at,
								code: "option-count",
								message: `${shown.length} options where 3 to ${most} work best`,
								cure: "drop what nobody would pick, or add a thought that learners do have",
							},
						]
					: [];
			const combined = shown
				.filter(({ text }) => ALL_OR_NONE.test(text.trim()) || COMBINED.test(text.trim()))
				.map(
					({ id, text }): Finding => ({
						...at,
						path: [...at.path, id],
						code: "all-or-none",
						message: `\`${text}\` speaks of the other options`,
						cure: "ask for several picks, or write a thought of its own",
					}),
				);
			return [...count, ...combined];
		}),
};
