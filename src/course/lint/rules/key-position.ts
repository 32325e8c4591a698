import { type Choices, choicesOf } from "../choices-of.ts";
import type { Finding, LintContext, Rule } from "../rule.ts";

/** Seeds whose orders are compared: an order that none of them changes was written by the author. */
const SEEDS = [1, 2, 3, 4, 5];
const ENOUGH = 4;
const SHARE = 0.6;

const order = ({ options }: Choices): string => options.map(({ id }) => id).join(" ");

const keepsOrder = (choices: Choices, { settingOf }: LintContext): boolean =>
	SEEDS.every((seed) => {
		const drawn = choicesOf(choices.placed, settingOf(choices.placed, seed));
		return drawn !== undefined && order(drawn) === order(choices);
	});

const positionOf = ({ options, keys }: Choices): number => options.findIndex(({ id }) => keys.has(id));

/** Where options keep their written order, the right one does not keep its place. */
export const keyPosition: Rule = {
	code: "key-position",
	severity: "warning",
	asks: "where options keep their order, the key's place varies",
	check: (context): readonly Finding[] => {
		const fixed = context.choices.filter(
			(choices) => choices.keys.size === 1 && keepsOrder(choices, context),
		);
		const places = new Map<number, number>();
		for (const choices of fixed) {
			const place = positionOf(choices);
			places.set(place, (places.get(place) ?? 0) + 1);
		}
		return [...places]
			.filter(([, count]) => fixed.length >= ENOUGH && count / fixed.length > SHARE)
			.map(([place, count]) => ({
				message: `option ${place + 1} is the right one in ${count} of ${fixed.length} questions that keep their order`,
				cure: "choose wrong options on the other side of the right one",
				file: "course.yaml",
				path: ["title"],
			}));
	},
};
