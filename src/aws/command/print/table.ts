import type { OutputValue } from "../../operations/operation.ts";
import { drawSections } from "./draw-sections.ts";
import { type Section, sectionsOf } from "./sections.ts";

/**
 * An answer as `--output table` prints it: a box a level, the scalars of a level as its columns. Boxes of one row turn
 * on their side where the whole would be wider than the terminal.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-output-format.html
 */
export const printTable = (value: OutputValue, title: string, width: number): string => {
	const sections = sectionsOf(value, title);
	if (sections.length === 0) return "";
	const drawn = drawSections(sections);
	return (drawn[0]?.length ?? 0) <= width ? drawn.join("\n") : drawSections(sections.map(upright)).join("\n");
};

/** A section of one row with its header beside the values. */
const upright = (section: Section): Section => {
	const [row, ...others] = section.rows;
	if (row === undefined || others.length > 0 || section.header.length === 0) return section;
	return { ...section, header: [], rows: section.header.map((name, index) => [name, row[index] ?? ""]) };
};
