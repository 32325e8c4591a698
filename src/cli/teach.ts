import type { Lesson } from "../course/lesson.ts";
import { didYouMean } from "../problem/nearest.ts";
import { agendaOf } from "../tutor/agenda.ts";
import type { Desk } from "../tutor/desk.ts";
import type { ExitCode } from "./exit-code.ts";
import { openDeskFor } from "./open-desk.ts";
import type { GlobalOptions } from "./program.ts";
import { wantsScreen } from "./screen-or-plain.ts";
import { refuse, type Shell, say } from "./shell.ts";

/** The lesson to open at once; a lesson's earlier ids count as well. */
const lessonAt = (desk: Desk, start: Start): Lesson | undefined => {
	switch (start.at) {
		case "home":
			return undefined;
		case "last-place":
			return agendaOf(desk).continue?.lesson;
		case "lesson":
			return desk.course.lessons.find(({ id, aliases }) => id === start.id || aliases.includes(start.id));
	}
};

/** Where the learner begins: at the path, where she was, or at a lesson. */
export type Start =
	| { readonly at: "home" }
	| { readonly at: "last-place" }
	| { readonly at: "lesson"; readonly id: string };

/** Opens the home screen, or a lesson at once; on a terminal as a screen, elsewhere as numbered prompts. */
export const teach = async (shell: Shell, options: GlobalOptions, start: Start): Promise<ExitCode> => {
	const isDrawn = wantsScreen(shell, options);
	// From now on what is typed waits for the screen and is not echoed over it; Node undoes this when it ends.
	if (isDrawn) shell.input.setRawMode(true);
	const opened = await openDeskFor(shell, options);
	if (opened === undefined) return 1;
	const { desk, notices } = opened;
	const lesson = lessonAt(desk, start);
	if (start.at === "lesson" && lesson === undefined) {
		const ids = desk.course.lessons.map((known) => known.id);
		return refuse(
			shell,
			`there is no lesson \`${start.id}\``,
			didYouMean(start.id, ids) ?? "`cloudsec-tutor course list` names them all",
		);
	}
	const noticed = notices().map(({ message }) => message);
	for (const message of noticed) say(shell, message);
	if (!isDrawn) {
		const { runPlain } = await import("../plain/run.ts");
		await runPlain({ desk, lesson, input: shell.input, output: shell.output });
		return 0;
	}
	// Ink and React are read here and nowhere else.
	const { onScreen } = await import("./on-screen.ts");
	await onScreen(shell, options, { desk, lesson, notices: noticed });
	return 0;
};
