import type { Lesson } from "../course/lesson.ts";

/** What a learner begins with at once, be it on the screen or by prompts; without one she begins at the path. */
export type Start = { readonly at: "lesson"; readonly lesson: Lesson } | { readonly at: "progress" };
