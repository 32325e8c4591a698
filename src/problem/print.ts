import { stripControlCharacters } from "./control-characters.ts";
import type { Place, Problem } from "./problem.ts";

const where = (place: Place | undefined): string => {
	if (!place) return "";
	const spot = [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
	return spot === "" ? "" : `${spot} `;
};

const excerpt = (place: Place | undefined, source: string | undefined): string[] => {
	if (place?.line === undefined || source === undefined) return [];
	const line = source.split("\n")[place.line - 1];
	if (line === undefined) return [];
	const column = place.column ?? 1;
	const start = Math.max(0, column - 60);
	const shown = stripControlCharacters(line.replaceAll("\t", " ")).slice(start, start + 100);
	const gutter = String(place.line).padStart(5);
	return [`${gutter} │ ${shown}`, `      │ ${" ".repeat(Math.max(0, column - 1 - start))}^`];
};

/**
 * A problem as lines for a person: `file:line:column severity code message`, then the source line with a caret,
 * then the cure. `sourceOf` gives a file's text where it is at hand.
 */
export const printProblem = (
	problem: Problem,
	sourceOf: (file: string) => string | undefined = () => undefined,
): string[] => {
	const source = (place: Place | undefined) => (place?.file === undefined ? undefined : sourceOf(place.file));
	const lines = [`${where(problem.place)}${problem.severity} ${problem.code} ${problem.message}`];
	lines.push(...excerpt(problem.place, source(problem.place)));
	if (problem.related) {
		lines.push(`      ${where(problem.related.place)}${problem.related.message}`);
		lines.push(...excerpt(problem.related.place, source(problem.related.place)));
	}
	if (problem.cure !== undefined) lines.push(`      = ${problem.cure}`);
	return lines.map(stripControlCharacters);
};
