import { type Answer, type AnswerOf, emptyAnswer, type Shape } from "./question.ts";

/** No honest answer is longer than this, in characters or entries. */
const LONGEST_TEXT = 100_000;
const MOST_ENTRIES = 1_000;

const ids = (value: unknown): readonly string[] =>
	Array.isArray(value) && value.length <= MOST_ENTRIES && value.every((id) => typeof id === "string")
		? value
		: [];

const placements = (value: unknown): Readonly<Record<string, string>> => {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
	const entries = Object.entries(value);
	return entries.length <= MOST_ENTRIES && entries.every(([, place]) => typeof place === "string")
		? Object.fromEntries(entries)
		: {};
};

const text = (value: unknown): string =>
	typeof value === "string" && value.length <= LONGEST_TEXT ? value : "";

const readers: { readonly [S in Shape]: (value: unknown) => AnswerOf<S> } = {
	choose: ids,
	sort: placements,
	match: placements,
	order: ids,
	fill: text,
	form: placements,
	write: text,
	operate: ids,
};

/** An answer from a hand-in or an old journal; what has not the shape's form is read as the empty answer. */
export const readAnswer = <S extends Shape>(shape: S, value: unknown): AnswerOf<S> => readers[shape](value);

/** True where nothing was answered at all, so that nothing was tried. */
export const isEmptyAnswer = (shape: Shape, answer: Answer): boolean =>
	JSON.stringify(answer) === JSON.stringify(emptyAnswer[shape]);
