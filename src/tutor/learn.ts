import type { Lesson } from "../course/lesson.ts";
import { seedOf } from "../exercise/chance.ts";
import type { Answer } from "../exercise/question.ts";
import { Fault } from "../problem/fault.ts";
import { advance, beginWalk, type Move } from "./advance.ts";
import { type Answered, answer, passOver } from "./answer.ts";
import type { Desk } from "./desk.ts";
import { bookmarkOf, resumeWalk } from "./resume.ts";
import { attemptOf, itemOf, spentOn, type Walk } from "./walk.ts";

/** A walk after a deed; `unsaved` says why its place or answer could not be kept. */
export type Walked = { readonly walk: Walk; readonly unsaved: Fault | undefined };

/** The lesson where it was left, or at its beginning. */
export const openLesson = (desk: Desk, lesson: Lesson): Walk => {
	const { byLesson } = desk.bookmarks.read();
	const bookmark = [lesson.id, ...lesson.aliases]
		.map((id) => byLesson[placeOf(desk, id)])
		.find((found) => found !== undefined);
	return bookmark === undefined
		? startLesson(desk, lesson)
		: resumeWalk(lesson, bookmark, desk.examiner, desk.now());
};

/** The lesson from its beginning, in other variants than the times before. */
export const startLesson = (desk: Desk, lesson: Lesson): Walk => {
	const { done } = desk.progress();
	const attempts = lesson.steps.reduce(
		(sum, step) => sum + (done.get(`${lesson.id}#${step.id}`)?.attempts ?? 0),
		0,
	);
	return beginWalk(lesson, seedOf(`${lesson.id}/${attempts}`, desk.luck), desk.now());
};

/** A move that neither answers nor skips; the place is kept at once, but for a draft: `keepPlace` is for those. */
export const go = (
	desk: Desk,
	walk: Walk,
	move: Exclude<Move, { readonly type: "answered" | "skip" }>,
): Walked => {
	const moved = advance(walk, move, desk.now());
	return move.type === "draft" || moved === walk
		? { walk: moved, unsaved: undefined }
		: { walk: moved, unsaved: keepPlace(desk, moved) };
};

/** Judges the answer to the open question, journals it, and moves on to its feedback. */
export const submit = (desk: Desk, walk: Walk, given: Answer): Walked & { readonly answered?: Answered } => {
	const item = itemOf(walk);
	const attempt = attemptOf(walk);
	if (item === undefined || attempt === undefined) return { walk, unsaved: undefined };
	const ms = spentOn(walk, desk.now());
	const answered = answer(desk, item, { answer: given, hints: attempt.hints, ms, mode: "learn" });
	const moved = advance(walk, { type: "answered", answer: given, grade: answered.grade }, desk.now());
	const unsaved = answered.unsaved ?? keepPlace(desk, moved);
	return { walk: moved, unsaved, answered: { ...answered, unsaved } };
};

/** Passes the open question over; it stays to be done. */
export const skip = (desk: Desk, walk: Walk): Walked => {
	const item = itemOf(walk);
	if (item === undefined || attemptOf(walk) === undefined) return { walk, unsaved: undefined };
	const unjournaled = passOver(desk, item, "learn");
	const moved = advance(walk, { type: "skip" }, desk.now());
	return { walk: moved, unsaved: unjournaled ?? keepPlace(desk, moved) };
};

/** Keeps place and draft, at any moment. A lesson left at its summary starts afresh next time. */
export const keepPlace = (desk: Desk, walk: Walk): Fault | undefined => {
	const { id, aliases } = walk.lesson;
	const place = placeOf(desk, id);
	const former = new Set([id, ...aliases].map((name) => placeOf(desk, name)));
	const isOver = walk.phase === "summary" || (walk.phase === "scenario" && walk.outcomes.size === 0);
	try {
		desk.bookmarks.change(({ byLesson }) => {
			const others = Object.fromEntries(Object.entries(byLesson).filter(([name]) => !former.has(name)));
			return {
				byLesson: isOver ? others : { ...others, [place]: bookmarkOf(desk.course.id, walk, desk.now()) },
			};
		});
		return undefined;
	} catch (error) {
		if (error instanceof Fault) return error;
		throw error;
	}
};

const placeOf = (desk: Desk, lesson: string): string => `${desk.course.id}/${lesson}`;
