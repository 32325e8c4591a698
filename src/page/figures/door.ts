import type { FigureOf } from "../../exercise/figure.ts";
import { cleaned, columnsOf, oneLine, padded } from "../columns.ts";
import type { Line, Role } from "../line.ts";
import { hanging } from "../wrap.ts";

type Outcome = FigureOf<"door">["steps"][number]["outcome"];

const marks: Readonly<Record<Outcome, { readonly mark: string; readonly role: Role }>> = {
	passed: { mark: "✔", role: "allow" },
	refused: { mark: "✘", role: "deny" },
	"not reached": { mark: "·", role: "muted" },
};

/** A sign-in stage by stage, from the first question at the door to the last. */
export const drawDoor = (figure: FigureOf<"door">, width: number): readonly Line[] => {
	const stage = Math.min(Math.max(0, ...figure.steps.map((step) => columnsOf(oneLine(step.stage)))), 24);
	const isTight = width < 2 + stage + 2 + 14 + 20;
	return figure.steps.flatMap((step) => {
		const { mark, role } = marks[step.outcome];
		const because = { text: step.outcome === "not reached" ? "" : cleaned(step.because) };
		if (isTight)
			return [
				...hanging(
					[{ text: `  ${mark} `, role }],
					[
						{ text: oneLine(step.stage), role: "strong" },
						{ text: ` ${step.outcome}`, role },
					],
					width,
				),
				...hanging([{ text: "    " }], [because], width),
			];
		return hanging(
			[
				{ text: `  ${padded(oneLine(step.stage), stage)}  ` },
				{ text: padded(`${mark} ${step.outcome}`, 14), role },
			],
			[because],
			width,
		);
	});
};
