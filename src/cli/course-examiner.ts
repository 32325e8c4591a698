import { readScene } from "../aws/account/read-scene.ts";
import type { Course } from "../course/lesson.ts";
import { type Examiner, examinerWith } from "../tutor/examiner.ts";

/** An examiner over the scenes of a course. */
export const courseExaminer = (course: Course): Examiner =>
	examinerWith((name) => {
		const scene = readScene(course.scenes.get(name));
		return scene.ok ? scene.value : undefined;
	});
