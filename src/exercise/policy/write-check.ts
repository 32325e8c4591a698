import { openCatalogue } from "../../aws/policy/catalogue/catalogue.ts";
import { plainValue } from "../../aws/policy/json-node.ts";
import { parseJson } from "../../aws/policy/json-text.ts";
import type { Policy } from "../../aws/policy/policy.ts";
import { policyFromValue, readPolicy } from "../../aws/policy/read-policy.ts";
import { didYouMean } from "../../problem/nearest.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Setting } from "../define-kind.ts";
import type { ExerciseCommon } from "../exercise.ts";
import { checkRequest } from "../staged/check-request.ts";
import { sceneOf } from "../staged/staged-request.ts";
import { mutantsOf } from "./policy-mutants.ts";
import { stageAsks } from "./write-asks.ts";
import type { PolicySource, WriteFields } from "./write-fields.ts";
import { areRight, type Measure } from "./write-judge.ts";
import { ignoredBy, policyUseOf, readSource, textOf } from "./write-policy.ts";

type Path = readonly (string | number)[];

const problem = (code: string, path: Path, message: string, cure: string): Problem => ({
	code,
	severity: "error",
	message,
	place: { path },
	cure,
});

/**
 * Proves a writing exercise: everything in it can be read, the start does not pass, and no policy that is one edit
 * away from the reference passes unless the author says that it grants the same.
 */
export const checkWrite = (exercise: ExerciseCommon & WriteFields, setting: Setting): readonly Problem[] => {
	const use = policyUseOf(exercise);
	const reference = readSource(exercise.reference, use);
	const unread = [
		...sourceProblems(exercise.reference, use, ["reference"]),
		...Object.entries(exercise.wrong ?? {}).flatMap(([id, { policy }]) =>
			sourceProblems(policy, use, ["wrong", id, "policy"]),
		),
		...(ignoredBy(exercise.dontCare)?.problems ?? []).map((found) => under(found, ["dontCare"])),
		...stageProblems(exercise, setting),
	];
	if (!reference.ok || unread.length > 0) return unread;
	const catalogue = setting.catalogue ?? openCatalogue();
	const measure = { exercise, reference: reference.value, setting, catalogue };
	return [...startProblems(measure), ...(isProvedBefore(exercise, setting) ? [] : mutantProblems(measure))];
};

const under = (found: Problem, path: Path): Problem => ({
	...found,
	place: { path: [...path, ...(found.place?.path ?? [])] },
});

const sourceProblems = (source: PolicySource, use: Policy["use"], path: Path): readonly Problem[] => {
	const read = readSource(source, use);
	return read.ok
		? []
		: read.problems.map((found) => under(typeof source === "string" ? { ...found, place: {} } : found, path));
};

const stageProblems = (exercise: WriteFields, setting: Setting): readonly Problem[] => {
	const staged = stageAsks(exercise, setting);
	if (!staged.ok) return staged.problems.map((found) => under(found, ["asks"]));
	const scene = sceneOf(exercise, setting);
	if (!scene.ok || exercise.asks === undefined) return [];
	const { allowed, denied } = exercise.asks;
	return Object.entries({ allowed, denied }).flatMap(([wanted, asks]) =>
		asks.flatMap((ask, index) => checkRequest(ask, scene.value, ["asks", wanted, index])),
	);
};

/** Without variants every seed asks the same, and one proof is enough. */
const isProvedBefore = ({ vary }: ExerciseCommon, { seed }: Setting): boolean =>
	seed > 0 && Object.keys(vary).length === 0;

const startProblems = (measure: Measure): readonly Problem[] => {
	const { exercise } = measure;
	const start =
		exercise.start === undefined ? undefined : readPolicy(textOf(exercise.start), policyUseOf(exercise));
	if (!start?.ok || !areRight(measure, [start.value])[0]) return [];
	return [
		problem(
			"start-passes",
			["start"],
			"the text to begin with is right already",
			"begin with less, or with too much",
		),
	];
};

const mutantProblems = (measure: Measure): readonly Problem[] => {
	const { exercise, catalogue } = measure;
	const document = documentOf(exercise.reference);
	if (document === undefined) return [];
	const declared = exercise.equivalent ?? [];
	const mutants = mutantsOf(document, catalogue).flatMap((mutant) => {
		const read = policyFromValue(mutant.document, policyUseOf(exercise));
		return read.ok ? [{ words: mutant.words, policy: read.value }] : [];
	});
	const passes = areRight(
		measure,
		mutants.map(({ policy }) => policy),
	);
	const words = mutants.flatMap((mutant, index) => (passes[index] ? [mutant.words] : []));
	return [
		...words
			.filter((mutant) => !declared.includes(mutant))
			.map((mutant) =>
				problem(
					"mutant-passes",
					["reference"],
					`the reference with one edit passes too: \`${mutant}\``,
					"ask for a request that tells the two apart, or list these words under `equivalent`",
				),
			),
		...declared.flatMap((mutant, index) =>
			words.includes(mutant)
				? []
				: [
						problem(
							"not-equivalent",
							["equivalent", index],
							`no edit \`${mutant}\` passes`,
							didYouMean(mutant, words) ?? "leave it out",
						),
					],
		),
	];
};

const documentOf = (source: PolicySource): Readonly<Record<string, unknown>> | undefined => {
	if (typeof source !== "string") return source;
	const json = parseJson(source);
	const value = json.ok ? plainValue(json.value) : undefined;
	return typeof value === "object" && value !== null && !Array.isArray(value)
		? Object.fromEntries(Object.entries(value))
		: undefined;
};
