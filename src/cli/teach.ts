import { didYouMean } from "../problem/nearest.ts";
import { agendaOf } from "../tutor/agenda.ts";
import type { Desk } from "../tutor/desk.ts";
import { settleExams } from "../tutor/end-exam.ts";
import type { Start } from "../tutor/start.ts";
import type { ExitCode } from "./exit-code.ts";
import { openDeskFor } from "./open-desk.ts";
import type { GlobalOptions } from "./program.ts";
import { wantsScreen } from "./screen-or-plain.ts";
import { refuse, type Shell, say } from "./shell.ts";

/** A command line that asks for what is not there. */
export type Refusal = { readonly message: string; readonly cure: string };

/** What to open at once on a desk, undefined for home; or why that cannot be. */
export type Choose = (desk: Desk) => Start | Refusal | undefined;

/** Opens what was asked for, or the home screen; on a terminal as a screen, elsewhere as numbered prompts. */
export const teach = async (shell: Shell, options: GlobalOptions, choose: Choose): Promise<ExitCode> => {
	const isDrawn = wantsScreen(shell, options);
	// From now on what is typed waits for the screen and is not echoed over it; Node undoes this when it ends.
	if (isDrawn) shell.input.setRawMode(true);
	else shell.picture?.leave();
	const opened = await openDeskFor(shell, options);
	if (opened === undefined) return 1;
	const { desk, notices } = opened;
	const start = choose(desk);
	if (start !== undefined && "message" in start) return refuse(shell, start.message, start.cure);
	// An exam that ended with the program has its grades still to come; a full disk is said with the next answer.
	settleExams(desk);
	const noticed = notices().map(({ message }) => message);
	for (const message of noticed) say(shell, message);
	if (!isDrawn) {
		const { runPlain } = await import("../plain/run.ts");
		await runPlain({ desk, start, input: shell.input, output: shell.output });
		return 0;
	}
	// Ink and React are read here and nowhere else.
	const { onScreen } = await import("./on-screen.ts");
	await onScreen(shell, options, { desk, start, notices: noticed });
	return 0;
};

/** The lesson where the learner was, or the next of the path. */
export const lastPlace: Choose = (desk) => {
	const lesson = agendaOf(desk).continue?.lesson;
	return lesson === undefined ? undefined : { at: "lesson", lesson };
};

/** A lesson by its id; its earlier ids count as well. */
export const lessonCalled =
	(name: string): Choose =>
	({ course }) => {
		const lesson = course.lessons.find(({ id, aliases }) => id === name || aliases.includes(name));
		if (lesson !== undefined) return { at: "lesson", lesson };
		const ids = course.lessons.map(({ id }) => id);
		return {
			message: `there is no lesson \`${name}\``,
			cure: didYouMean(name, ids) ?? "`cloudsec-tutor course list` names them all",
		};
	};
