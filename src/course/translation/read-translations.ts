import type { Problem } from "../../problem/problem.ts";
import type { Read } from "../read-course-file.ts";
import { type PlaceOf, problemsOf } from "../schema/problems-of.ts";
import { LANGUAGE } from "../schema/texts.ts";
import { translationSchema } from "../schema/translation-schema.ts";
import type { Path } from "../yaml/find-place.ts";
import { readYaml } from "../yaml/read-yaml.ts";

/** A translated text, and the fingerprint of the original it was made from; undefined where it is still to be written. */
export type TranslatedText = { readonly of: string; readonly text: string | undefined };

/** One file of `translations/LANGUAGE/`. */
export type Translation = {
	readonly file: string;
	readonly language: string;
	/** The id of a lesson, or `course`. */
	readonly translates: string;
	readonly texts: ReadonlyMap<string, TranslatedText>;
	readonly placeOf: PlaceOf;
};

const FILE = /^translations\/([^/]+)\/.+\.ya?ml$/;

/** True of the tag of a language, such as `de` or `pt-BR`. */
export const isLanguage = (tag: string): boolean => LANGUAGE.test(tag);

/** True of whatever lies in the folder of the translations. */
export const isTranslationFile = (file: string): boolean => file.startsWith("translations/");

const misplaced = (file: string): Problem => ({
	code: "misplaced-translation",
	severity: "error",
	message: "a translation lies in the folder of its language",
	place: { file, line: 1, column: 1 },
	cure: "move it into a folder such as `translations/de`",
});

const readOne = (file: string, text: string): Read<Translation | undefined> => {
	const language = FILE.exec(file)?.[1];
	if (language === undefined || !isLanguage(language))
		return { value: undefined, problems: [misplaced(file)] };
	const { value, problems, placeOf } = readYaml(file, text);
	if (value === undefined) return { value: undefined, problems };
	const read = translationSchema.safeParse(value);
	if (!read.success)
		return { value: undefined, problems: problemsOf(translationSchema, value, read.error, placeOf) };
	const texts = Object.entries(read.data.texts).map(([key, { of, text }]): [string, TranslatedText] => [
		key,
		{ of, text: text === null || text.trim() === "" ? undefined : text },
	]);
	return {
		value: { file, language, translates: read.data.translates, texts: new Map(texts), placeOf },
		problems: [],
	};
};

/** Two files of one language cannot translate the same. */
const twice = (translations: readonly Translation[]): readonly Problem[] => {
	const first = new Map<string, string>();
	return translations.flatMap(({ file, language, translates, placeOf }): readonly Problem[] => {
		const key = `${language} ${translates}`;
		const before = first.get(key);
		first.set(key, before ?? file);
		if (before === undefined) return [];
		return [
			{
				code: "translated-twice",
				severity: "error",
				message: `\`${before}\` translates \`${translates}\` already`,
				place: placeOf(["translates"]),
				cure: "keep one of the two files",
			},
		];
	});
};

/** The files of `translations/`, as far as they can be read. */
export const readTranslations = (files: ReadonlyMap<string, string>): Read<readonly Translation[]> => {
	const read = [...files]
		.filter(([file]) => isTranslationFile(file))
		.map(([file, text]) => readOne(file, text));
	const value = read.flatMap((each) => each.value ?? []);
	return { value, problems: [...read.flatMap(({ problems }) => problems), ...twice(value)] };
};

/** The way to a text within its file. */
export const wayTo = (key: string): Path => ["texts", key, "text"];
