import type { Course, Lesson } from "../../course/lesson.ts";
import type { Examiner } from "../examiner.ts";
import type { Item } from "../item.ts";
import { interactionOf, type Say } from "./interaction.ts";
import type { Activity, Definition } from "./statement.ts";

/** What a course's parts are called in a learning record store. */
export type Activities = {
	readonly course: Activity;
	readonly lesson: (lesson: Lesson) => Activity;
	/** The question in the variant that was put, and the exercise that it is a variant of, where it differs from that. */
	readonly question: (item: Item) => { readonly activity: Activity; readonly exercise: Activity | undefined };
};

/** The kinds of activity that ADL has defined, see https://registry.tincanapi.com/#home/activityTypes */
const TYPE = "http://adlnet.gov/expapi/activities/";

/**
 * Names each activity by an IRI below a site. The definition of an activity must not change from statement to statement:
 * so a variant that asks something else than the exercise's first one is an activity of its own, named by what it asks.
 */
export const activitiesOf = (
	course: Course,
	{
		examiner,
		site,
		say,
		idOf,
	}: {
		readonly examiner: Examiner;
		readonly site: string;
		readonly say: Say;
		readonly idOf: (name: string) => string;
	},
): Activities => {
	const at = (...parts: readonly string[]): string => [site, ...parts.map(encodeURIComponent)].join("/");
	const home = ["courses", course.id];
	const lessonPath = (lesson: Lesson) => [...home, "lessons", ...lesson.id.split("/")];
	const asked = (item: Item): Definition => {
		const question = examiner.ask(item);
		return {
			type: `${TYPE}cmi.interaction`,
			name: say(`${item.lesson.title}: ${item.exercise.id}`),
			description: say(question.prompt),
			...interactionOf(question, examiner.solve(item), say),
		};
	};
	const firsts = new Map<string, { readonly activity: Activity; readonly text: string }>();
	const first = (item: Item) => {
		const id = at(...lessonPath(item.lesson), "exercises", item.exercise.id);
		const known = firsts.get(id);
		if (known !== undefined) return known;
		const definition = asked({ ...item, seed: FIRST });
		const made = {
			activity: { objectType: "Activity", id, definition },
			text: JSON.stringify(definition),
		} as const;
		firsts.set(id, made);
		return made;
	};
	return {
		course: {
			objectType: "Activity",
			id: at(...home),
			definition: { type: `${TYPE}course`, name: say(course.title), description: say(course.title) },
		},
		lesson: (lesson) => ({
			objectType: "Activity",
			id: at(...lessonPath(lesson)),
			definition: { type: `${TYPE}lesson`, name: say(lesson.title), description: say(lesson.objective) },
		}),
		question: (item) => {
			const { activity, text } = first(item);
			const definition = asked(item);
			const own = JSON.stringify(definition);
			if (own === text) return { activity, exercise: undefined };
			const id = `${activity.id}/variants/${idOf(own)}`;
			return { activity: { objectType: "Activity", id, definition }, exercise: activity };
		},
	};
};

/** The seed of the variant that stands for its exercise. */
const FIRST = 0;
