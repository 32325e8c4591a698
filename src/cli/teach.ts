import type { Course, Lesson } from "../course/lesson.ts";
import { didYouMean } from "../problem/nearest.ts";
import type { ExitCode } from "./exit-code.ts";
import { openDeskFor } from "./open-desk.ts";
import type { GlobalOptions } from "./program.ts";
import { wantsScreen } from "./screen-or-plain.ts";
import { refuse, type Shell, say } from "./shell.ts";

/** The lesson of an id, today's or an earlier one. */
const findLesson = (course: Course, id: string): Lesson | undefined =>
	course.lessons.find((lesson) => lesson.id === id || lesson.aliases.includes(id));

/** Opens the home screen, or a lesson at once; on a terminal as a screen, elsewhere as numbered prompts. */
export const teach = async (
	shell: Shell,
	options: GlobalOptions,
	id: string | undefined,
): Promise<ExitCode> => {
	const isDrawn = wantsScreen(shell, options);
	// From now on what is typed waits for the screen and is not echoed over it; Node undoes this when it ends.
	if (isDrawn) shell.input.setRawMode(true);
	const opened = await openDeskFor(shell, options);
	if (opened === undefined) return 1;
	const { desk, notices } = opened;
	const lesson = id === undefined ? undefined : findLesson(desk.course, id);
	if (id !== undefined && lesson === undefined) {
		const ids = desk.course.lessons.map((known) => known.id);
		return refuse(
			shell,
			`there is no lesson \`${id}\``,
			didYouMean(id, ids) ?? "`cloudsec-tutor course list` names them all",
		);
	}
	for (const { message } of notices()) say(shell, message);
	if (!isDrawn) {
		const { runPlain } = await import("../plain/run.ts");
		await runPlain({ desk, lesson, input: shell.input, output: shell.output });
		return 0;
	}
	// Ink and React are read here and nowhere else.
	const { onScreen } = await import("./on-screen.ts");
	await onScreen(shell, options, desk, lesson);
	return 0;
};
