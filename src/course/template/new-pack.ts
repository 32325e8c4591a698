import { courseFile } from "./course-file.ts";
import { lessonFile } from "./lesson-file.ts";
import { misconceptionsFile } from "./misconceptions-file.ts";
import { sceneFile } from "./scene-file.ts";

/** What a new pack is called and when it is made. */
export type NewPack = {
	/** Lower-case letters, digits and hyphens, a letter first. */
	readonly id: string;
	/** ISO date. */
	readonly today: string;
};

/** The id that a folder's name makes; a name without any letter makes `pack`. */
export const packId = (folderName: string): string =>
	folderName
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^[^a-z]+|-+$/g, "") || "pack";

/** The files of a new lesson pack by path: it lints clean, runs at once, and its comments teach the format. */
export const newPack = ({ id, today }: NewPack): ReadonlyMap<string, string> =>
	new Map([
		["course.yaml", courseFile(id)],
		["misconceptions.yaml", misconceptionsFile],
		["accounts/shop.yaml", sceneFile],
		["01-first-steps/01-two-sides.yaml", lessonFile(today)],
	]);
