import { readYaml } from "../../course/yaml/read-yaml.ts";
import { type Answer, emptyAnswer, type Question } from "../../exercise/question.ts";
import { didYouMean } from "../../problem/nearest.ts";
import { bad, type Checked, good, hasError, type Problem } from "../../problem/problem.ts";
import type { OwnFile } from "../lab.ts";
import { beginLab, labOf } from "../lab.ts";
import { readCommands } from "./read-commands.ts";

/** No honest answer has more characters. */
const LONGEST = 200_000;

/**
 * The answer that a workbook's file holds. A name that the question has not, or a text that cannot be read, is an
 * error and not a wrong answer: it is told with its place.
 */
export const readAnswerFile = (
	question: Question,
	file: string,
	text: string,
	readOwnFile: (path: string) => OwnFile | undefined,
): Checked<Answer> => {
	if (text.length > LONGEST)
		return bad([
			{
				code: "answer-too-long",
				severity: "error",
				message: `the answer has more than ${LONGEST / 1000} thousand characters`,
				place: { file },
				cure: "keep only your answer in it",
			},
		]);
	if (question.shape === "write")
		return good(text.trim() === question.start.trim() ? emptyAnswer.write : text);
	if (question.shape === "operate") {
		const lines = readCommands(text);
		if (question.setup === undefined || lines.length === 0) return good(lines);
		return good(labOf(beginLab(question.setup, lines, { readOwnFile })).lines);
	}
	const { value, problems, placeOf } = readYaml(file, text);
	if (hasError(problems)) return bad(problems);
	const complaint = (
		code: string,
		message: string,
		path: readonly (string | number)[],
		cure?: string,
	): Problem => ({
		code,
		severity: "error",
		message,
		place: placeOf(path),
		...(cure === undefined ? {} : { cure }),
	});
	if (!isMap(value) || !Object.hasOwn(value, "answer") || Object.keys(value).length !== 1)
		return bad([complaint("no-answer-key", "the file holds one key, `answer`, and nothing else", [])]);
	const { answer } = value;
	const unknown = (
		name: string,
		known: readonly string[],
		path: readonly (string | number)[],
	): readonly Problem[] =>
		known.includes(name)
			? []
			: [
					complaint(
						"unknown-name",
						`the question has no \`${name}\` here`,
						path,
						didYouMean(name, known) ?? `use one of ${known.slice(0, 12).join(", ")}`,
					),
				];
	switch (question.shape) {
		case "fill":
			return typeof answer === "string" || typeof answer === "number"
				? good(String(answer))
				: answer === null
					? good(emptyAnswer.fill)
					: bad([complaint("wrong-form", "the answer is one text", ["answer"], "put it between quotes")]);
		case "choose":
		case "order": {
			const names = answer ?? [];
			if (!Array.isArray(names) || !names.every(isName))
				return bad([
					complaint("wrong-form", "the answer is a list of names", ["answer"], "write [] with names in it"),
				]);
			const known = (question.shape === "choose" ? question.options : question.items).map(({ id }) => id);
			const found = names.flatMap((name, index) => unknown(String(name), known, ["answer", index]));
			return found.length > 0 ? bad(found) : good(names.map(String));
		}
		case "sort":
		case "match":
		case "form": {
			if (!isMap(answer))
				return bad([
					complaint(
						"wrong-form",
						"the answer is a name behind each colon",
						["answer"],
						"keep what was there",
					),
				]);
			const places = placesOf(question);
			const found: Problem[] = [];
			const given: Record<string, string> = {};
			for (const [item, place] of Object.entries(answer)) {
				const path = ["answer", item];
				const options = places.get(item);
				if (options === undefined) found.push(...unknown(item, [...places.keys()], path));
				else if (place === null || place === "") continue;
				else if (!isName(place)) found.push(complaint("wrong-form", "one name is wanted", path));
				else {
					found.push(...unknown(String(place), options, path));
					given[item] = String(place);
				}
			}
			return found.length > 0 ? bad(found) : good(given);
		}
	}
};

type Placing = Extract<Question, { shape: "sort" | "match" | "form" }>;

/** What may stand behind each colon. */
const placesOf = (question: Placing): ReadonlyMap<string, readonly string[]> => {
	const ids = (choices: readonly { readonly id: string }[]) => [...new Set(choices.map(({ id }) => id))];
	switch (question.shape) {
		case "sort":
			return new Map(question.items.map(({ id }) => [id, ids(question.bins)]));
		case "match":
			return new Map(question.left.map(({ id }) => [id, ids(question.right)]));
		case "form":
			return new Map(question.fields.map(({ id, options }) => [id, ids(options)]));
	}
};

const isName = (value: unknown): value is string | number =>
	typeof value === "string" || typeof value === "number";

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null && !Array.isArray(value);
