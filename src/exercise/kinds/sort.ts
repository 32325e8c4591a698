import { didYouMean } from "../../problem/nearest.ts";
import type { Problem } from "../../problem/problem.ts";
import { seedOf } from "../chance.ts";
import { defineKind, type Setting } from "../define-kind.ts";
import type { ExerciseCommon } from "../exercise.ts";
import { type Feedback, judged } from "../grade.ts";
import { checkResponsibility } from "../responsibility/check-responsibility.ts";
import type { ResponsibilityFields } from "../responsibility/responsibility-question.ts";
import { responsibilitySorting } from "../responsibility/responsibility-sorting.ts";
import { idField, saidField, textField, unsaid, wrongFeedback } from "../said.ts";
import { type AuthoredItem, authoredSorting } from "../sorting/authored-sorting.ts";
import { drawn, type SortItem, type Sorting } from "../sorting/sorting.ts";

/** Either bins and items with their key, or what to ask of the responsibility model. */
export type SortFields = {
	readonly bins?: Readonly<Record<string, string>> | undefined;
	readonly items?: Readonly<Record<string, AuthoredItem>> | undefined;
	readonly responsibility?: ResponsibilityFields | undefined;
	readonly show?: number | undefined;
};

type Sort = ExerciseCommon & SortFields;

const sortingOf = (exercise: Sort, { seed }: Setting): Sorting => {
	const sorting = exercise.responsibility
		? responsibilitySorting(exercise.responsibility)
		: authoredSorting(exercise.bins ?? {}, exercise.items ?? {});
	return { ...sorting, items: drawn(sorting.items, exercise.show, seedOf(exercise.id, seed)) };
};

const placed = (answer: Readonly<Record<string, string>>, item: SortItem): string | undefined =>
	Object.hasOwn(answer, item.id) ? answer[item.id] : undefined;

const feedbackOf = (item: SortItem, bin: string | undefined): readonly Feedback[] => {
	if (bin === item.bin)
		return item.why === undefined
			? []
			: [{ about: item.text, tone: "right", text: item.why, misconception: undefined }];
	return bin === undefined ? [] : [wrongFeedback(item.text, item.said(bin))];
};

const error = (code: string, message: string, cure: string | undefined, ...path: string[]): Problem => ({
	code,
	severity: "error",
	message,
	...(cure === undefined ? {} : { cure }),
	place: { path },
});

const checkWrong = (item: SortItem, bin: string, bins: readonly string[]): readonly Problem[] => {
	const path = ["items", item.id, "wrong", bin];
	if (bin === item.bin)
		return [error("unknown-bin", `\`${bin}\` is the right bin`, "say it with `why`", ...path)];
	return bins.includes(bin)
		? []
		: [error("unknown-bin", `there is no bin \`${bin}\``, didYouMean(bin, bins), ...path)];
};

const checkItem = (item: SortItem, named: AuthoredItem | undefined, bins: readonly string[]) => [
	...(bins.includes(item.bin)
		? bins
				.filter((bin) => bin !== item.bin && item.said(bin) === undefined)
				.map((bin) => unsaid(`\`${item.id}\` put into \`${bin}\``, ["items", item.id]))
		: [
				error(
					"unknown-bin",
					`there is no bin \`${item.bin}\``,
					didYouMean(item.bin, bins),
					"items",
					item.id,
					"bin",
				),
			]),
	...Object.keys(named?.wrong ?? {}).flatMap((bin) => checkWrong(item, bin, bins)),
];

const checkKey = ({ bins, items, responsibility }: Sort, sorting: Sorting): readonly Problem[] => {
	if (responsibility !== undefined)
		return [
			...checkResponsibility(responsibility),
			...Object.entries({ bins, items }).flatMap(([field, value]) =>
				value === undefined
					? []
					: [
							error(
								"key-twice",
								`\`${field}\` beside \`responsibility\``,
								"take one away: the model has the key",
								field,
							),
						],
			),
		];
	if (bins === undefined || items === undefined)
		return [error("no-items", "a sort needs `bins` and `items`", "or ask the model with `responsibility`")];
	const ids = Object.keys(bins);
	return sorting.items.flatMap((item) => checkItem(item, items[item.id], ids));
};

const check = (exercise: Sort): readonly Problem[] => {
	const sorting = sortingOf({ ...exercise, show: undefined }, NO_SETTING);
	const problems = checkKey(exercise, sorting);
	const most = sorting.items.length;
	return exercise.show === undefined || exercise.show <= most || problems.length > 0
		? problems
		: [
				error(
					"show-too-many",
					`\`show\` asks for ${exercise.show} of ${most}`,
					"leave it out to show all",
					"show",
				),
			];
};

const NO_SETTING: Setting = { seed: 0, cloud: undefined, now: 0 };

/** Things into bins; credit for each. On responsibility the model computes the key. */
export const sort = defineKind<"sort", "sort", SortFields>({
	kind: "sort",
	shape: "sort",
	purpose: "things into two to five bins; on responsibility the model computes the key",
	prose: ["bins.*", "items.*.text", "items.*.why", "items.*.feedback", "items.*.wrong.*.feedback"],
	fields: (z) => ({
		bins: z
			.record(idField(z), textField(z))
			.refine((bins) => Object.keys(bins).length >= 2 && Object.keys(bins).length <= 5, {
				message: "two to five bins are needed",
			})
			.optional()
			.describe("the bins by id, two to five"),
		items: z
			.record(
				idField(z),
				z.strictObject({
					text: textField(z),
					bin: z.string().describe("the id of the bin it belongs to"),
					why: textField(z).optional().describe("said when it is placed rightly"),
					feedback: textField(z).optional().describe("said in every wrong bin that `wrong` does not name"),
					misconception: z.string().optional().describe("what a wrong bin shows, such as M08"),
					wrong: z
						.record(z.string(), saidField(z))
						.optional()
						.describe("by wrong bin: feedback and misconception"),
				}),
			)
			.optional()
			.describe("the things to place, by id"),
		responsibility: z
			.strictObject({
				service: z.string().optional().describe("a service of the responsibility model, such as ec2"),
				services: z
					.array(z.string())
					.min(2)
					.optional()
					.describe("several services, to ask one thing across them"),
				layers: z.array(z.string()).min(1).optional().describe("layers to ask, such as guest-os"),
				duties: z.array(z.string()).min(1).optional().describe("duties to ask, such as patch-the-guest-os"),
				misconceptions: z
					.record(z.string(), z.string())
					.optional()
					.describe("by layer, duty or service: what a wrong answer shows"),
			})
			.optional()
			.describe("asks the responsibility model; no key is written"),
		show: z.int().min(2).optional().describe("how many of the items to ask at a time, drawn by the seed"),
	}),
	ask: (exercise, setting) => {
		const { bins, items } = sortingOf(exercise, setting);
		return {
			shape: "sort",
			prompt: exercise.prompt,
			figures: [],
			bins,
			items: items.map(({ id, text }) => ({ id, text })),
		};
	},
	grade: (exercise, answer, setting) => {
		const { bins, items, evidence } = sortingOf(exercise, setting);
		const binText = new Map(bins.map(({ id, text }) => [id, text]));
		const right = items.filter((item) => placed(answer, item) === item.bin).length;
		const rows = items.map((item) => {
			const bin = placed(answer, item);
			return {
				text: item.text,
				said: bin === undefined ? undefined : (binText.get(bin) ?? bin),
				correct: binText.get(item.bin) ?? item.bin,
				isRight: bin === item.bin,
			};
		});
		const asked = Object.fromEntries(items.map((item) => [item.id, placed(answer, item) ?? ""]));
		return judged(
			items.length === 0 ? 0 : right / items.length,
			items.flatMap((item) => feedbackOf(item, placed(answer, item))),
			[...evidence(asked), { kind: "marks", rows }],
		);
	},
	solve: (exercise, setting) =>
		Object.fromEntries(sortingOf(exercise, setting).items.map(({ id, bin }) => [id, bin])),
	wrongs: (exercise, setting) => {
		const { bins, items } = sortingOf(exercise, setting);
		const solution = Object.fromEntries(items.map(({ id, bin }) => [id, bin]));
		return items.flatMap((item) =>
			bins
				.filter(({ id }) => id !== item.bin)
				.map(({ id }) => ({
					answer: { ...solution, [item.id]: id },
					misconception: item.said(id)?.misconception,
					feedback: item.said(id)?.feedback,
					path: item.path,
				})),
		);
	},
	check,
});
