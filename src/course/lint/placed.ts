import type { Exercise } from "../../exercise/exercise.ts";
import type { Lesson } from "../lesson.ts";
import type { Path } from "../yaml/find-place.ts";

/** An exercise with the lesson it stands in and the way to it in the lesson's file. */
export type Placed = { readonly lesson: Lesson; readonly exercise: Exercise; readonly path: Path };
