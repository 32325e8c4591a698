import type { z as zod } from "zod";

/** zod itself, handed in: a kind names it as a type only, so that a tutor without author's files never loads it. */
export type Zod = typeof zod;
