import type { Course } from "../course/lesson.ts";
import type { Desk } from "../tutor/desk.ts";
import type { OpenedRevision, Revision } from "../tutor/revision.ts";
import { type RevisedUnit, type RevisionSummary, revisionSummary } from "../tutor/revision-summary.ts";
import { unitTitle } from "../tutor/unit-title.ts";
import { cleaned } from "./columns.ts";
import { plainProse } from "./inline.ts";
import { apart, type Line, line, type Span } from "./line.ts";
import { bar } from "./progress-bar.ts";
import { count } from "./progress-page.ts";
import { inDays } from "./summary-page.ts";
import { hanging, wrap } from "./wrap.ts";

/** The end of a revision: what was strong, what comes back when. */
export const revisionPage = (desk: Desk, revision: Revision, width: number): readonly Line[] => {
	const summary = revisionSummary(desk, revision);
	return apart(
		[
			[
				...bar(summary.right, summary.questions, Math.min(24, width - 16)),
				{ text: `  ${summary.right} of ${summary.questions} right` },
			],
		],
		wrap([{ text: lengthSentence(summary), role: "muted" }], width),
		unitRows("Strong", summary.strong, (unit) => strongWords(desk, revision, unit), "✔", "right", width),
		unitRows(
			"Not settled yet",
			summary.weak,
			(unit) => weakWords(desk, revision, unit),
			"↻",
			"warning",
			width,
		),
		wrap([{ text: whatIsNext(revision, summary) }], width),
	);
};

/** Questions and time, in one sentence. */
export const lengthSentence = ({ questions, ms }: RevisionSummary): string =>
	questions === 0
		? "Nothing was answered, and the schedule stays as it is."
		: `${count(questions, "question")} in ${minutesAndSeconds(ms)}.`;

/** Milliseconds as 4:05. */
export const minutesAndSeconds = (ms: number): string => {
	const seconds = Math.floor(ms / 1_000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

/** What is so, and when it comes back. */
export const strongWords = (desk: Desk, { mode }: Revision, unit: RevisedUnit): string =>
	`${knownWords(desk.course, unit.id)}${mode === "practice" ? "" : comesBack(desk, unit)}`;

/** The belief that showed, and when it comes back. */
export const weakWords = (desk: Desk, { mode }: Revision, unit: RevisedUnit): string =>
	`${unitWords(desk.course, unit.id)}${mode === "practice" ? "" : comesBack(desk, unit)}`;

/** What to do after a revision. */
export const whatIsNext = ({ mode }: Revision, { stillDue }: RevisionSummary): string => {
	if (mode === "practice") return "This was practice: the schedule stays as it was.";
	return stillDue === 0
		? "Nothing else is due today."
		: `${count(stillDue, "thing")} ${stillDue === 1 ? "is" : "are"} still due today. Press r for another round.`;
};

/** That nothing is due, when something will be, and what can be done meanwhile. */
export const nothingDueWords = (
	desk: Desk,
	{ nextAt, canPractise }: Extract<OpenedRevision, { type: "nothing-due" }>,
): readonly string[] => [
	nextAt === undefined && !canPractise && desk.progress().cards.byKey.size === 0
		? "There is nothing to revise yet. Take a lesson first: what you meet there comes back here."
		: "Nothing is due now.",
	...(nextAt === undefined
		? []
		: [`The next thing comes back ${inDays(desk.dayOf(nextAt) - desk.dayOf(desk.now()))}.`]),
	...(canPractise ? ["You can practise all the same: it leaves the schedule alone."] : []),
];

/** When the thing a question was put for comes back; undefined where the schedule does not know it. */
export const comesBackWords = (desk: Desk, unit: string): string | undefined => {
	const card = desk.progress().cards.byKey.get(unit);
	return card === undefined
		? undefined
		: `It comes back ${inDays(desk.dayOf(card.due) - desk.dayOf(desk.now()))}.`;
};

const comesBack = (desk: Desk, { due }: RevisedUnit): string =>
	due === undefined ? "" : ` It comes back ${inDays(desk.dayOf(due) - desk.dayOf(desk.now()))}.`;

const unitWords = (course: Course, id: string): string => {
	const title = unitTitle(course, id) ?? id;
	return course.misconceptions.has(id) ? `“${plainProse(title)}” (${id})` : `${cleaned(title)}.`;
};

const knownWords = (course: Course, id: string): string => {
	const misconception = course.misconceptions.get(id);
	return misconception === undefined ? unitWords(course, id) : `${plainProse(misconception.correct)} (${id})`;
};

const unitRows = (
	title: string,
	units: readonly RevisedUnit[],
	wordsOf: (unit: RevisedUnit) => string,
	mark: string,
	role: NonNullable<Span["role"]>,
	width: number,
): readonly Line[] =>
	units.length === 0
		? []
		: [
				line(title, "title"),
				...units.flatMap((unit) => hanging([{ text: ` ${mark} `, role }], [{ text: wordsOf(unit) }], width)),
			];
