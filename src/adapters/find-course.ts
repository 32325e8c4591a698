import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { bad, type Checked, good, type Problem } from "../problem/problem.ts";
import { reasonOf } from "./reason.ts";

const MANIFEST = "package.json";

/** The field of `package.json` that names a course, such as `"cloudsec-tutor": { "course": "lessons" }`. */
const FIELD = "cloudsec-tutor";

/** No manifest is longer, in bytes. */
const LARGEST_MANIFEST = 1 << 20;

/** What npm takes for the name of a package, with or without a scope; never a path. */
const PACKAGE_NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;

/**
 * The folder with the `course.yaml` that is meant by a folder, by an npm package's folder, or by the name of a package
 * installed at or above the working folder. Nothing of a package is executed, and its course never lies outside it.
 */
export const findCourse = (wish: string, workingDirectory: string): Checked<string> => {
	const named = path.resolve(workingDirectory, wish);
	if (existsSync(named)) return courseIn(named);
	const installed = PACKAGE_NAME.test(wish) ? installedPackage(wish, workingDirectory) : undefined;
	return installed === undefined ? good(named) : courseIn(installed);
};

/** As Node looks for packages: the nearest `node_modules` that has it, from a folder upwards. */
const installedPackage = (name: string, from: string): string | undefined => {
	const folder = path.join(from, "node_modules", name);
	if (existsSync(folder)) return folder;
	const above = path.dirname(from);
	return above === from ? undefined : installedPackage(name, above);
};

const courseIn = (folder: string): Checked<string> => {
	const named = courseNamed(folder);
	if (!named.ok) return named;
	if (named.value !== undefined) return within(folder, named.value);
	const holds = (below: string): boolean => existsSync(path.join(folder, below, "course.yaml"));
	return !holds(".") && holds("lessons") ? within(folder, "lessons") : good(folder);
};

/** The folder that a package's manifest names; undefined where there is no manifest, or it names none. */
const courseNamed = (folder: string): Checked<string | undefined> => {
	const file = path.join(folder, MANIFEST);
	if (!existsSync(file)) return good(undefined);
	try {
		const { size } = statSync(file);
		if (!statSync(file).isFile() || size > LARGEST_MANIFEST || !isInside(folder, file))
			return refused("is no manifest of a package", "put a file of your own in its place");
		const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
		const own = isMap(manifest) && Object.hasOwn(manifest, FIELD) ? manifest[FIELD] : undefined;
		if (own === undefined) return good(undefined);
		return isMap(own) && typeof own.course === "string"
			? good(own.course)
			: refused(`has a \`${FIELD}\` that names no course`, `write "${FIELD}": { "course": "lessons" }`);
	} catch (error) {
		return error instanceof SyntaxError
			? refused("is no JSON", "mend it, or name the folder that holds `course.yaml`")
			: refused(`cannot be read: ${reasonOf(error)}`, "make it readable, or name the folder of the course");
	}
};

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** A folder of the package, with links followed; one that lies elsewhere is refused. */
const within = (folder: string, below: string): Checked<string> => {
	const course = path.resolve(folder, below);
	const cure = `name the folder of the package that holds \`course.yaml\``;
	if (below.includes("\0") || !existsSync(course))
		return refused(`names \`${below}\`, which is not there`, cure);
	return !path.isAbsolute(below) && isInside(folder, course)
		? good(course)
		: refused(`names \`${below}\`, which lies outside the package`, cure);
};

const isInside = (folder: string, target: string): boolean => {
	const way = path.relative(realpathSync(folder), realpathSync(target));
	return way === "" || (way.split(path.sep)[0] !== ".." && !path.isAbsolute(way));
};

const refused = (complaint: string, cure: string): Checked<never> => {
	const problem: Problem = {
		code: "bad-package",
		severity: "error",
		message: `\`${MANIFEST}\` ${complaint}`,
		place: { file: MANIFEST },
		cure,
	};
	return bad([problem]);
};
