import type { Choice, Question } from "../../exercise/question.ts";

/** A figure as lines of words. */
export type Say<F> = (figure: F) => readonly string[];

/** The question's own text and what to look at, as lines. */
const taskLines = (question: Question, say: Say<Question["figures"][number]>): readonly string[] => [
	...question.prompt.trim().split("\n"),
	...question.figures.flatMap((figure) => ["", ...say(figure)]),
	...placesLines(question),
];

/** A file to answer in: the task as comments, and below it the empty answer. */
export const answerSheet = (
	title: string,
	question: Question,
	say: Say<Question["figures"][number]>,
): string => {
	const head = [title, "", ...taskLines(question, say), "", ...HOW[question.shape].split("\n")];
	const comments = head.flatMap(folded).map((line) => (line === "" ? "#" : `# ${line}`));
	return `${[...comments, "", ...emptyLines(question)].join("\n")}\n`;
};

/** The task of an answer whose file takes no comments, in Markdown. */
export const taskSheet = (title: string, question: Question, say: Say<Question["figures"][number]>): string =>
	[`# ${title}`, "", ...taskLines(question, say), "", HOW[question.shape], ""].join("\n");

/** How the answer is written, for each shape. */
const HOW: Readonly<Record<Question["shape"], string>> = {
	choose: "Write the names of your choices between the brackets, with commas: answer: [one, two]",
	sort: "Write the name of a place behind each colon.",
	match: "Write a name from the right side behind each colon.",
	order: "Write the names in the right order between the brackets, with commas.",
	fill: "Write your answer between the quotes.",
	form: "Write the name of your choice behind each colon.",
	write: "Write your policy in policy.json. Comments are not allowed in it.",
	operate:
		"Write the aws commands below, one a line. They run in a simulated account, in this order.\nfile:// finds files that lie beside this one.",
};

const listed = (title: string, choices: readonly Choice[]): readonly string[] => [
	"",
	title,
	...choices.map(({ id, text }) => `  ${id}: ${text}`),
];

const placesLines = (question: Question): readonly string[] => {
	switch (question.shape) {
		case "choose":
			return listed(question.pick === 1 ? "Choose one:" : `Choose ${question.pick}:`, question.options);
		case "sort":
			return [...listed("Places:", question.bins), ...listed("What to place:", question.items)];
		case "match":
			return [...listed("On the left:", question.left), ...listed("On the right:", question.right)];
		case "order":
			return listed("What to put in order:", question.items);
		case "fill":
			return question.placeholder === undefined ? [] : ["", `Wanted: ${question.placeholder}`];
		case "form":
			return question.fields.flatMap(({ id, label, options }) =>
				listed(`${id}: ${label}`, options.map(withCondition)),
			);
		case "write":
			return [];
		case "operate":
			return [
				"",
				"What is to be reached:",
				...question.goals.map((goal) => `  - ${goal}`),
				...(question.budget === undefined ? [] : [`With at most ${question.budget} calls to AWS.`]),
			];
	}
};

type Option = Extract<Question, { shape: "form" }>["fields"][number]["options"][number];

const withCondition = ({ id, text, when }: Option): Choice => ({
	id,
	text: when === undefined ? text : `${text} (where ${when.field} is ${when.is.join(" or ")})`,
});

const emptyLines = (question: Question): readonly string[] => {
	const blanks = (ids: readonly Choice[] | readonly { readonly id: string }[]) => [
		"answer:",
		...ids.map(({ id }) => `  ${quoted(id)}:`),
	];
	switch (question.shape) {
		case "choose":
		case "order":
			return ["answer: []"];
		case "sort":
			return blanks(question.items);
		case "match":
			return blanks(question.left);
		case "form":
			return blanks(question.fields);
		case "fill":
			return ['answer: ""'];
		case "write":
		case "operate":
			return [];
	}
};

/** An id that YAML would take for something else is put into quotes. */
const quoted = (id: string): string =>
	/^[a-z][a-z0-9-]*$/i.test(id) && !/^(?:null|true|false|y|n|yes|no|on|off)$/i.test(id)
		? id
		: JSON.stringify(id);

const WIDTH = 96;

/** A line in pieces that fit, at its own indentation; what is laid out in columns stays as it is. */
const folded = (line: string): readonly string[] => {
	const [indent = ""] = /^\s*(?:- )?/.exec(line) ?? [];
	const rows: string[] = [];
	let row = "";
	for (const word of line.slice(indent.length).split(" ")) {
		if (row !== "" && indent.length + row.length + 1 + word.length > WIDTH) {
			rows.push(row);
			row = word;
		} else row = row === "" && rows.length === 0 ? word : `${row} ${word}`;
	}
	return [...rows, row].map((text, index) => (index === 0 ? indent : " ".repeat(indent.length)) + text);
};
