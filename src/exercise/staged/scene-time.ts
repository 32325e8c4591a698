import type { EpochSeconds } from "../../aws/account/account.ts";

/**
 * The moment at which every exercise plays: Monday 1 June 2026, 09:00 UTC. A fixed one, so that an answer is graded
 * alike today, in a hand-in next month, and when a bookmark is opened again.
 */
export const SCENE_TIME: EpochSeconds = 1_780_304_400;
