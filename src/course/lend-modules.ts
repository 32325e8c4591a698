import { didYouMean } from "../problem/nearest.ts";
import type { Problem } from "../problem/problem.ts";
import type { Course } from "./lesson.ts";
import type { CourseFile, Read, WrittenCourseFile } from "./read-course-file.ts";

type Modules = CourseFile["data"]["modules"];

const FIELDS = ["title", "summary", "lessons"] as const;

const lentModules = ({ modules, lessons }: Course): Modules =>
	modules.map((module) => ({
		...module,
		lessons: lessons.filter((lesson) => lesson.module === module.id).map(({ id }) => id),
	}));

const missing = ({ placeOf }: WrittenCourseFile): Problem => ({
	code: "missing-field",
	severity: "error",
	message: "`modules` is missing",
	place: placeOf([]),
	cure: "add `modules`, or `extends: builtin` to teach the built-in ones",
});

/**
 * The course file with its modules complete: one with the id of a built-in module has what it does not say from there,
 * and without `modules` all of them are lent, with their tracks.
 */
export const lendModules = (written: WrittenCourseFile, lender: Course | undefined): Read<CourseFile> => {
	const { data, placeOf } = written;
	const lent = lender === undefined ? [] : lentModules(lender);
	if (data.modules === undefined)
		return {
			value: { data: { ...data, modules: lent, tracks: data.tracks ?? lender?.tracks ?? [] }, placeOf },
			problems: lender === undefined ? [missing(written)] : [],
		};
	const problems: Problem[] = [];
	const modules = data.modules.map((module, index) => {
		const { title, summary, lessons } = { ...lent.find(({ id }) => id === module.id), ...module };
		const said = { title, summary, lessons };
		const open = FIELDS.filter((field) => said[field] === undefined).map((field) => `\`${field}\``);
		if (open.length > 0)
			problems.push({
				code: "missing-field",
				severity: "error",
				message: `module \`${module.id}\` is without ${open.join(", ")}`,
				place: placeOf(["modules", index, "id"]),
				cure:
					didYouMean(
						module.id,
						lent.map(({ id }) => id),
					) ?? `add ${open.join(", ")} here`,
			});
		return { id: module.id, title: title ?? "", summary: summary ?? "", lessons: lessons ?? [] };
	});
	return { value: { data: { ...data, modules, tracks: data.tracks ?? [] }, placeOf }, problems };
};
