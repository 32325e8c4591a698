import type { Cloud } from "../aws/account/account.ts";
import { readScene } from "../aws/account/read-scene.ts";
import { bad, type Checked } from "../problem/problem.ts";
import { placeProblems } from "./place-problems.ts";
import { readYaml } from "./yaml/read-yaml.ts";

/** The accounts that a scene file of a learner's own describes, or every problem with its place. */
export const readSceneFile = (file: string, text: string): Checked<Cloud> => {
	const { value, problems } = readYaml(file, text);
	if (problems.length > 0) return bad(problems);
	const scene = readScene(value);
	if (scene.ok) return scene;
	const unplaced = scene.problems.map((problem) => ({ ...problem, place: { ...problem.place, file } }));
	return bad(placeProblems(unplaced, new Map([[file, text]])));
};
