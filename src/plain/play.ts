import type { Desk } from "../tutor/desk.ts";
import { beginLab, labOf, whoIs } from "../tutor/lab.ts";
import { type Ground, playQuestion, playTools, whoPlays } from "../tutor/play.ts";
import { deed } from "./inputs/operate.ts";
import type { Voice } from "./voice.ts";

/** A prompt on that ground until the learner leaves it. */
export const play = async (voice: Voice, desk: Desk, ground: Ground): Promise<void> => {
	const { setup } = playQuestion(ground);
	if (setup === undefined) {
		voice.say("This account has nobody who could sit at a prompt.");
		return;
	}
	voice.say(
		`Play: ${ground.title}. ${whoPlays(ground)}`,
		"Type AWS CLI commands. Nothing typed here runs on your computer.",
		"Besides: undo, map, why, who, log, phone (codes of MFA devices), help, q to leave.",
	);
	const tools = playTools(desk);
	let work = beginLab(setup, [], tools);
	for (;;) {
		const line = await voice.ask(`${whoIs(labOf(work)).says} $`);
		if (line === undefined || line === "q") return;
		if (line !== "") work = deed(voice, work, line, tools);
	}
};
