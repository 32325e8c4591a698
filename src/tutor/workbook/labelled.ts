import { seedOf } from "../../exercise/chance.ts";
import type { Answer, Choice, Question } from "../../exercise/question.ts";

/** A question whose choices have names that tell nothing, and the way between those names and the ids. */
export type Labelled = {
	readonly question: Question;
	/** The answer by ids, from one by labels. */
	readonly withIds: (answer: Answer) => Answer;
	/** The answer by labels, from one by ids. */
	readonly withLabels: (answer: Answer) => Answer;
};

/**
 * Gives the choices that an id could betray, such as the right side of a pair, short labels drawn by the seed. They hang
 * on the ids alone: an option that is added to the course later changes no other label but where two draw the same.
 */
export const labelled = (question: Question, seed: number): Labelled => {
	switch (question.shape) {
		case "choose": {
			const names = labelsFor(question.options, seed);
			return byList({ ...question, options: renamed(question.options, names) }, names);
		}
		case "order": {
			const names = labelsFor(question.items, seed);
			return byList({ ...question, items: renamed(question.items, names) }, names);
		}
		case "match": {
			const names = labelsFor(question.right, seed);
			const back = inverse(names);
			return {
				question: { ...question, right: renamed(question.right, names) },
				withIds: (answer) => placed(answer, back),
				withLabels: (answer) => placed(answer, names),
			};
		}
		case "sort":
		case "fill":
		case "form":
		case "write":
		case "operate":
			return { question, withIds: (answer) => answer, withLabels: (answer) => answer };
	}
};

type Names = ReadonlyMap<string, string>;

const CONSONANTS = "bdfghklmnprstvz";
const VOWELS = "aeiou";
const LABELS = CONSONANTS.length * VOWELS.length;

const labelOf = (number: number): string =>
	CONSONANTS.charAt(Math.floor(number / VOWELS.length)) + VOWELS.charAt(number % VOWELS.length);

const labelsFor = (choices: readonly Choice[], seed: number): Names => {
	const taken = new Map<number, string>();
	for (const id of choices.map((choice) => choice.id).sort()) {
		let number = seedOf(id, seed) % LABELS;
		while (taken.has(number) && taken.size < LABELS) number = (number + 1) % LABELS;
		// More choices than labels: the id itself does for the rest.
		if (taken.size < LABELS) taken.set(number, id);
	}
	return new Map(
		[...taken].map(([number, id]) => [
			id,
			isWordOfYaml(labelOf(number)) ? `${labelOf(number)}1` : labelOf(number),
		]),
	);
};

/** What YAML 1.1 takes for a truth value; other tools may read these files. */
const isWordOfYaml = (label: string): boolean => label === "no";

const renamed = (choices: readonly Choice[], names: Names): readonly Choice[] =>
	choices.map(({ id, text }) => ({ id: names.get(id) ?? id, text }));

const inverse = (names: Names): Names => new Map([...names].map(([id, label]) => [label, id]));

const byList = (question: Question, names: Names): Labelled => {
	const back = inverse(names);
	const through = (map: Names) => (answer: Answer) =>
		Array.isArray(answer) ? answer.map((name: string) => map.get(name) ?? name) : answer;
	return { question, withIds: through(back), withLabels: through(names) };
};

const placed = (answer: Answer, names: Names): Answer =>
	typeof answer === "string" || Array.isArray(answer)
		? answer
		: Object.fromEntries(Object.entries(answer).map(([item, place]) => [item, names.get(place) ?? place]));
