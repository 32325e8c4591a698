import type { Misconception } from "../course/lesson.ts";
import type { Figure } from "../exercise/figure.ts";
import type { Feedback, Grade } from "../exercise/grade.ts";
import { layOut, type Sheet } from "./beside.ts";
import { cleaned } from "./columns.ts";
import { drawFigure } from "./figures/draw.ts";
import { apart, type Line, type Role } from "./line.ts";
import { prose } from "./prose.ts";
import { hanging, wrap } from "./wrap.ts";

/** What a page after an answer says; texts in Markdown. */
export type Judged = {
	readonly grade: Grade;
	/** The rule once more, where the author gives it. */
	readonly why: string | undefined;
	readonly misconceptions: readonly Misconception[];
};

const verdicts: Readonly<
	Record<Grade["verdict"], { readonly mark: string; readonly word: string; readonly role: Role }>
> = {
	right: { mark: "✔", word: "Right.", role: "right" },
	partly: { mark: "◐", word: "Partly right.", role: "warning" },
	wrong: { mark: "✘", word: "Not yet.", role: "wrong" },
};

/** The verdict in mark and word, with a count where the evidence has one. */
export const verdictLine = (grade: Grade): Line => {
	const { mark, word, role } = verdicts[grade.verdict];
	const count = grade.verdict === "right" ? undefined : countOf(grade.evidence);
	return [{ text: `${mark} ${word}`, role }, ...(count === undefined ? [] : [{ text: ` ${count}` }])];
};

/** The page after an answer: verdict, the picture, each reason, the rule, and the misconception by name. */
export const feedbackPage = (judged: Judged, sheet: Sheet): readonly Line[] => {
	const { grade } = judged;
	const picture = apart(...grade.evidence.map((figure) => drawFigure(figure, sheet.picture)));
	const reasons = apart(
		...grade.feedback.map((feedback) => reason(feedback, sheet.text)),
		judged.why === undefined ? [] : prose(judged.why, sheet.text),
		...(grade.verdict === "right"
			? []
			: judged.misconceptions.map((misconception) => named(misconception, sheet.text))),
	);
	const head = [verdictLine(grade)];
	return sheet.isWide ? layOut(apart(head, reasons), picture, sheet) : apart(head, picture, reasons);
};

const countOf = (evidence: readonly Figure[]): string | undefined => {
	for (const figure of evidence) {
		if (figure.kind === "marks" && figure.rows.length > 1)
			return `${figure.rows.filter((row) => row.isRight).length} of ${figure.rows.length} right.`;
		if (figure.kind === "responsibility") {
			const asked = figure.rows.filter((row) => row.asked);
			return `${asked.filter((row) => row.said === undefined).length} of ${asked.length} right.`;
		}
		if (figure.kind === "goals")
			return `${figure.rows.filter((row) => row.holds).length} of ${figure.rows.length} reached.`;
	}
	return undefined;
};

const tones: Readonly<Record<Feedback["tone"], { readonly mark: string; readonly role: Role }>> = {
	right: { mark: "✔ ", role: "right" },
	wrong: { mark: "✘ ", role: "wrong" },
	note: { mark: "· ", role: "muted" },
};

const reason = (feedback: Feedback, width: number): readonly Line[] => {
	const { mark, role } = tones[feedback.tone];
	const about =
		feedback.about === undefined
			? []
			: hanging([{ text: mark, role }], [{ text: cleaned(feedback.about), role: "strong" }], width);
	const text = prose(feedback.text, feedback.about === undefined ? width : width - 2);
	return [
		...about,
		...(feedback.about === undefined ? text : text.map((row): Line => [{ text: "  " }, ...row])),
	];
};

const named = (misconception: Misconception, width: number): readonly Line[] => [
	...wrap(
		[
			{ text: "Often believed: ", role: "warning" },
			{ text: `“${cleaned(misconception.belief)}”`, role: "emphasis" },
			{ text: ` (${misconception.id})`, role: "muted" },
		],
		width,
	),
	...wrap([{ text: "What is so: ", role: "right" }, { text: cleaned(misconception.correct) }], width),
];
