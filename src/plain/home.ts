import { progressWords } from "../page/home-page.ts";
import { type Agenda, type AgendaLesson, agendaOf } from "../tutor/agenda.ts";
import { followNextTrack } from "../tutor/choose-track.ts";
import type { Desk } from "../tutor/desk.ts";
import { USUAL_EXAM } from "../tutor/exam-offer.ts";
import { ownAccount } from "../tutor/play.ts";
import { USUAL_WISH } from "../tutor/revision.ts";
import type { Start } from "../tutor/start.ts";
import { numbersOf } from "./inputs/entry.ts";
import type { Voice } from "./voice.ts";

/** The path with a number for each lesson; gives what was chosen, or undefined where the learner leaves. */
export const chooseFromHome = async (voice: Voice, desk: Desk): Promise<Start | undefined> => {
	const agenda = agendaOf(desk);
	sayPath(voice, desk, agenda);
	const hasTracks = desk.course.tracks.length > 1;
	const onward = agenda.continue?.lesson ?? desk.course.lessons[0];
	for (;;) {
		const line = await voice.ask(
			onward === undefined
				? "q to leave:"
				: `Enter for “${onward.title}”, a number for another lesson, r to revise, exam for a mock exam, p for progress, play for an account of your own,${hasTracks ? " t for another track," : ""} q to leave:`,
		);
		if (line === undefined || line.toLowerCase() === "q") return undefined;
		if (line === "" && onward !== undefined) return { at: "lesson", lesson: onward };
		if (line.toLowerCase() === "r") return { at: "revise", wish: USUAL_WISH };
		if (line.toLowerCase() === "exam") return { at: "exam", choice: USUAL_EXAM };
		if (line.toLowerCase() === "p") return { at: "progress" };
		if (line.toLowerCase() === "play") return { at: "play", ground: ownAccount };
		if (line.toLowerCase() === "t" && hasTracks) {
			const unsaved = followNextTrack(desk);
			if (unsaved !== undefined) voice.say(`Not saved: ${unsaved.message}.`);
			return chooseFromHome(voice, desk);
		}
		const [number] = numbersOf(line, desk.course.lessons.length) ?? [];
		const lesson = number === undefined ? undefined : numbered(agenda)[number - 1]?.lesson;
		if (lesson !== undefined) return { at: "lesson", lesson };
		voice.say(`Please type a number from 1 to ${desk.course.lessons.length}.`);
	}
};

const numbered = (agenda: Agenda): readonly AgendaLesson[] =>
	agenda.modules.flatMap(({ lessons }) => lessons);

const states: Readonly<Record<AgendaLesson["state"]["state"], string>> = {
	mastered: ", mastered",
	finished: ", finished",
	begun: ", begun",
	untouched: "",
};

const trackWords = ({ track: { track } }: Agenda): string =>
	track === undefined ? "" : `Track ${track.title}: `;

const sayPath = (voice: Voice, desk: Desk, agenda: Agenda): void => {
	const words = progressWords(agenda);
	voice.say(
		"",
		`cloudsec-tutor: ${desk.course.title}. ${trackWords(agenda)}${agenda.track.done} of ${agenda.track.lessons} lessons mastered.`,
		...(words === "" ? [] : [words]),
		...(agenda.due.count === 0
			? []
			: [`${agenda.due.count} due to revise, about ${agenda.due.minutes} minutes.`]),
	);
	let number = 0;
	for (const { module, lessons } of agenda.modules) {
		if (lessons.length === 0) continue;
		voice.say("", module.title);
		for (const { lesson, state, isOnTrack } of lessons) {
			number++;
			const aside = isOnTrack ? "" : ", not on your track";
			voice.say(`  ${number}. ${lesson.title}${states[state.state]}, ${lesson.minutes} minutes${aside}`);
		}
	}
	voice.say("");
};
