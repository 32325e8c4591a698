import type { Desk } from "../tutor/desk.ts";
import { openLesson } from "../tutor/learn.ts";
import type { Start } from "../tutor/start.ts";
import type { Place } from "./app-state.ts";
import { openExam } from "./exam-view.ts";
import { viewOf } from "./lesson-view.ts";
import { openPlay } from "./play-view.ts";
import { openRevise } from "./revise-view.ts";

/** The place that a start leads to; what was noticed about files is said where no home screen says it. */
export const placeOf = (desk: Desk, start: Start | undefined, notice: string | undefined): Place => {
	switch (start?.at) {
		case undefined:
			return { at: "home" };
		case "lesson":
			return {
				at: "lesson",
				view: { ...viewOf(desk, openLesson(desk, start.lesson), undefined), notice },
			};
		case "play":
			return { at: "play", view: openPlay(desk, start.ground), from: undefined };
		case "revise":
			return { at: "revise", view: { ...openRevise(desk, start.wish), notice } };
		case "exam":
			return { at: "exam", view: openExam(desk, start.choice) };
		case "progress":
			return { at: "progress", scrolled: 0 };
	}
};
