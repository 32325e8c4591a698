import { didYouMean } from "../../problem/nearest.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Course } from "../lesson.ts";
import { COURSE_FILE } from "../read-course-file.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { subjectsOf, textsOf } from "./map-course-texts.ts";
import { type Translation, wayTo } from "./read-translations.ts";

/** More untranslated texts of a file than this are counted, not told one by one. */
const MOST_TOLD = 8;

/** As much of an original as fits into a message. */
const LONGEST = 60;

const shown = (text: string): string => {
	const line = text.replace(/\s+/g, " ").trim();
	return line.length > LONGEST ? `${line.slice(0, LONGEST)} ...` : line;
};

const placeholdersIn = (text: string): string =>
	[...text.matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)]
		.map(([, name = ""]) => name)
		.sort()
		.map((name) => `\`{{${name}}}\``)
		.join(" ");

const untranslated = ({ texts, placeOf }: Translation, originals: ReadonlyMap<string, string>) => {
	const open = [...originals].filter(([key]) => texts.get(key)?.text === undefined);
	const [first] = open;
	if (first === undefined) return [];
	const problem = (key: string, message: string, cure: string): Problem => ({
		code: "untranslated",
		severity: "suggestion",
		message,
		place: placeOf(texts.has(key) ? wayTo(key) : ["texts"]),
		cure,
	});
	if (open.length > MOST_TOLD)
		return [
			problem(
				first[0],
				`${open.length} of ${originals.size} texts are not translated, from \`${first[0]}\` on`,
				"write them after `text:`; the originals are shown until then",
			),
		];
	return open.map(([key, original]) =>
		problem(
			key,
			`\`${key}\` is not translated: \`${shown(original)}\``,
			texts.has(key)
				? "write the translation after `text:`"
				: `add \`${key}:\` with \`of: ${fingerprintOf(original)}\` and \`text:\` below it`,
		),
	);
};

const inText = (
	{ placeOf }: Translation,
	key: string,
	{ of, text }: { readonly of: string; readonly text: string | undefined },
	original: string,
): readonly Problem[] => {
	if (text === undefined) return [];
	const now = fingerprintOf(original);
	if (of !== now)
		return [
			{
				code: "stale-translation",
				severity: "warning",
				message: `the original of \`${key}\` has changed: \`${shown(original)}\``,
				place: placeOf(wayTo(key)),
				cure: `mend the translation, then write \`of: ${now}\`; the original is shown until then`,
			},
		];
	const [wanted, given] = [placeholdersIn(original), placeholdersIn(text)];
	if (wanted === given) return [];
	return [
		{
			code: "translated-placeholder",
			severity: "error",
			message: `the original holds ${wanted === "" ? "no placeholder" : wanted}, the translation ${given === "" ? "none" : given}`,
			place: placeOf(wayTo(key)),
			cure: "copy the placeholders with their braces; they are not translated",
		},
	];
};

const ofNothing = (key: string, { placeOf }: Translation, known: Iterable<string>): Problem => ({
	code: "translation-of-nothing",
	severity: "warning",
	message: `there is no text \`${key}\` to translate`,
	place: placeOf(["texts", key], "key"),
	cure: didYouMean(key, known) ?? "run `course new DIR --translate`, which puts it aside, or take it away",
});

const inFile = (course: Course, translation: Translation): readonly Problem[] => {
	const subjects = subjectsOf(course);
	if (!subjects.includes(translation.translates))
		return [
			{
				code: "unknown-lesson",
				severity: "warning",
				message: `there is no lesson \`${translation.translates}\` to translate`,
				place: translation.placeOf(["translates"]),
				cure: didYouMean(translation.translates, subjects) ?? "write the id of a lesson, or `course`",
			},
		];
	const originals = textsOf(course, translation.translates);
	const told = [...translation.texts].flatMap(([key, entry]): readonly Problem[] => {
		const original = originals.get(key);
		return original === undefined
			? [ofNothing(key, translation, originals.keys())]
			: inText(translation, key, entry, original);
	});
	return [...told, ...untranslated(translation, originals)];
};

/** Lessons that one language has no file for. */
const missing = (
	course: Course,
	translations: readonly Translation[],
	language: string,
): readonly Problem[] => {
	const own = translations.filter((each) => each.language === language);
	const open = subjectsOf(course).filter((id) => !own.some(({ translates }) => translates === id));
	const [first] = open;
	if (first === undefined) return [];
	return [
		{
			code: "untranslated",
			severity: "suggestion",
			message: `\`${language}\` has no file for \`${first}\`${open.length > 1 ? ` and ${open.length - 1} more` : ""}`,
			place: { file: `translations/${language}` },
			cure: `\`course new DIR --translate ${language}\` writes it`,
		},
	];
};

/** A language to show of which there is nothing. */
const nothingToShow = (
	translations: readonly Translation[],
	shown: string | undefined,
): readonly Problem[] =>
	shown === undefined || translations.some(({ language }) => language === shown)
		? []
		: [
				{
					code: "no-translations",
					severity: "warning",
					message: `there is nothing in \`translations/${shown}\` to show`,
					place: { file: COURSE_FILE, path: ["language"] },
					cure: `\`course new DIR --translate ${shown}\` writes what is to be translated`,
				},
			];

/**
 * What is wrong with the translations of a course: texts that are open, whose originals changed, or that belong to
 * nothing; placeholders that were lost; and a language to show that is not there.
 */
export const checkTranslations = (
	course: Course,
	translations: readonly Translation[],
	shown: string | undefined,
): readonly Problem[] => [
	...nothingToShow(translations, shown),
	...translations.flatMap((translation) => inFile(course, translation)),
	...[...new Set(translations.map(({ language }) => language))].flatMap((language) =>
		missing(course, translations, language),
	),
];
