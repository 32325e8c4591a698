import type { Finding, Rule } from "../rule.ts";
import { hasMoreWords, type LearnerText, sentencesOf, wordsIn } from "../texts-of.ts";

const LONGEST = 20;

const long = (lesson: string, texts: readonly LearnerText[]): readonly Finding[] =>
	texts
		.filter(({ text }) => hasMoreWords(text, LONGEST))
		.flatMap(({ path, text }) =>
			sentencesOf(text).flatMap((sentence): readonly Finding[] => {
				if (!hasMoreWords(sentence, LONGEST)) return [];
				const start = sentence.replace(/\s+/g, " ").split(" ").slice(0, 6).join(" ");
				return [
					{
						message: `a sentence of ${wordsIn(sentence)} words: \`${start} ...\``,
						cure: "make two of it",
						lesson,
						path,
					},
				];
			}),
		);

/** Plain English: short sentences. */
export const sentenceLength: Rule = {
	code: "long-sentence",
	severity: "warning",
	asks: `learners read sentences of at most ${LONGEST} words`,
	check: ({ course, prose }) => [
		...course.lessons.flatMap((lesson) =>
			long(lesson.id, [
				{ path: ["objective"], text: lesson.objective },
				{ path: ["scenario"], text: lesson.scenario },
				...lesson.steps.flatMap((step, index) =>
					step.type === "text" ? [{ path: ["steps", index, "text"], text: step.text }] : [],
				),
			]),
		),
		...prose.flatMap(({ placed, texts }) => long(placed.lesson.id, texts)),
	],
};
