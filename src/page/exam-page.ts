import type { Desk } from "../tutor/desk.ts";
import { type ExamQuestion, examQuestions, timeLeft } from "../tutor/exam.ts";
import type { ExamOffer } from "../tutor/exam-offer.ts";
import type { ExamMark, ExamResult } from "../tutor/exam-result.ts";
import { oneLine, padded, paddedLeft } from "./columns.ts";
import { inlineProse, plainProse } from "./inline.ts";
import { apart, type Line, line } from "./line.ts";
import { bar } from "./progress-bar.ts";
import { count, percent } from "./progress-page.ts";
import { minutesAndSeconds } from "./revision-page.ts";
import { hanging, wrap } from "./wrap.ts";

/** What an exam is before it begins, in sentences. */
export const offerWords = ({ blueprint, questions, minutes }: ExamOffer): readonly string[] => [
	`Mock exam: ${plainProse(blueprint.title)}${blueprint.exam === undefined ? "" : ` (${blueprint.exam})`}.`,
	`${count(questions, "question")} in ${count(minutes, "minute")}. No hints, and no verdict before the end.`,
	...(blueprint.scope === undefined ? [] : [blueprint.scope]),
	"You can flag questions, go back, and change answers until you hand in. The clock runs on if you leave.",
];

/** What is said of an exam that was begun and not handed in. */
export const unfinishedWords = (desk: Desk, id: string): readonly string[] => {
	const questions = examQuestions(desk, id);
	const answered = questions.filter(({ answer }) => answer !== undefined).length;
	return [
		"An exam is under way.",
		`${answered} of ${questions.length} answered, ${minutesAndSeconds(timeLeft(desk, id))} left on the clock.`,
	];
};

/** How a question of the sheet stands, in words. */
export const standsWords = ({ item, answer, isFlagged }: ExamQuestion): string => {
	const state = item === undefined ? "no longer in the course" : answer === undefined ? "open" : "answered";
	return isFlagged ? `${state}, flagged` : state;
};

/** The whole sheet, a row a question; gives the rows of each question, in order. */
export const sheetRows = (
	questions: readonly ExamQuestion[],
	at: number,
	width: number,
): readonly (readonly Line[])[] =>
	questions.map((question, index) => {
		const isHere = index === at;
		const answered = question.answer !== undefined;
		const prompt = question.item === undefined ? "" : plainProse(question.item.exercise.prompt);
		const words = standsWords(question);
		const room = Math.max(0, width - 10 - 20);
		return [
			[
				{ text: isHere ? " ▸ " : "   ", role: "focus" },
				{ text: `${paddedLeft(String(index + 1), 2)} `, role: isHere ? "focus" : "muted" },
				answered ? { text: "● ", role: "accent" } : { text: "○ ", role: "muted" },
				{ text: padded(words, 20), role: question.isFlagged ? "warning" : "muted" },
				{ text: padded(prompt, room).trimEnd() },
			],
		];
	});

/** The end of an exam: the score, by area and by belief, the weakest explained. */
export const examResultPage = (result: ExamResult, again: string, width: number): readonly Line[] =>
	apart(
		[
			[
				...bar(result.right, result.counted, Math.min(24, width - 24)),
				{ text: `  ${scoreWords(result)}`, role: "title" },
			],
		],
		areaRows(result, width),
		shownRows(result, width),
		weakestWords(result).flatMap((text) => wrap([{ text }], width)),
		[
			...wrap([{ text: tookWords(result), role: "muted" }], width),
			...wrap([{ text: again, role: "muted" }], width),
		],
	);

/** The score in words. */
export const scoreWords = ({ right, counted }: ExamResult): string =>
	`${right} of ${counted} right, ${percent(counted === 0 ? 0 : right / counted)}`;

/** How long it took. */
export const tookWords = ({ ms }: ExamResult): string => `It took ${minutesAndSeconds(ms)}.`;

/** How the same exam is taken again. */
export const againWords = (seed: number, items: number, minutes: number): string =>
	`The same again: \`cloudsec-tutor exam --seed ${seed} --items ${items} --minutes ${minutes}\`.`;

const areaRows = ({ areas }: ExamResult, width: number): readonly Line[] => {
	const bars = width >= 60 ? 14 : 8;
	const title = Math.min(42, width - bars - 14);
	return [
		line("By domain", "title"),
		...areas.map(
			(area): Line => [
				{ text: `  ${padded(oneLine(area.title), title)} ` },
				...bar(area.right, area.counted, bars),
				{ text: paddedLeft(`${area.right} of ${area.counted}`, 9) },
			],
		),
	];
};

const shownRows = ({ shown }: ExamResult, width: number): readonly Line[] =>
	shown.length === 0
		? []
		: [
				line("Wrong ideas that showed", "title"),
				...shown.flatMap(({ misconception, times }) => [
					...hanging(
						[{ text: " ↻ ", role: "warning" }],
						[
							{ text: `“${plainProse(misconception.belief)}” (${misconception.id})` },
							...(times > 1 ? [{ text: `, ${times} times`, role: "muted" as const }] : []),
						],
						width,
					),
					...hanging([{ text: "   What is so: ", role: "right" }], inlineProse(misconception.correct), width),
				]),
			];

/** Where most was lost, and which lessons mend it. */
export const weakestWords = ({ weakest, marks }: ExamResult): readonly string[] => {
	if (weakest === undefined) return ["Everything was right."];
	const lost = marks.filter((mark) => mark.area === weakest.id && (mark.grade?.score ?? 0) < 1);
	const lessons = new Set(
		lost.flatMap(({ item }) => (item === undefined ? [] : [plainProse(item.lesson.title)])),
	);
	const left = lost.filter(({ answer }) => answer === undefined).length;
	return [
		`Weakest: ${plainProse(weakest.title)}. ${count(lost.length, "question")} lost${
			left === 0 ? "" : `, ${left} of them left open`
		}. Go over ${[...lessons].map((title) => `“${title}”`).join(", ")}.`,
	];
};

/** How one question went, in words. */
export const markWords = ({ item, grade, answer }: ExamMark): string => {
	if (item === undefined) return "no longer in the course; it does not count";
	if (answer === undefined || grade === undefined) return "left open";
	return grade.verdict === "right" ? "right" : grade.verdict === "partly" ? "partly right" : "wrong";
};
