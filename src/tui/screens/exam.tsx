import { useInput, usePaste } from "ink";
import { type JSX, useEffect } from "react";
import type { Desk } from "../../tutor/desk.ts";
import { timeLeft } from "../../tutor/exam.ts";
import { type ExamExit, insertExam, keepExam, pressExam } from "../exam-deeds.ts";
import { examPage } from "../exam-screen-page.ts";
import { type ExamView, runningSitting, timely } from "../exam-view.ts";
import { frameOf, type Window } from "../frame.ts";
import { keyNames } from "../keys.ts";
import { Rows } from "../parts/rows.tsx";
import { SheetBox } from "../parts/sheet-box.tsx";
import { useAfterPause } from "../parts/use-after-pause.ts";
import { useSeconds } from "../parts/use-seconds.ts";
import type { Theme } from "../theme.ts";

/** A mock exam: the door, its questions, the sheet, and the result. */
export const ExamScreen = ({
	desk,
	view,
	now,
	change,
	onExit,
	window,
	theme,
}: {
	readonly desk: Desk;
	readonly view: ExamView;
	/** The newest view, for keys that come several at once; undefined once the exam was left. */
	readonly now: () => ExamView | undefined;
	readonly change: (to: (view: ExamView) => ExamView) => void;
	readonly onExit: (exit: ExamExit) => void;
	readonly window: Window;
	readonly theme: Theme;
}): JSX.Element => {
	useInput((input, key) => {
		for (const name of keyNames(input, key)) {
			const before = now();
			if (before === undefined) return;
			const { view: after, exit } = pressExam(desk, before, name, window);
			change(() => after);
			if (exit !== undefined) return onExit(exit);
		}
	});
	usePaste((text) => change((open) => insertExam(desk, open, text)));
	useAfterPause(runningSitting(view)?.draft, () => change((open) => keepExam(desk, open)));
	useSeconds(runningSitting(view) !== undefined);
	// With each second the clock is looked at; the result shows by itself.
	useEffect(() => {
		const sitting = runningSitting(view);
		if (sitting !== undefined && timeLeft(desk, sitting.id) === 0) change((open) => timely(desk, open));
	});
	return (
		<SheetBox window={window}>
			<Rows rows={frameOf(examPage(desk, view, window), window).rows} theme={theme} />
		</SheetBox>
	);
};
