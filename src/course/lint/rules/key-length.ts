import type { Choices } from "../choices-of.ts";
import type { Finding, Rule } from "../rule.ts";

/** A key this many times as long as the longest wrong option gives itself away. */
const TELLING = 1.6;
/** And this many characters longer, so that short words may differ. */
const LONGER_BY = 15;
/** From so many questions on, the longest option may be the key in at most this share of them. */
const ENOUGH = 8;
const SHARE = 0.5;

const longest = (texts: readonly { readonly text: string }[]): number =>
	Math.max(0, ...texts.map(({ text }) => text.length));

const lengths = ({ options, keys }: Choices) => ({
	key: longest(options.filter(({ id }) => keys.has(id))),
	wrong: longest(options.filter(({ id }) => !keys.has(id))),
});

const overAll = (single: readonly Choices[]): readonly Finding[] => {
	const telling = single.filter((choices) => lengths(choices).key > lengths(choices).wrong);
	const share = telling.length / single.length;
	return single.length < ENOUGH || share <= SHARE
		? []
		: [
				{
					code: "keys-are-long",
					message: `the longest option is the right one in ${telling.length} of ${single.length} questions`,
					cure: "lengthen wrong options or shorten right ones",
					file: "course.yaml",
					path: ["title"],
				},
			];
};

/** An answer is not recognised by its length. */
export const keyLength: Rule = {
	code: "key-length",
	severity: "warning",
	asks: "right options are no longer than wrong ones",
	check: ({ choices }) => {
		const single = choices.filter(({ keys }) => keys.size === 1);
		const telling = single.flatMap((each): readonly Finding[] => {
			const { key, wrong } = lengths(each);
			return key > wrong * TELLING && key > wrong + LONGER_BY
				? [
						{
							code: "long-key",
							message: `the right option has ${key} characters, the longest wrong one ${wrong}`,
							cure: "shorten it, or say as much in a wrong one",
							lesson: each.placed.lesson.id,
							path: [...each.placed.path, "options"],
						},
					]
				: [];
		});
		return [...telling, ...overAll(single)];
	},
};
