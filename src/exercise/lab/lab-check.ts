import { execute } from "../../aws/command/execute.ts";
import type { Lab } from "../../aws/operations/lab.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Setting } from "../define-kind.ts";
import { checkRequest } from "../staged/check-request.ts";
import { callerOf } from "../staged/staged-request.ts";
import type { OperateFields } from "./lab-fields.ts";
import type { Check, GoalRequest } from "./lab-goal.ts";
import { judgeGoals, whyNot } from "./lab-goals.ts";
import { fileReader, startOf } from "./lab-start.ts";
import { readState } from "./lab-state.ts";

type Path = readonly (string | number)[];

const problem = (code: string, path: Path, message: string, cure?: string): Problem => ({
	code,
	severity: "error",
	message,
	place: { path },
	...(cure === undefined ? {} : { cure }),
});

/** Everything about a lab that a schema cannot say: the solution and every dead end are played. */
export const checkOperate = (exercise: OperateFields, setting: Setting): readonly Problem[] => {
	const start = startOf(exercise, setting);
	if (!start.ok) return start.problems;
	const solved = playLines(exercise, start.value, exercise.solution, ["solution"]);
	const goals = checkGoals(exercise, start.value, solved.lab);
	// What a refused line did not do is no news.
	if (solved.problems.length > 0) return [...goals, ...solved.problems];
	return [
		...goals,
		...checkSolution(exercise, start.value, solved.lab),
		...checkDeadEnds(exercise, start.value),
	];
};

type PlayedLines = { readonly lab: Lab; readonly problems: readonly Problem[] };

/** Plays an author's commands; a line that the command line itself refuses is the author's mistake. */
const playLines = (
	{ files }: OperateFields,
	start: Lab,
	lines: readonly string[],
	path: Path,
): PlayedLines => {
	const problems: Problem[] = [];
	let lab = start;
	for (const [index, line] of lines.entries()) {
		const step = execute(lab, line, { readFile: fileReader(files) });
		lab = step.lab;
		if (step.exitCode !== 252 && step.exitCode !== 253) continue;
		const said = step.stderr.replace("aws: [ERROR]:", "").trim().split("\n")[0] ?? "";
		problems.push(
			problem(
				"unknown-command",
				[...path, index],
				`the prompt refuses this line: ${oneLine(said)}`,
				"mend the line; `play` takes the same commands, and `aws help` lists them there",
			),
		);
	}
	return { lab, problems };
};

const checkSolution = (exercise: OperateFields, start: Lab, end: Lab): readonly Problem[] => {
	const problems: Problem[] = [];
	for (const { id, because } of judgeGoals(exercise.goals, end).filter(({ holds }) => !holds)) {
		const why = because === undefined ? "" : `: ${because}`;
		const message = `the solution leaves \`${id}\` unmet${why}`;
		const cure = "mend the solution, or what the goal asks for; `learn` shows both at work";
		problems.push(problem("goal-unmet", ["goals", id], message, cure));
	}
	if (judgeGoals(exercise.goals, start).every(({ holds }) => holds)) {
		problems.push(
			problem("nothing-to-do", ["goals"], "every goal holds at the start", "change the scene or the goals"),
		);
	}
	const { budget } = exercise;
	if (budget !== undefined && end.log.length > budget) {
		const message = `the solution makes ${end.log.length} calls, and the budget is ${budget}`;
		problems.push(problem("over-budget", ["budget"], message, "raise the budget, or shorten the solution"));
	}
	return problems;
};

const checkGoals = ({ goals }: OperateFields, start: Lab, end: Lab): readonly Problem[] =>
	Object.entries(goals).flatMap(([id, goal]) => checkParts(goal, ["goals", id], start, end));

const checkParts = (check: Check, path: Path, start: Lab, end: Lab): readonly Problem[] => {
	const problems: Problem[] = [];
	const parts = [check.allowed, check.denied, check.logged, check.neverLogged, check.state];
	if (parts.every((part) => part === undefined)) {
		const cure = "write `allowed`, `denied`, `logged`, `neverLogged` or `state`";
		problems.push(problem("empty-goal", path, "nothing says when this goal holds", cure));
	}
	for (const key of ["allowed", "denied"] as const) {
		for (const request of each(check[key])) {
			problems.push(...checkRequest(request, end.cloud, [...path, key]));
			const { who } = request;
			if (isKnown(who, start) || isKnown(who, end)) continue;
			const cure = "write `user/NAME`, `role/NAME` or `profile/NAME` of somebody who is there";
			problems.push(problem("unknown-caller", [...path, key], `neither start nor end has \`${who}\``, cure));
		}
	}
	for (const state of each(check.state)) {
		const read = readState(state);
		if (typeof read === "string")
			problems.push(
				problem(
					"unknown-command",
					[...path, "state"],
					oneLine(read),
					"`play` takes such lines; try it there",
				),
			);
	}
	return problems;
};

const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, " ");

const each = <T>(value: T | readonly T[] | undefined): readonly T[] =>
	value === undefined ? [] : Array.isArray(value) ? value : [value as T];

const isKnown = (who: GoalRequest["who"], lab: Lab): boolean => {
	const profile = /^profile\/(.+)$/.exec(who)?.[1];
	if (profile !== undefined) return lab.profiles.has(profile);
	return callerOf(lab.cloud, { who }, lab.clock).ok;
};

const checkDeadEnds = (exercise: OperateFields, start: Lab): readonly Problem[] =>
	Object.entries(exercise.deadEnds ?? {}).flatMap(([id, deadEnd]) => {
		const path = ["deadEnds", id];
		const unknown = deadEnd.unmet.filter((goal) => !Object.hasOwn(exercise.goals, goal));
		const played = playLines(exercise, start, deadEnd.commands, [...path, "commands"]);
		const unmet = judgeGoals(exercise.goals, played.lab)
			.filter(({ holds }) => !holds)
			.map(({ id: goal }) => goal);
		const problems = [
			...unknown.map((goal) => problem("unknown-goal", [...path, "unmet"], `there is no goal \`${goal}\``)),
			...played.problems,
		];
		const isAsClaimed =
			unmet.length === deadEnd.unmet.length && unmet.every((goal) => deadEnd.unmet.includes(goal));
		if (unknown.length === 0 && !isAsClaimed) {
			const found = unmet.length === 0 ? "none" : unmet.map((goal) => `\`${goal}\``).join(", ");
			problems.push(problem("dead-end-differs", [...path, "unmet"], `these commands leave unmet: ${found}`));
		}
		if (deadEnd.shows !== undefined && whyNot(deadEnd.shows, played.lab) !== undefined) {
			problems.push(problem("dead-end-unseen", [...path, "shows"], "its own commands do not show this"));
		}
		return problems;
	});
