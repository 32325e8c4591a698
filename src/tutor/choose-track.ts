import type { Track } from "../course/lesson.ts";
import { Fault } from "../problem/fault.ts";
import type { Desk } from "./desk.ts";

/** The track that the learner follows: the one chosen, else the course's first; undefined where it has none. */
export const trackOf = ({ course, settings }: Desk): Track | undefined => {
	const { track } = settings.read();
	return course.tracks.find(({ id }) => id === track) ?? course.tracks[0];
};

/** Follows the course's next track from now on; gives the reason where that could not be kept beyond this run. */
export const followNextTrack = (desk: Desk): Fault | undefined => {
	const { tracks } = desk.course;
	const at = tracks.findIndex(({ id }) => id === trackOf(desk)?.id);
	const next = tracks[(at + 1) % Math.max(1, tracks.length)];
	try {
		if (next !== undefined) desk.settings.change({ track: next.id });
		return undefined;
	} catch (error) {
		if (error instanceof Fault) return error;
		throw error;
	}
};
