import { replay } from "../../aws/command/execute.ts";
import type { Lab } from "../../aws/operations/lab.ts";
import { type Checked, good } from "../../problem/problem.ts";
import { defineKind, type Setting } from "../define-kind.ts";
import type { ExerciseCommon } from "../exercise.ts";
import { type Feedback, type Grade, judged } from "../grade.ts";
import { checkOperate } from "../lab/lab-check.ts";
import { type DeadEnd, type OperateFields, operateSchema } from "../lab/lab-fields.ts";
import { type GoalRow, judgeGoals, whyNot } from "../lab/lab-goals.ts";
import { scoreOf } from "../lab/lab-score.ts";
import { fileReader, startOf } from "../lab/lab-start.ts";
import { wrongFeedback } from "../said.ts";

type Operate = ExerciseCommon & OperateFields;

/** The lab before and after the commands, and every goal as it then stands. */
type Played = {
	readonly start: Lab;
	readonly end: Lab;
	readonly before: readonly GoalRow[];
	readonly after: readonly GoalRow[];
};

const play = (exercise: Operate, lines: readonly string[], setting: Setting): Checked<Played> => {
	const start = startOf(exercise, setting);
	if (!start.ok) return start;
	const end = replay(start.value, lines, { readFile: fileReader(exercise.files) });
	return good({
		start: start.value,
		end,
		before: judgeGoals(exercise.goals, start.value),
		after: judgeGoals(exercise.goals, end),
	});
};

/** The dead end that somebody is in: by what it shows, or by exactly the goals it leaves unmet. */
const deadEndOf = ({ deadEnds = {} }: Operate, { end, after }: Played): DeadEnd | undefined => {
	const unmet = after.filter(({ holds }) => !holds).map(({ id }) => id);
	return Object.values(deadEnds).find((one) =>
		one.shows === undefined
			? one.unmet.length === unmet.length && one.unmet.every((id) => unmet.includes(id))
			: one.unmet.some((id) => unmet.includes(id)) && whyNot(one.shows, end) === undefined,
	);
};

const feedbackOf = (exercise: Operate, played: Played, isOver: boolean): readonly Feedback[] => {
	const unmet = played.after.filter(({ holds }) => !holds);
	const deadEnd = played.end.lines.length === 0 ? undefined : deadEndOf(exercise, played);
	return [
		...(deadEnd === undefined ? [] : [wrongFeedback(undefined, deadEnd)]),
		...unmet.map(({ text, because }) =>
			wrongFeedback(text, { feedback: because ?? "This does not hold yet." }),
		),
		...(isOver
			? [
					wrongFeedback(undefined, {
						feedback: `It took more than ${exercise.budget} calls to AWS. Find a shorter way.`,
					}),
				]
			: []),
	];
};

const grade = (exercise: Operate, lines: readonly string[], setting: Setting): Grade => {
	const played = play(exercise, lines, setting);
	if (!played.ok) return judged(0, []);
	const { before, after, end } = played.value;
	const isOver = exercise.budget !== undefined && end.log.length > exercise.budget;
	const score = scoreOf(before, after, isOver);
	return judged(score, score === 1 ? [] : feedbackOf(exercise, played.value, isOver), [
		{ kind: "goals", rows: after },
	]);
};

/** Commands in a simulated account until every goal holds; any route counts, only the effect is looked at. */
export const operate = defineKind<"operate", "operate", OperateFields>({
	kind: "operate",
	shape: "operate",
	purpose: "AWS CLI commands in a simulated account until every goal holds, by whatever route",
	prose: ["goals.*.text", "goals.*.feedback", "deadEnds.*.feedback"],
	fields: operateSchema,
	ask: (exercise, setting) => {
		const start = startOf(exercise, setting);
		return {
			shape: "operate",
			prompt: exercise.prompt,
			figures: [],
			goals: Object.values(exercise.goals).map(({ text }) => text),
			budget: exercise.budget,
			setup: start.ok
				? { start: start.value, goals: exercise.goals, files: exercise.files ?? {} }
				: undefined,
		};
	},
	grade,
	solve: ({ solution }) => solution,
	wrongs: ({ deadEnds = {} }) =>
		Object.entries(deadEnds).map(([id, { commands, misconception, feedback }]) => ({
			answer: commands,
			misconception,
			feedback,
			path: ["deadEnds", id],
		})),
	check: (exercise, setting) => checkOperate(exercise, setting),
});
