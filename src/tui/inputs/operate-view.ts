import type { OperateQuestion } from "../../exercise/question.ts";
import { padded } from "../../page/columns.ts";
import { drawFigure } from "../../page/figures/draw.ts";
import { labHead, promptRows, transcript } from "../../page/lab-page.ts";
import { apart, type Line, line } from "../../page/line.ts";
import { drawPhone, drawScan } from "../../page/phone-page.ts";
import { shownCodes } from "../../tutor/authenticator.ts";
import { type LabTools, labOf } from "../../tutor/lab.ts";
import { figuresOf } from "../../tutor/lab-figures.ts";
import type { OperateState } from "./operate-state.ts";
import type { InputView } from "./view.ts";

/** Rows that goals may take above the prompt. */
const MOST_HEAD = 9;

/** The prompt below its transcript, with who one is and the goals above; or what was opened over it. */
export const viewOperate = (
	question: OperateQuestion,
	state: OperateState,
	width: number,
	tools: LabTools,
): InputView => {
	const { work, field, menu } = state;
	if (state.look !== undefined)
		return { rows: lookedAt(state, width, tools), focus: undefined, isWhole: true };
	const said = transcript(work.turns, width);
	const before: readonly Line[] = [...budgetRow(question, state), ...said];
	const rows: readonly Line[] = [...before, ...promptRows(field.text, field.at, width)];
	const choices = menuRows(menu, width);
	return {
		rows: [...rows, ...choices],
		focus: { from: rows.length - 1, to: rows.length + choices.length - 1 },
		// Above a long transcript nobody would see them.
		hintsAt: before.length,
		pinned: labHead(work, width, MOST_HEAD),
	};
};

const budgetRow = ({ budget }: OperateQuestion, { work }: OperateState): readonly Line[] =>
	budget === undefined
		? []
		: [line(`${labOf(work).log.length} of at most ${budget} calls made`, "muted"), []];

/** More choices than these are no menu. */
const MOST_CHOICES = 18;

const menuRows = (options: readonly string[], width: number): readonly Line[] => {
	if (options.length === 0) return [];
	const shown = options.slice(0, MOST_CHOICES);
	const widest = Math.min(width - 2, Math.max(...shown.map(({ length }) => length)) + 2);
	const inRow = Math.max(1, Math.floor((width - 2) / widest));
	const rows = shown.flatMap((_, index) =>
		index % inRow === 0
			? [
					line(
						`  ${shown
							.slice(index, index + inRow)
							.map((option) => padded(option, widest))
							.join("")
							.trimEnd()}`,
						"accent",
					),
				]
			: [],
	);
	const more = options.length - shown.length;
	return more > 0 ? [...rows, line(`  and ${more} more; type a letter`, "muted")] : rows;
};

const lookedAt = ({ look, work }: OperateState, width: number, tools: LabTools): readonly Line[] => {
	const lab = labOf(work);
	switch (look) {
		case undefined:
			return [];
		case "phone":
			return drawPhone(shownCodes(lab, tools.now?.() ?? lab.clock), width);
		case "qr":
		case "qr-swapped": {
			const device = work.turns.at(-1)?.device;
			return device === undefined ? [] : drawScan(device, width, look === "qr-swapped");
		}
		default:
			return apart(...figuresOf(lab, look).map((figure) => drawFigure(figure, width)));
	}
};
