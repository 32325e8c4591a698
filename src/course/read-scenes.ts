import type { Problem } from "../problem/problem.ts";
import type { Read } from "./read-course-file.ts";
import { readYaml } from "./yaml/read-yaml.ts";

const SCENE = /^accounts\/([^/]+)\.ya?ml$/;

/** The name of the scene in a file, or undefined where the file holds none. */
export const sceneName = (file: string): string | undefined => SCENE.exec(file)?.[1];

/** The scenes by name, as their authors wrote them; one that cannot be read is there, and undefined. */
export const readScenes = (files: ReadonlyMap<string, string>): Read<ReadonlyMap<string, unknown>> => {
	const value = new Map<string, unknown>();
	const problems: Problem[] = [];
	for (const [file, text] of files) {
		const name = sceneName(file);
		if (name === undefined) continue;
		const read = readYaml(file, text);
		problems.push(...read.problems);
		value.set(name, read.value);
	}
	return { value, problems };
};
