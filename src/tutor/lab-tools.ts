import type { Desk } from "./desk.ts";
import type { LabTools } from "./lab.ts";

/** What a lab at this desk needs from the world: the learner's own files, and the real clock. */
export const labToolsOf = (desk: Desk): LabTools => ({
	readOwnFile: desk.readOwnFile,
	now: () => Math.floor(desk.now() / 1000),
});
