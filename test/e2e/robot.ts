import type { Answer, Question } from "../../src/exercise/question.ts";
import { keys } from "./terminal.ts";

const digitFor = (ids: readonly { readonly id: string }[], wanted: string | undefined): string => {
	const index = ids.findIndex(({ id }) => id === wanted);
	if (index < 0 || index > 8) throw new Error(`no digit chooses ${wanted}`);
	return String(index + 1);
};

/** Carries each item to its place, from the top down. */
const sequence = (items: readonly { readonly id: string }[], wanted: readonly string[]): string[] => {
	const order = items.map(({ id }) => id);
	const pressed: string[] = [];
	let at = 0;
	for (const [place, id] of wanted.entries()) {
		const from = order.indexOf(id);
		const isDown = from > at;
		pressed.push(...Array<string>(Math.abs(from - at)).fill(isDown ? keys.down : keys.up));
		pressed.push(...Array<string>(from - place).fill(keys.left));
		order.splice(place, 0, ...order.splice(from, 1));
		at = place;
	}
	// An order that was right from the start has to be confirmed.
	return pressed.includes(keys.left) ? pressed : [...pressed, keys.enter];
};

/** The keys that give an answer to a question on the screen, without the Enter that hands it in. */
export const keysFor = (question: Question, answer: Answer): string[] => {
	const chosen = Array.isArray(answer) ? (answer as readonly string[]) : [];
	const placed =
		typeof answer === "object" && !Array.isArray(answer) ? (answer as Record<string, string>) : {};
	switch (question.shape) {
		case "choose":
			return chosen.map((id) => digitFor(question.options, id));
		case "sort":
			return question.items.map(({ id }) => digitFor(question.bins, placed[id]));
		case "match":
			return question.left.map(({ id }) => digitFor(question.right, placed[id]));
		case "order":
			return sequence(question.items, chosen);
		case "fill":
			return [String(answer)];
		case "form":
			return question.fields
				.flatMap((field) => {
					const open = field.options.filter(
						({ when }) => when === undefined || when.is.includes(placed[when.field] ?? ""),
					);
					// What a solution leaves open, such as how sure one is, may be anything.
					const wanted = placed[field.id] ?? open[0]?.id;
					return open.length === 0 ? [] : [digitFor(open, wanted), keys.enter];
				})
				.slice(0, -1);
		case "write":
			return ["w", "\u0018", `\u001b[200~${String(answer)}\u001b[201~`, keys.escape];
		case "operate":
			return chosen.map((line) => `${line}${keys.enter}`);
	}
};

const others = (all: readonly { readonly id: string }[], right: string | undefined): string =>
	all.find(({ id }) => id !== right)?.id ?? "";

/** A complete answer that is as wrong as the question lets it be. */
export const wrongAnswer = (question: Question, solution: Answer): Answer => {
	const chosen = Array.isArray(solution) ? (solution as readonly string[]) : [];
	const placed =
		typeof solution === "object" && !Array.isArray(solution) ? (solution as Record<string, string>) : {};
	switch (question.shape) {
		case "choose": {
			const wrong = question.options.map(({ id }) => id).filter((id) => !chosen.includes(id));
			return [...wrong, ...chosen].slice(0, question.pick);
		}
		case "sort":
			return Object.fromEntries(question.items.map(({ id }) => [id, others(question.bins, placed[id])]));
		case "match": {
			const right = question.left.map(({ id }) => placed[id] ?? "");
			return Object.fromEntries(
				question.left.map(({ id }, index) => [id, right[(index + 1) % right.length] ?? ""]),
			);
		}
		case "order":
			return [...chosen].reverse();
		case "fill":
			return "certainly not this";
		case "form":
			return Object.fromEntries(
				question.fields.map((field) => [field.id, others(field.options, placed[field.id])]),
			);
		case "write":
			return String(solution).replace(/arn:aws:s3:::[a-z-]+/g, "arn:aws:s3:::nowhere");
		case "operate":
			return ["aws sts get-caller-identity"];
	}
};
