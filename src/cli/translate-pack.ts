import path from "node:path";
import { readCourseFolder } from "../adapters/course-folder.ts";
import { findCourse } from "../adapters/find-course.ts";
import { makeFolder, replaceFiles } from "../adapters/new-folder.ts";
import { readCourse } from "../course/load-course.ts";
import { placeProblems } from "../course/place-problems.ts";
import { COURSE_FILE } from "../course/read-course-file.ts";
import { jsonSchemas } from "../course/schema/json-schema.ts";
import { translationPack } from "../course/template/translation-pack.ts";
import { subjectsOf, textsOf } from "../course/translation/map-course-texts.ts";
import { isLanguage } from "../course/translation/read-translations.ts";
import { type WrittenTranslation, writeTranslation } from "../course/translation/write-translation.ts";
import { printProblem } from "../problem/print.ts";
import { hasError, type Problem } from "../problem/problem.ts";
import { builtInCourse } from "./built-in-course.ts";
import type { ExitCode } from "./exit-code.ts";
import { print, refuse, type Shell } from "./shell.ts";

type Files = ReadonlyMap<string, string>;

/** The files of a pack; where there is none yet, those of one that translates the built-in course, just made. */
const packAt = (folder: string, language: string): { files: Files; problems: readonly Problem[] } => {
	const read = readCourseFolder(folder);
	if (read.ok && read.value.size > 0) return { files: read.value, problems: [] };
	const isUnreadable = !read.ok && read.problems.some(({ code }) => code !== "no-pack");
	if (isUnreadable) return { files: new Map(), problems: read.problems };
	const files = new Map([[COURSE_FILE, translationPack(builtInCourse(), language)]]);
	makeFolder(folder, new Map([...files, ...jsonSchemas()]));
	return { files, problems: [] };
};

/** Where the course of a package lies in it; the folder itself where there is none, or it lies elsewhere. */
const courseBelow = (folder: string): string => {
	const found = findCourse(folder, folder);
	return found.ok ? found.value : folder;
};

const fileFor = (language: string, subject: string): string => `translations/${language}/${subject}.yaml`;

/**
 * Writes every text of a pack into files to be translated, or brings those that are there up to date; without a pack
 * it makes one that shows the built-in course in that language. No translation is ever lost.
 */
export const translatePack = (shell: Shell, folder: string, language: string): ExitCode => {
	if (!isLanguage(language))
		return refuse(shell, `\`${language}\` is no language`, "write its tag, such as `de` or `pt-BR`");
	const target = courseBelow(path.resolve(shell.workingDirectory, folder));
	const { files, problems: unreadable } = packAt(target, language);
	const { course, problems, translations, language: shown } = readCourse(files, builtInCourse());
	const errors = [...unreadable, ...placeProblems(problems, files)].filter((problem) => hasError([problem]));
	if (course === undefined || errors.length > 0) {
		const lines = errors.flatMap((problem) => printProblem(problem, (file) => files.get(file)));
		shell.messages.write(`${lines.join("\n")}\n`);
		return 1;
	}
	const own = translations.filter((each) => each.language === language);
	const written = subjectsOf(course).map((translates) => {
		const file = own.find((each) => each.translates === translates)?.file ?? fileFor(language, translates);
		const before = files.get(file);
		const originals = textsOf(course, translates);
		const schema = `${"../".repeat(file.split("/").length - 1)}translation.schema.json`;
		return { file, before, ...writeTranslation({ language, translates, originals, before, schema }) };
	});
	const changed = written.filter(({ text, before }) => text !== before);
	replaceFiles(target, new Map(changed.map(({ file, text }) => [file, text])));
	report(shell, { folder, language, isShown: shown === language, written, changed: changed.length });
	return 0;
};

type Report = {
	readonly folder: string;
	readonly language: string;
	readonly isShown: boolean;
	readonly written: readonly WrittenTranslation[];
	readonly changed: number;
};

const report = (shell: Shell, { folder, language, isShown, written, changed }: Report): void => {
	const sum = (field: "texts" | "open" | "stale" | "kept"): number =>
		written.reduce((total, each) => total + each[field], 0);
	const lines = [
		`${folder}/translations/${language}: ${written.length} files, ${changed} of them written`,
		`  ${sum("open")} of ${sum("texts")} texts to translate`,
		...(sum("stale") > 0 ? [`  ${sum("stale")} whose originals have changed, marked CHANGED`] : []),
		...(sum("kept") > 0 ? [`  ${sum("kept")} without an original, under \`kept\``] : []),
		"",
		...(isShown ? [] : [`  write \`language: ${language}\` into ${folder}/${COURSE_FILE} to show it`]),
		`  cloudsec-tutor course lint ${folder}   tells what is open, and what has changed`,
		`  cloudsec-tutor --course ${folder} learn   plays it`,
	];
	print(shell, lines.join("\n"));
};
