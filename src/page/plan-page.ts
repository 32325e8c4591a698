import { isoDate } from "../progress/day.ts";
import type { Plan } from "../tutor/plan.ts";
import type { PlanDay } from "../tutor/plan-days.ts";
import { oneLine, padded, paddedLeft } from "./columns.ts";
import type { Line, Role } from "./line.ts";
import { hanging, indented, wrap } from "./wrap.ts";

/** Days of the plan that are shown; what is further off will change. */
const SHOWN_DAYS = 7;

const roles: Readonly<Record<Plan["state"], Role>> = {
	"on-course": "right",
	behind: "warning",
	new: "accent",
	over: "muted",
};

/** The way to the exam: whether it is on course, and what each of the next days asks for. */
export const planPage = (plan: Plan, width: number): readonly Line[] => [
	...wrap([{ text: planTitle(plan), role: "title" }], width),
	...indented(wrap([{ text: planSentence(plan), role: roles[plan.state] }], width - 2), 2),
	...plan.days.slice(0, SHOWN_DAYS).flatMap((day, index) => dayRows(day, index, width)),
];

const dayRows = (day: PlanDay, index: number, width: number): readonly Line[] =>
	hanging(
		[
			{ text: `  ${padded(index === 0 ? "today" : dayName(day.day), 11)}` },
			{ text: `${paddedLeft(String(day.minutes), 4)} min  `, role: "muted" },
		],
		[{ text: dayWords(day) }],
		width,
	);

/** When the exam is, and which. */
export const planTitle = ({ examDate, daysLeft, blueprint, state }: Plan): string =>
	state === "over"
		? `The exam was on ${examDate}: ${oneLine(blueprint.title)}`
		: `Exam on ${examDate}, ${whenWords(daysLeft)}: ${oneLine(blueprint.title)}`;

const whenWords = (daysLeft: number): string => {
	if (daysLeft === 0) return "today";
	return daysLeft === 1 ? "tomorrow" : `in ${daysLeft} days`;
};

/** Whether the plan is on course, and what to do where it is not. */
export const planSentence = (plan: Plan): string => {
	const rate = rounded(plan.needed);
	const needed = `${rate} new ${rate === "1" ? "exercise" : "exercises"} a day`;
	switch (plan.state) {
		case "over":
			return "Set the next date with `cloudsec-tutor progress --exam-date`.";
		case "new":
			return `The plan asks for ${needed}, about ${Math.round(plan.minutes)} min. Begin with today's line.`;
		case "on-course":
			return plan.needed === 0
				? `On course: every lesson is finished. ${atRisk(plan)}`
				: `On course: ${needed} are needed, and you do ${rounded(plan.pace ?? 0)}. ${atRisk(plan)}`;
		case "behind":
			return `Behind: ${needed} are needed, and you do ${rounded(plan.pace ?? 0)}. A lesson more today helps most.`;
	}
};

/** What one day asks for, in words. */
const dayWords = ({ lessons, reviews, focus, hasMockExam }: PlanDay): string => {
	const words = [
		...lessons.map(({ title }) => oneLine(title)),
		...(reviews > 0 ? [reviews === 1 ? "1 thing comes back" : `${reviews} things come back`] : []),
		...(hasMockExam ? ["mock exam"] : []),
		...(focus === undefined ? [] : [`look at ${oneLine(focus.title)}`]),
	];
	return words.length === 0 ? "nothing to do" : words.join("; ");
};

/** The days of a plan as far as they are worth showing, each with its name. */
export const planLines = (plan: Plan): readonly string[] =>
	plan.days
		.slice(0, SHOWN_DAYS)
		.map(
			(day, index) => `${index === 0 ? "Today" : isoDate(day.day)}, ${day.minutes} min: ${dayWords(day)}.`,
		);

const atRisk = ({ atRisk: units }: Plan): string =>
	units.length === 0 ? "" : `Without revising, ${units.length} of the things you know would fade by then.`;

const rounded = (number: number): string => (Math.ceil(number * 10) / 10).toString();

const dayName = (day: number): string => isoDate(day);
