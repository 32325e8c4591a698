import type { Agenda, AgendaLesson, AgendaModule } from "../tutor/agenda.ts";
import type { ExamChoice } from "../tutor/exam-offer.ts";
import { columnsIn, columnsOf, cut, filledUp, oneLine, padded } from "./columns.ts";
import { plainProse } from "./inline.ts";
import type { Line, Role, Span } from "./line.ts";
import { wrap } from "./wrap.ts";

type Dot = { readonly mark: string; readonly role: Role; readonly word: string };

const dots: Readonly<Record<AgendaLesson["state"]["state"], Dot>> = {
	mastered: { mark: "●", role: "right", word: "mastered" },
	finished: { mark: "◕", role: "accent", word: "finished, not yet mastered" },
	begun: { mark: "◐", role: "accent", word: "begun" },
	untouched: { mark: "○", role: "muted", word: "" },
};

const aside: Dot = { mark: "·", role: "muted", word: "not on your track" };

/** A lesson that is not on the learner's track is only hinted at, until she takes it all the same. */
const dotOf = ({ state: { state }, isOnTrack }: AgendaLesson): Dot =>
	state === "untouched" && !isOnTrack ? aside : dots[state];

/** The product's name, and how far one is on the track. */
export const homeTop = (agenda: Agenda, courseTitle: string, columns: number): Line => {
	const name: Span = { text: "cloudsec-tutor", role: "title" };
	const { track, done, lessons } = agenda.track;
	const way = oneLine(track?.title ?? courseTitle);
	const right = agenda.isFirstTime
		? [...new Set([oneLine(courseTitle), way])].join(" · ")
		: `${way} · ${done} of ${lessons} lessons`;
	const gap = columns - columnsOf(name.text) - columnsOf(right);
	return gap < 2 ? [name] : [name, { text: " ".repeat(gap) }, { text: right, role: "muted" }];
};

/** What is said under the name before anything was done, or where something comes back. */
export const greeting = (agenda: Agenda, columns: number): readonly Line[] => {
	if (agenda.isFirstTime) return wrap([{ text: welcome(agenda) }], columns);
	if (agenda.returning === undefined) return [];
	return wrap(
		[
			{ text: "Comes back today: ", role: "muted" },
			{ text: `“${plainProse(agenda.returning.belief)}”`, role: "emphasis" },
		],
		columns,
	);
};

/** A lesson begins with its scenario, a page. */
const welcome = ({ continue: to }: Agenda): string => {
	if (to?.isResumed) return "Welcome back. Press ⏎ to go on where you were.";
	return to?.lesson.steps[0]?.type === "exercise"
		? "Welcome. Press ⏎: the first question is one page away."
		: "Welcome. Press ⏎ to begin.";
};

/** What the first item of the menu says: begin, go on, or that all is done. */
export const continueLine = (agenda: Agenda, columns: number): Line => {
	const { continue: to } = agenda;
	if (to === undefined) return menuLine("All done", "every lesson is mastered", "", columns);
	const right = to.isResumed
		? `step ${Math.max(1, to.step + 1)} of ${to.steps} · about ${to.minutes} min`
		: `about ${to.minutes} min`;
	return menuLine(
		to.isResumed || !agenda.isFirstTime ? "Continue" : "Begin",
		oneLine(to.lesson.title),
		right,
		columns,
	);
};

/** An item of the home menu: its name, what is behind it, and how long it takes. */
export const menuLine = (name: string, what: string, right: string, columns: number): Line => {
	const left: Line = [{ text: padded(name, 11), role: "strong" }, { text: what }];
	const gap = columns - columnsIn(left) - columnsOf(right);
	return right === "" || gap < 2
		? cut(left, columns)
		: [...left, { text: " ".repeat(gap) }, { text: right, role: "muted" }];
};

/** A module on the path: its lessons as dots, and how many are mastered; in a narrow window titles matter most. */
export const moduleLine = (at: AgendaModule, columns: number): Line => {
	const isNarrow = columns < 44;
	const space = isNarrow ? "" : " ";
	const count = at.done === 0 ? "" : `${at.done} of ${at.lessons.length}`;
	const marks = at.lessons.flatMap((lesson, index): readonly Span[] => {
		const { mark, role } = dotOf(lesson);
		return [{ text: index === 0 ? "" : space }, { text: mark, role: lesson.isNext ? "focus" : role }];
	});
	const drawn: Line = at.lessons.length === 0 ? [{ text: "to come", role: "muted" }] : marks;
	const left: Line = [
		{ text: padded(oneLine(at.module.title), isNarrow ? 25 : 28) },
		{ text: "  " },
		...drawn,
	];
	const row: Line = [...filledUp(left, Math.min(columns - 8, 58)), { text: count, role: "muted" }];
	return !isNarrow && columnsIn(left) <= columns - 8 ? row : cut(left, columns);
};

/** A lesson of a module: its state in mark and word, its title, and how long it takes. */
export const lessonLine = (at: AgendaLesson, columns: number): Line => {
	const { mark, role, word } = dotOf(at);
	const right = `${at.lesson.minutes} min`;
	const left: Line = [
		{ text: `${mark} `, role },
		{ text: oneLine(at.lesson.title) },
		...(word === "" ? [] : [{ text: `  ${word}`, role: "muted" as const }]),
		...(at.isNext ? [{ text: "  next", role: "accent" as const }] : []),
	];
	const gap = columns - columnsIn(left) - columnsOf(right);
	return gap < 2 ? cut(left, columns) : [...left, { text: " ".repeat(gap) }, { text: right, role: "muted" }];
};

/** Days in a row and share of reviews recalled, once there are any. */
export const progressWords = (agenda: Agenda): string =>
	[
		...(agenda.streak > 0 ? [`streak ${agenda.streak} ${agenda.streak === 1 ? "day" : "days"}`] : []),
		...(agenda.retention === undefined ? [] : [`retention ${Math.round(agenda.retention * 100)} %`]),
	].join(" · ");

/** How much is due, and how long that takes. */
export const dueWords = ({ due }: Agenda): readonly [what: string, right: string] =>
	due.count === 0 ? ["nothing due", ""] : [`${due.count} due`, `about ${due.minutes} min`];

/** What a mock exam is, and how long it takes. */
export const examWords = ({ items, minutes }: ExamChoice): readonly [what: string, right: string] => [
	`mock, ${items} questions`,
	`${minutes} min`,
];
