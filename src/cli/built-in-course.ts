import { lessons } from "virtual:lessons";
import { readCompiled } from "../course/compiled.ts";
import type { Course } from "../course/lesson.ts";

/** The built-in course; it was checked when the program was built. */
export const builtInCourse = (): Course => readCompiled(lessons());
