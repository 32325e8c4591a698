import type { Cloud } from "../aws/account/account.ts";
import { readScene } from "../aws/account/read-scene.ts";
import { bad, type Checked } from "../problem/problem.ts";
import type { Course } from "./lesson.ts";

/** The scene of a name as accounts, or every problem of its file with the way to it. */
export const sceneOf = (course: Course, name: string): Checked<Cloud> => {
	const value = course.scenes.get(name);
	if (value !== undefined) return readScene(value);
	return bad([{ code: "unknown-scene", severity: "error", message: `there is no scene \`${name}\`` }]);
};
