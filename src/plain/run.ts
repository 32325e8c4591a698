import type { Readable, Writable } from "node:stream";
import type { Lesson } from "../course/lesson.ts";
import type { Desk } from "../tutor/desk.ts";
import { openLesson } from "../tutor/learn.ts";
import { chooseLesson } from "./home.ts";
import { teachLesson } from "./lesson.ts";
import { voiceOn } from "./voice.ts";

/** What plain mode needs from outside. */
export type PlainProps = {
	readonly desk: Desk;
	/** The lesson to open at once; undefined lists them all. */
	readonly lesson: Lesson | undefined;
	readonly input: Readable;
	readonly output: Writable;
};

/** The tutor as prompts and lines, with the same content, grading and journal; ends with `q` or with the input. */
export const runPlain = async ({ desk, lesson, input, output }: PlainProps): Promise<void> => {
	const voice = voiceOn(input, output);
	let open = lesson;
	try {
		for (;;) {
			open ??= await chooseLesson(voice, desk);
			if (open === undefined) break;
			const way = await teachLesson(voice, desk, openLesson(desk, open));
			if (way === "quit") break;
			open = undefined;
		}
		voice.say("Your place is kept. Until next time.");
	} finally {
		voice.close();
	}
};
