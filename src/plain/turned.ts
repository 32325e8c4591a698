import type { Walked } from "../tutor/learn.ts";
import type { Walk } from "../tutor/walk.ts";

/** Where a learner goes from a lesson. */
export type Way = "home" | "quit";

/** A page after the learner's line: on with the walk, or out of the lesson. */
export type Turned = Walked | { readonly leave: Way; readonly walk: Walk };
