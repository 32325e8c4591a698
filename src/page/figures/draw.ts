import type { Figure } from "../../exercise/figure.ts";
import { cut } from "../columns.ts";
import type { Line } from "../line.ts";
import { prose } from "../prose.ts";
import { drawAccountMap } from "./account-map.ts";
import { drawCode } from "./code.ts";
import { drawDoor } from "./door.ts";
import { drawFlow } from "./flow.ts";
import { drawGoals } from "./goals.ts";
import { drawMarks } from "./marks.ts";
import { drawMoving } from "./moving.ts";
import { drawProbes } from "./probes.ts";
import { drawProblems } from "./problems.ts";
import { drawRequest } from "./request.ts";
import { drawResponsibility } from "./responsibility.ts";
import { drawTable } from "./table.ts";
import { drawTrace } from "./trace.ts";
import { drawTree } from "./tree.ts";

/** Any figure as rows of at most `width` columns. */
export const drawFigure = (figure: Figure, width: number): readonly Line[] =>
	rowsOf(figure, width).map((row) => cut(row, width));

const rowsOf = (figure: Figure, width: number): readonly Line[] => {
	switch (figure.kind) {
		case "text":
			return prose(figure.text, width);
		case "code":
			return drawCode(figure, width);
		case "request":
			return drawRequest(figure, width);
		case "responsibility":
			return drawResponsibility(figure, width);
		case "moving":
			return drawMoving(figure, width);
		case "marks":
			return drawMarks(figure, width);
		case "trace":
			return drawTrace(figure, width);
		case "door":
			return drawDoor(figure, width);
		case "probes":
			return drawProbes(figure, width);
		case "problems":
			return drawProblems(figure, width);
		case "goals":
			return drawGoals(figure, width);
		case "table":
			return drawTable(figure, width);
		case "tree":
			return drawTree(figure, width);
		case "flow":
			return drawFlow(figure, width);
		case "account-map":
			return drawAccountMap(figure, width);
	}
};
