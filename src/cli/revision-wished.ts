import { didYouMean } from "../problem/nearest.ts";
import { type RevisionWish, USUAL_WISH } from "../tutor/revision.ts";
import { findTopic, topicsOf } from "../tutor/topic.ts";
import type { Choose } from "./teach.ts";

/** What the options of `revise` say. */
export type RevisionOptions = {
	readonly minutes?: number;
	readonly items?: number;
	readonly topic?: string;
	readonly practice?: true;
	readonly onlyWrong?: true;
};

/** The revision that was asked for; an unknown topic is refused with the nearest known one. */
export const revisionWished =
	({ minutes, items, topic: name, practice, onlyWrong }: RevisionOptions): Choose =>
	({ course }) => {
		const topic = name === undefined ? undefined : findTopic(course, name);
		if (name !== undefined && topic === undefined) {
			const ids = topicsOf(course).map(({ id }) => id);
			return {
				message: `there is no topic \`${name}\``,
				cure: didYouMean(name, ids) ?? "`cloudsec-tutor course list` names modules and lessons",
			};
		}
		return {
			at: "revise",
			wish: {
				...USUAL_WISH,
				...lengthOf(minutes, items),
				topic,
				isPractice: practice === true,
				isOnlyWrong: onlyWrong === true,
			},
		};
	};

const lengthOf = (minutes: number | undefined, items: number | undefined): Partial<RevisionWish> => {
	if (items !== undefined) return { length: { type: "items", items } };
	return minutes === undefined ? {} : { length: { type: "minutes", minutes } };
};
