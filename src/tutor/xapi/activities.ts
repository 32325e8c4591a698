import type { Course, Lesson } from "../../course/lesson.ts";
import type { Exercise } from "../../exercise/exercise.ts";
import type { Question } from "../../exercise/question.ts";
import { valuesDrawn } from "../../exercise/variant.ts";
import type { Examiner } from "../examiner.ts";
import type { Item } from "../item.ts";
import { type Interaction, interactionOf, type Say } from "./interaction.ts";
import type { Activity } from "./statement.ts";

/** A question as it was put. */
export type Asked = {
	readonly question: Question;
	readonly activity: Activity;
	/** The exercise that the activity is a variant of, where it is not the exercise itself. */
	readonly exercise: Activity | undefined;
};

/** What a course's parts are called in a learning record store. */
export type Activities = {
	readonly course: Activity;
	readonly module: (lesson: Lesson) => readonly Activity[];
	readonly lesson: (lesson: Lesson) => Activity;
	readonly asked: (item: Item) => Asked;
};

/** What the kinds of activity of the vocabulary that ADL publishes for xAPI begin with. */
const TYPE = "http://adlnet.gov/expapi/activities/";

/** What activities are named and worded by. */
export type Naming = {
	readonly examiner: Examiner;
	/** The web address below which they are named. */
	readonly site: string;
	readonly say: Say;
	readonly idOf: (name: string) => string;
};

/**
 * Names each activity by an IRI below a site. One IRI has one definition, whoever was asked when: so a variant with other
 * values or other parts than the exercise's first one is an activity of its own, named by what was drawn for it.
 */
export const activitiesOf = (course: Course, { examiner, site, say, idOf }: Naming): Activities => {
	const at = (...parts: readonly string[]): string =>
		[site, "courses", course.id, ...parts]
			.map((part, index) => (index === 0 ? part : encodeURIComponent(part)))
			.join("/");
	const activity = (id: string, type: string, name: string, description: string): Activity => ({
		objectType: "Activity",
		id,
		definition: { type: `${TYPE}${type}`, name: say(name), description: say(description) },
	});
	const put = (item: Item) => {
		const question = examiner.ask(item);
		const interaction = interactionOf(question, () => examiner.solve(item), say);
		const drawn = JSON.stringify([[...valuesDrawn(item.exercise, item.seed)], withoutWords(interaction)]);
		return { question, interaction, drawn };
	};
	const firsts = new Map<Exercise, ReturnType<typeof put>>();
	const first = (item: Item): ReturnType<typeof put> => {
		const known = firsts.get(item.exercise) ?? put({ ...item, seed: FIRST });
		firsts.set(item.exercise, known);
		return known;
	};
	const lessonPath = ({ id }: Lesson) => ["lessons", ...id.split("/")];
	return {
		course: activity(at(), "course", course.title, course.title),
		module: ({ module }) =>
			course.modules
				.filter(({ id }) => id === module)
				.map(({ id, title, summary }) => activity(at("modules", id), "module", title, summary)),
		lesson: (lesson) => activity(at(...lessonPath(lesson)), "lesson", lesson.title, lesson.objective),
		asked: (item) => {
			const path = [...lessonPath(item.lesson), "exercises", item.exercise.id];
			const own = put(item);
			const usual = first(item);
			const made = (id: string, { question, interaction }: ReturnType<typeof put>): Activity => {
				const name = `${item.lesson.title}: ${item.exercise.id}`;
				const plain = activity(id, "cmi.interaction", name, question.prompt);
				return { ...plain, definition: { ...plain.definition, ...interaction } };
			};
			const exercise = made(at(...path), usual);
			if (own.drawn === usual.drawn)
				return { question: own.question, activity: exercise, exercise: undefined };
			const variant = made(at(...path, "variants", idOf(own.drawn)), own);
			return { question: own.question, activity: variant, exercise };
		},
	};
};

/** The seed of the variant that stands for its exercise. */
const FIRST = 0;

/** What an interaction is about, however it is worded. */
const withoutWords = (interaction: Interaction): string =>
	JSON.stringify(interaction, (key, value: unknown) => (key === "description" ? undefined : value));
