import type { Choice, SortQuestion } from "../../exercise/question.ts";
import { columnsOf, filledUp } from "../../page/columns.ts";
import { inlineProse, plainProse } from "../../page/inline.ts";
import type { Line, Role, Span } from "../../page/line.ts";
import { hanging, wrap } from "../../page/wrap.ts";
import type { SortState } from "./sort-state.ts";
import { type InputView, pointer, stacked } from "./view.ts";

/** Each item with its bins beside it, or with the bin it lies in below it where the window is too narrow for that. */
export const viewSort = (question: SortQuestion, state: SortState, width: number): InputView => {
	const bins = question.bins.reduce((sum, bin) => sum + columnsOf(plainProse(bin.text)) + 5, 0);
	const titles = question.items.map((item) => columnsOf(plainProse(item.text)));
	const room = width - 3 - bins - 1;
	const longest = Math.max(0, ...titles);
	const isBeside = room >= Math.min(longest, 14);
	const title = Math.min(longest, room);
	return stacked(
		question.items.map((item, index) => {
			const isFocused = index === state.at;
			const bin = state.placed[item.id];
			return isBeside
				? rowBeside(item, { isFocused, bin, title, bins: question.bins })
				: rowBelow(item, { isFocused, bin, width, bins: question.bins });
		}),
		state.at,
	);
};

/** The two hues of the responsibility pictures belong to their words here, too. */
const binRole = (id: string): Role => (id === "aws" ? "aws" : id === "customer" ? "customer" : "accent");

const binSpans = (bin: Choice, isChosen: boolean): readonly Span[] => {
	const text = plainProse(bin.text);
	return isChosen
		? [{ text: ` [▐${text}▌]`, role: binRole(bin.id) }]
		: [{ text: ` [ ${text} ]`, role: "muted" }];
};

const rowBeside = (
	item: Choice,
	look: {
		readonly isFocused: boolean;
		readonly bin: string | undefined;
		readonly title: number;
		readonly bins: readonly Choice[];
	},
): readonly Line[] => {
	const cells = look.bins.flatMap((bin) => binSpans(bin, bin.id === look.bin));
	return wrap(inlineProse(item.text, look.isFocused ? "focus" : undefined), look.title).map(
		(row, index): Line => [
			...(index === 0 ? pointer(look.isFocused) : [{ text: "   " }]),
			...(index === 0 ? [...filledUp(row, look.title), { text: " " }, ...cells] : row),
		],
	);
};

const rowBelow = (
	item: Choice,
	look: {
		readonly isFocused: boolean;
		readonly bin: string | undefined;
		readonly width: number;
		readonly bins: readonly Choice[];
	},
): readonly Line[] => {
	const chosen = look.bins.find((bin) => bin.id === look.bin);
	const all = look.bins.flatMap((bin, index): readonly Span[] => [
		{ text: index === 0 ? "" : "  " },
		{ text: `${index + 1} ${plainProse(bin.text)}`, role: bin === chosen ? binRole(bin.id) : "muted" },
	]);
	const lead: Span = { text: chosen ? "   → " : "   ? ", role: chosen ? binRole(chosen.id) : "muted" };
	const below: readonly Span[] = look.isFocused
		? all
		: [
				{
					text: chosen ? plainProse(chosen.text) : "no place yet",
					role: chosen ? binRole(chosen.id) : "muted",
				},
			];
	return [
		...hanging(
			pointer(look.isFocused),
			inlineProse(item.text, look.isFocused ? "focus" : undefined),
			look.width,
		),
		...hanging([{ text: "  " }, lead], below, look.width),
	];
};
