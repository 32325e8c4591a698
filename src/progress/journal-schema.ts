/** A JSON Schema, as far as this one goes. */
type Schema = Readonly<Record<string, unknown>>;

const text = (description: string): Schema => ({ type: "string", description });
const amount = (description: string): Schema => ({ type: "number", minimum: 0, description });
const texts = (description: string): Schema => ({ type: "array", items: { type: "string" }, description });

const EXERCISE = text("LESSON#EXERCISE, as it was called at the time");
const SEED: Schema = { type: "number", description: "which variant of the exercise was put" };
const MODE: Schema = {
	enum: ["learn", "revise", "practice", "exam", "workbook"],
	description: "what the learner was doing; practice and workbook leave the schedule alone",
};
const EXAM = text("id of the mock exam");
const ANSWER: Schema = {
	description:
		"what the learner gave: typed or written text; ids that were picked or ordered, or command lines; or an object of ids",
	anyOf: [
		{ type: "string" },
		{ type: "array", items: { type: "string" } },
		{ type: "object", additionalProperties: { type: "string" } },
	],
};

const GRADE: Schema = {
	type: "object",
	description: "as it was on the learner's computer; `report` grades the answer anew",
	required: ["score", "verdict", "misconceptions"],
	properties: {
		score: { type: "number", minimum: 0, maximum: 1 },
		verdict: { enum: ["right", "partly", "wrong"] },
		misconceptions: texts("ids of the misconceptions that the answer showed, the most telling first"),
	},
};

/** What each type of entry has besides the common fields, and which of it is always there. */
const TYPES: Readonly<Record<string, { readonly must: Schema; readonly may?: Schema }>> = {
	answer: {
		must: {
			exercise: EXERCISE,
			seed: SEED,
			answer: ANSWER,
			grade: GRADE,
			hints: amount("how many hints were shown"),
			ms: amount("milliseconds from question to answer"),
			mode: MODE,
			tests: texts("ids of the misconceptions that a wrong answer could have shown"),
		},
		may: {
			confidence: { enum: ["sure", "unsure"], description: "how sure the learner was, where it was asked" },
			sitting: text("id of the revision or mock exam that the answer belongs to"),
		},
	},
	skip: { must: { exercise: EXERCISE, seed: SEED, mode: MODE } },
	undo: { must: { entry: text("id of the entry that it takes back; an undo may be taken back itself") } },
	suspend: { must: { item: text("exercise or misconception that is to be asked no more") } },
	restore: { must: { item: text("exercise or misconception that is to be asked again") } },
	"exam-start": {
		must: {
			exam: EXAM,
			seed: SEED,
			minutes: amount("how long it lasts, from this entry's time"),
			items: {
				type: "array",
				description: "the questions in their order",
				items: {
					type: "object",
					required: ["exercise", "seed"],
					properties: { exercise: EXERCISE, seed: SEED },
				},
			},
		},
		may: { blueprint: text("certification whose domains weigh, such as CLF-C02") },
	},
	"exam-answer": {
		must: {
			exam: EXAM,
			item: { type: "integer", minimum: 0, description: "which of the exam's items, from 0" },
			flagged: { type: "boolean", description: "marked to be looked at again" },
			ms: amount("milliseconds spent on the item in all"),
		},
		may: { answer: ANSWER },
	},
	"exam-end": {
		must: { exam: EXAM, reason: { enum: ["handed-in", "time", "given-up"] } },
	},
};

const isType = (type: string): Schema => ({
	properties: { v: { const: 1 }, type: { const: type } },
	required: ["v", "type"],
});

/**
 * The JSON Schema of a journal's line, for whoever reads hand-ins without this program. It allows what newer versions
 * may write: unknown fields, unknown types, and whatever a line with another `v` holds besides its id.
 */
export const journalSchema: Schema = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	title: "cloudsec-tutor journal, one line",
	description: "A journal or hand-in is JSON Lines in UTF-8: one such object a line, in any order.",
	type: "object",
	required: ["v", "id"],
	properties: {
		v: { type: "number", description: "format of the line; 1 today. A reader passes others over" },
		id: {
			type: "string",
			minLength: 1,
			description: "unique everywhere; of lines with the same id the first counts",
		},
	},
	allOf: [
		{
			if: { properties: { v: { const: 1 } }, required: ["v"] },
			// biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema.
			then: {
				required: ["at", "type", "course"],
				properties: {
					at: { type: "string", format: "date-time", description: "ISO 8601, UTC, by the learner's clock" },
					type: text("what happened; a reader passes over types that it does not know"),
					course: {
						type: "object",
						description: "the course it happened in",
						required: ["id", "version"],
						properties: { id: { type: "string" }, version: { type: "string" } },
					},
				},
			},
		},
		...Object.entries(TYPES).map(([type, { must, may }]) => ({
			if: isType(type),
			// biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema.
			then: { required: Object.keys(must), properties: { ...must, ...may } },
		})),
	],
};
