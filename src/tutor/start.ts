import type { Lesson } from "../course/lesson.ts";
import type { ExamChoice } from "./exam-offer.ts";
import type { Ground } from "./play.ts";
import type { RevisionWish } from "./revision.ts";

/** What a learner begins with at once, be it on the screen or by prompts; without one she begins at the path. */
export type Start =
	| { readonly at: "lesson"; readonly lesson: Lesson }
	| { readonly at: "play"; readonly ground: Ground }
	| { readonly at: "revise"; readonly wish: RevisionWish }
	| { readonly at: "exam"; readonly choice: ExamChoice }
	| { readonly at: "progress" };
