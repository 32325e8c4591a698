import type { Problem } from "../problem/problem.ts";
import { readYaml, type YamlDocument } from "./yaml/read-yaml.ts";

/** Gives line and column to problems that know their file and path; a file is read again only if it has one. */
export const placeProblems = (
	problems: readonly Problem[],
	files: ReadonlyMap<string, string>,
): readonly Problem[] => {
	const documents = new Map<string, YamlDocument>();
	const documentOf = (file: string, text: string): YamlDocument => {
		const known = documents.get(file) ?? readYaml(file, text);
		documents.set(file, known);
		return known;
	};
	return problems.map((problem) => {
		const { file, path, line } = problem.place ?? {};
		const text = file === undefined ? undefined : files.get(file);
		if (file === undefined || text === undefined || path === undefined || line !== undefined) return problem;
		return { ...problem, place: { ...documentOf(file, text).placeOf(path), path } };
	});
};
