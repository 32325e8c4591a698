import type { Lesson, Source, Step } from "../course/lesson.ts";
import type { Question } from "../exercise/question.ts";
import { layOut, type Sheet } from "./beside.ts";
import { cleaned } from "./columns.ts";
import { drawFigure } from "./figures/draw.ts";
import { apart, type Line, type Span } from "./line.ts";
import { prose } from "./prose.ts";
import { hanging, wrap } from "./wrap.ts";

/** The first page of a lesson: what it is for, how long it takes, and what is going on. */
export const scenarioPage = (lesson: Lesson, sheet: Sheet): readonly Line[] =>
	apart(
		wrap([{ text: cleaned(lesson.title), role: "title" }], sheet.text),
		wrap(
			[{ text: cleaned(lesson.objective) }, { text: `  About ${lesson.minutes} minutes.`, role: "muted" }],
			sheet.text,
		),
		prose(lesson.scenario, sheet.text),
	);

/** A step to read: its text, and its pictures below or beside it. */
export const readingPage = (step: Extract<Step, { type: "text" }>, sheet: Sheet): readonly Line[] =>
	layOut(
		prose(step.text, sheet.text),
		apart(...step.figures.map((figure) => drawFigure(figure, sheet.picture))),
		sheet,
	);

/** What stands before the choices: the question and, where the window is narrow, what to look at. */
export const questionText = (question: Question, sheet: Sheet): readonly Line[] =>
	apart(prose(question.prompt, sheet.text), sheet.isWide ? [] : questionPicture(question, sheet));

/** What to look at while answering. */
export const questionPicture = (question: Question, sheet: Sheet): readonly Line[] =>
	apart(...question.figures.map((figure) => drawFigure(figure, sheet.picture)));

/** The hints shown so far, the last one last. */
export const hintRows = (hints: readonly string[], of: number, sheet: Sheet): readonly Line[] =>
	hints.flatMap((hint, index) => {
		const label: Span = { text: `Hint ${index + 1} of ${of}: `, role: "accent" };
		return sheet.text < 60
			? wrap([label, ...inlineText(hint, sheet)], sheet.text)
			: hanging([label], inlineText(hint, sheet), sheet.text);
	});

const inlineText = (hint: string, sheet: Sheet): Line =>
	prose(hint, sheet.text * 40).flatMap((row, index) => (index === 0 ? row : [{ text: "\n" }, ...row]));

/** Where the facts of a lesson come from; those that the present exercise rests on come first. */
export const sourcesPage = (
	sources: readonly Source[],
	cited: readonly string[],
	sheet: Sheet,
): readonly Line[] => {
	const own = sources.filter((source) => cited.includes(source.key));
	const others = sources.filter((source) => !cited.includes(source.key));
	return apart(
		[[{ text: "Where this comes from", role: "title" }]],
		...[...own, ...others].map((source) => [
			...wrap([{ text: cleaned(source.title), role: "strong" }], sheet.picture),
			...hanging([{ text: "  " }], [{ text: cleaned(source.page), role: "accent" }], sheet.picture),
			...hanging(
				[{ text: "  " }],
				[
					{
						text: `read there on ${cleaned(source.verifiedOn)}${source.volatile ? "; a date may change it" : ""}`,
						role: "muted",
					},
				],
				sheet.picture,
			),
		]),
		sources.length === 0 ? wrap([{ text: "This lesson names no source." }], sheet.text) : [],
	);
};
