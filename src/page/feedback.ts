import type { Misconception } from "../course/lesson.ts";
import type { Figure, FigureOf } from "../exercise/figure.ts";
import type { Feedback, Grade } from "../exercise/grade.ts";
import { layOut, type Sheet } from "./beside.ts";
import { drawFigure } from "./figures/draw.ts";
import { shortStack } from "./figures/responsibility.ts";
import { inlineProse, plainProse } from "./inline.ts";
import { itemised, namesOf } from "./itemised.ts";
import { apart, type Line, type Role } from "./line.ts";
import { prose } from "./prose.ts";
import { hanging, indented, wrap } from "./wrap.ts";

/** What a page after an answer says; texts in Markdown. */
export type Judged = {
	readonly grade: Grade;
	/** What stands in place of the verdict, where nothing was answered. */
	readonly heading?: Line | undefined;
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
	return [{ text: `${mark} ${word}`, role }, ...(count === undefined ? [] : [{ text: `  ${count}` }])];
};

/** The page after an answer: verdict, the picture, item by item with the reasons, the rule, the misconception by name. */
export const feedbackPage = (judged: Judged, sheet: Sheet): readonly Line[] => {
	const { grade } = judged;
	const pictures = apart(
		...grade.evidence
			.filter(({ kind }) => kind !== "marks")
			.map((figure) => drawFigure(fitted(figure, sheet), sheet.picture)),
	);
	const rows = grade.evidence.flatMap((figure) => (figure.kind === "marks" ? figure.rows : []));
	const shown = new Set(grade.evidence.flatMap((f) => (f.kind === "trace" ? [f.decision.because] : [])));
	const goals = grade.evidence.flatMap((figure) => (figure.kind === "goals" ? figure.rows : []));
	const listed = new Set([
		...rows.flatMap((row) => namesOf(row, rows.length)),
		...goals.map(({ text }) => text),
	]);
	const said = grade.feedback.filter(
		({ about, text }) => !shown.has(text) && (about === undefined || !listed.has(about)),
	);
	const [first, later] = grade.evidence.some(isLong) && !sheet.isWide ? parted(said) : [[], said];
	const reasons = apart(
		itemised(rows, grade.feedback, sheet.text),
		...later.map((feedback) => reason(feedback, sheet.text)),
		judged.why === undefined ? [] : prose(judged.why, sheet.text),
		...(grade.verdict === "right"
			? []
			: judged.misconceptions.map((misconception) => named(misconception, sheet.text))),
	);
	const head = [judged.heading ?? verdictLine(grade)];
	if (sheet.isWide) return layOut(apart(head, reasons), pictures, sheet);
	return apart(head, ...first.map((feedback) => reason(feedback, sheet.text)), pictures, reasons);
};

/** These fill a window of their own, so that what stands below them is not seen at once. */
const isLong = ({ kind }: Figure): boolean => kind === "trace" || kind === "probes";

/** What is said about the mistake, and what is only remarked. */
const parted = (said: readonly Feedback[]): readonly [readonly Feedback[], readonly Feedback[]] => [
	said.filter(({ tone }) => tone === "wrong"),
	said.filter(({ tone }) => tone !== "wrong"),
];

/** Where the picture stands above the reasons it must leave them room. */
const fitted = (figure: Figure, sheet: Sheet): Figure =>
	figure.kind === "responsibility" && !sheet.isWide ? shortStack(figure) : figure;

/** The items themselves count, before a picture of them: several may stand for one of its rows. */
const countOf = (evidence: readonly Figure[]): string | undefined => {
	const marks = evidence.filter(({ kind }) => kind === "marks");
	for (const figure of [...marks, ...evidence]) {
		if (figure.kind === "marks" && figure.rows.length > 2)
			return `${figure.rows.filter((row) => row.isRight).length} of ${askedOf(figure.rows)} right.`;
		if (figure.kind === "responsibility" && figure.rows.some(({ asked }) => asked)) {
			const asked = figure.rows.filter((row) => row.asked);
			return `${asked.filter((row) => row.said === undefined).length} of ${asked.length} right.`;
		}
		if (figure.kind === "goals")
			return `${figure.rows.filter((row) => row.holds).length} of ${figure.rows.length} reached.`;
	}
	return undefined;
};

type MarkRow = FigureOf<"marks">["rows"][number];

/** How many were asked for: a wrong pick stands in the place of a right one that was left out, and is not counted twice. */
const askedOf = (rows: readonly MarkRow[]): number =>
	Math.max(
		rows.filter((row) => row.isRight || row.correct !== undefined).length,
		rows.filter((row) => row.said !== undefined).length,
	);

const tones: Readonly<Record<Feedback["tone"], { readonly mark: string; readonly role: Role }>> = {
	right: { mark: " ✔ ", role: "right" },
	wrong: { mark: " ✘ ", role: "wrong" },
	note: { mark: " · ", role: "muted" },
};

const reason = (feedback: Feedback, width: number): readonly Line[] => {
	if (feedback.about === undefined) return prose(feedback.text, width);
	const { mark, role } = tones[feedback.tone];
	return [
		...hanging([{ text: mark, role }], inlineProse(feedback.about, "strong"), width),
		...indented(prose(feedback.text, width - 3), 3),
	];
};

const named = (misconception: Misconception, width: number): readonly Line[] => [
	...wrap(
		[
			{ text: "Often believed: ", role: "warning" },
			{ text: `“${plainProse(misconception.belief)}”`, role: "emphasis" },
			{ text: ` (${misconception.id})`, role: "muted" },
		],
		width,
	),
	...wrap([{ text: "What is so: ", role: "right" }, ...inlineProse(misconception.correct)], width),
];
