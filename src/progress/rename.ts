/** What a course says about the names of its exercises, so that progress follows a renaming. */
export type Names = {
	readonly lessons: readonly {
		readonly id: string;
		readonly aliases: readonly string[];
		readonly exercises: readonly { readonly id: string; readonly aliases: readonly string[] }[];
	}[];
};

/** Today's name of an exercise, `LESSON#EXERCISE`, or of a misconception, which keeps its name. */
export type Rename = (key: string) => string;

/** Follows renamed lessons and exercises; a name that no alias mentions, or that is in use today, stays. */
export const renameWith = ({ lessons }: Names): Rename => {
	const today = new Map<string, string>();
	const current = new Set<string>();
	for (const lesson of lessons) {
		for (const exercise of lesson.exercises) {
			const key = `${lesson.id}#${exercise.id}`;
			current.add(key);
			for (const lessonName of [lesson.id, ...lesson.aliases]) {
				for (const name of [exercise.id, ...exercise.aliases]) today.set(`${lessonName}#${name}`, key);
			}
		}
	}
	return (key) => (current.has(key) ? key : (today.get(key) ?? key));
};
