import type { Readable, Writable } from "node:stream";
import type { Desk } from "../tutor/desk.ts";
import { openLesson } from "../tutor/learn.ts";
import type { Start } from "../tutor/start.ts";
import { sitExam } from "./exam.ts";
import { chooseFromHome } from "./home.ts";
import { teachLesson } from "./lesson.ts";
import { play } from "./play.ts";
import { showProgress } from "./progress.ts";
import { revise } from "./revise.ts";
import type { Way } from "./turned.ts";
import { type Voice, voiceOn } from "./voice.ts";

/** What plain mode needs from outside. */
export type PlainProps = {
	readonly desk: Desk;
	/** What to open at once; undefined lists the lessons. */
	readonly start: Start | undefined;
	readonly input: Readable;
	readonly output: Writable;
};

/** The tutor as prompts and lines, with the same content, grading and journal; ends with `q` or with the input. */
export const runPlain = async ({ desk, start, input, output }: PlainProps): Promise<void> => {
	const voice = voiceOn(input, output);
	let open = start;
	try {
		for (;;) {
			open ??= await chooseFromHome(voice, desk);
			if (open === undefined || (await turn(voice, desk, open)) === "quit") break;
			open = undefined;
		}
		voice.say("Your place is kept. Until next time.");
	} finally {
		voice.close();
	}
};

const turn = async (voice: Voice, desk: Desk, start: Start): Promise<Way> => {
	switch (start.at) {
		case "lesson":
			return teachLesson(voice, desk, openLesson(desk, start.lesson));
		case "play":
			await play(voice, desk, start.ground);
			return "home";
		case "revise":
			return revise(voice, desk, start.wish);
		case "exam":
			return sitExam(voice, desk, start.choice);
		case "progress":
			return showProgress(voice, desk);
	}
};
