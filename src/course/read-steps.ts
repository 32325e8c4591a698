import type { Exercise } from "../exercise/exercise.ts";
import { kinds } from "../exercise/registry.ts";
import { didYouMean } from "../problem/nearest.ts";
import type { Problem } from "../problem/problem.ts";
import { figuresOf } from "./figures-of.ts";
import type { Step } from "./lesson.ts";
import { type ExerciseStep, exerciseSchemas } from "./schema/exercise-schema.ts";
import { textStepSchema } from "./schema/lesson-schema.ts";
import type { Picture } from "./schema/picture-schema.ts";
import { type PlaceOf, problemsOf } from "./schema/problems-of.ts";
import type { Path } from "./yaml/find-place.ts";

/** The steps, an empty text in place of each that could not be read, and every problem. */
export type ReadSteps = { readonly steps: readonly Step[]; readonly problems: readonly Problem[] };

type Read = { readonly step: Step | undefined; readonly problems: readonly Problem[] };

const refused = (problem: Problem): Read => ({ step: undefined, problems: [problem] });

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

const drawnAt = (picture: Picture | undefined, path: Path, placeOf: PlaceOf) => {
	const { figures, complaints } = figuresOf(picture);
	return {
		figures,
		problems: complaints.map(
			({ path: within, code, message, cure }): Problem => ({
				code,
				severity: "error",
				message,
				place: placeOf([...path, "picture", ...within]),
				...(cure === undefined ? {} : { cure }),
			}),
		),
	};
};

const readText = (value: unknown, path: Path, ordinal: number, placeOf: PlaceOf): Read => {
	const read = textStepSchema.safeParse(value);
	if (!read.success)
		return { step: undefined, problems: problemsOf(textStepSchema, value, read.error, placeOf, path) };
	const { text, id = `text-${ordinal}`, picture } = read.data;
	const { figures, problems } = drawnAt(picture, path, placeOf);
	return { step: { type: "text", id, text, figures }, problems };
};

const exerciseOf = (step: ExerciseStep, figures: Exercise["figures"]): Exercise => {
	const { exercise, picture: _, ...fields } = step;
	return {
		...fields,
		id: exercise,
		figures,
		why: step.why,
		retrieves: step.retrieves,
		account: step.account,
	};
};

const unknownKind = (kind: unknown, path: Path, placeOf: PlaceOf): Read => {
	const known = kinds.map((each) => each.kind);
	if (typeof kind !== "string")
		return refused({
			code: "missing-field",
			severity: "error",
			message: "`kind` is missing",
			place: placeOf(path),
			cure: `use one of ${known.join(", ")}`,
		});
	return refused({
		code: "unknown-kind",
		severity: "error",
		message: `there is no kind \`${kind}\``,
		place: placeOf([...path, "kind"]),
		cure: didYouMean(kind, known) ?? `use one of ${known.join(", ")}`,
	});
};

const readExercise = (value: Readonly<Record<string, unknown>>, path: Path, placeOf: PlaceOf): Read => {
	const kind = Object.hasOwn(value, "kind") ? value.kind : undefined;
	const schema = typeof kind === "string" ? exerciseSchemas.get(kind) : undefined;
	if (schema === undefined) return unknownKind(kind, path, placeOf);
	const read = schema.safeParse(value);
	if (!read.success)
		return { step: undefined, problems: problemsOf(schema, value, read.error, placeOf, path) };
	const { figures, problems } = drawnAt(read.data.picture, path, placeOf);
	const exercise = exerciseOf(read.data, figures);
	return { step: { type: "exercise", id: exercise.id, exercise }, problems };
};

const readStep = (value: unknown, path: Path, ordinal: number, placeOf: PlaceOf): Read => {
	if (isMap(value) && (Object.hasOwn(value, "exercise") || Object.hasOwn(value, "kind")))
		return readExercise(value, path, placeOf);
	if (isMap(value) && Object.hasOwn(value, "text")) return readText(value, path, ordinal, placeOf);
	return refused({
		code: "unknown-step",
		severity: "error",
		message: "this step is neither a text nor an exercise",
		place: placeOf(path),
		cure: "begin it with `text:` or with `exercise:` and `kind:`",
	});
};

/** The steps of a lesson, each read by the schema of its kind; text steps without an id are numbered. */
export const readSteps = (values: readonly unknown[], placeOf: PlaceOf): ReadSteps => {
	const steps: Step[] = [];
	const problems: Problem[] = [];
	let texts = 0;
	for (const [index, value] of values.entries()) {
		const read = readStep(value, ["steps", index], texts + 1, placeOf);
		if (read.step?.type === "text") texts++;
		steps.push(read.step ?? { type: "text", id: `unread-${index + 1}`, text: "", figures: [] });
		problems.push(...read.problems);
	}
	return { steps, problems };
};
