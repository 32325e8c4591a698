import { Composer, type Document, type YAMLWarning } from "yaml";
import { findControlCharacter } from "../../problem/control-characters.ts";
import type { Place, Problem } from "../../problem/problem.ts";
import { offsetOf, type Path } from "./find-place.ts";
import { plainValue } from "./plain-value.ts";
import { placeAt } from "./position.ts";
import { isAtClosingBracket, syntaxProblems } from "./syntax-problem.ts";
import { REFUSED, type Tokens, tokensOf } from "./tokens.ts";

/** One document of a text: its plain value, what is wrong with it, and the place of whatever is in it. */
export type YamlDocument = {
	/** Undefined where an error refuses it. */
	readonly value: unknown;
	readonly problems: readonly Problem[];
	/** Line and column of a value, or of the key it stands under; of the deepest existing node where the path ends early. */
	readonly placeOf: (path: Path, at?: "key" | "value") => Place;
};

/** Characters; a longer lesson is none. */
const LONGEST = 256 * 1024;

const refusal = (problem: Problem): YamlDocument => ({
	value: undefined,
	problems: [problem],
	placeOf: () => problem.place ?? {},
});

const outright = (file: string, text: string, longest: number): Problem | undefined => {
	const severity = "error";
	if (text.length > longest)
		return {
			code: "file-too-large",
			severity,
			message: `the file has more than ${Math.floor(longest / 1024)} thousand characters`,
			place: { file, line: 1, column: 1 },
			cure: "split it",
		};
	const control = findControlCharacter(text);
	if (control < 0) return undefined;
	const place = placeAt(file, text, control);
	if (control === 0 && text.startsWith("\ufeff"))
		return {
			code: "byte-order-mark",
			severity,
			message: "the file begins with a byte order mark",
			place,
			cure: "save it as UTF-8 without a byte order mark",
		};
	const code = text.charCodeAt(control).toString(16).toUpperCase().padStart(4, "0");
	return {
		code: "control-character",
		severity,
		message: `the character U+${code} could command a terminal`,
		place,
		cure: "take it away",
	};
};

const refusalsOf = (file: string, text: string, { refusals, tooDeepAt }: Tokens): readonly Problem[] => [
	...refusals.map(({ code, offset, source }): Problem => {
		const { message, cure } = REFUSED[code];
		return {
			code,
			severity: "error",
			message: message(source),
			cure: cure(source),
			place: placeAt(file, text, offset),
		};
	}),
	...(tooDeepAt === undefined
		? []
		: [
				{
					code: "nested-too-deep",
					severity: "error",
					message: "lists and maps are nested too deep",
					place: placeAt(file, text, tooDeepAt),
					cure: "write it flatter",
				} as const,
			]),
];

/** The first problem of a line says what is wrong with it; what follows on the same line follows from it. */
const firstOfEachLine = (problems: readonly Problem[]): readonly Problem[] => {
	const lines = new Set<number | undefined>();
	return problems.filter(({ place }) => !lines.has(place?.line) && lines.add(place?.line));
};

/** Tags are refused by their tokens; a JSON block may close in the column of its key. */
const isHarmless = (text: string, warning: YAMLWarning): boolean =>
	warning.code === "TAG_RESOLVE_FAILED" ||
	(warning.code === "BAD_INDENT" && isAtClosingBracket(text, warning));

const documentOf = (file: string, text: string, tokens: Tokens, document: Document.Parsed): YamlDocument => {
	const errors = [...document.errors, ...document.warnings.filter((warning) => !isHarmless(text, warning))];
	const syntax = syntaxProblems(file, text, errors, tokens);
	const { value, problems } = plainValue(file, text, document.contents);
	const all = firstOfEachLine([...syntax.problems, ...(syntax.isReadable ? problems : [])]);
	return {
		value: all.length > 0 ? undefined : value,
		problems: all,
		placeOf: (path, at = "value") => placeAt(file, text, offsetOf(document.contents, path, at)),
	};
};

/**
 * Every document of a YAML text, read strictly: no tags, anchors, aliases or directives, keys are texts and unique,
 * nothing a terminal could obey, bounded size and depth. Warnings of the parser are errors. Line ends become LF.
 */
export const readYamlStream = (
	file: string,
	source: string,
	longest: number = LONGEST,
): readonly YamlDocument[] => {
	const text = source.replaceAll("\r\n", "\n");
	const problem = outright(file, text, longest);
	if (problem !== undefined) return [refusal(problem)];
	const tokens = tokensOf(text);
	const refused = refusalsOf(file, text, tokens);
	if (tokens.tooDeepAt !== undefined)
		return [{ value: undefined, problems: refused, placeOf: () => refused[0]?.place ?? {} }];
	const composer = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: "silent" });
	const documents = [...composer.compose(tokens.tokens, false, text.length)].map((document) =>
		documentOf(file, text, tokens, document),
	);
	const [first, ...rest] = documents;
	if (first === undefined || refused.length === 0) return documents;
	return [
		{ ...first, value: undefined, problems: firstOfEachLine([...refused, ...first.problems]) },
		...rest,
	];
};

/** The one document of a YAML text, read as strictly. */
export const readYaml = (file: string, text: string): YamlDocument => {
	const [first, second] = readYamlStream(file, text);
	if (first === undefined || (first.value === null && first.problems.length === 0))
		return refusal({
			code: "empty-file",
			severity: "error",
			message: "the file is empty",
			place: { file, line: 1, column: 1 },
			cure: "write something into it, or take the file away",
		});
	if (second === undefined) return first;
	return refusal({
		code: "several-documents",
		severity: "error",
		message: "a second document begins here",
		place: second.placeOf([]),
		cure: "keep one document in a file: take the line `---` away",
	});
};
