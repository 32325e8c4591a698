import type { ServiceId } from "../aws/responsibility/responsibility.ts";
import { services } from "../aws/responsibility/services.ts";
import type { Figure } from "../exercise/figure.ts";
import { movingFigure, stackFigure } from "../exercise/responsibility/responsibility-figure.ts";
import { didYouMean } from "../problem/nearest.ts";
import type { Picture } from "./schema/picture-schema.ts";

/** Why a picture cannot be drawn: a path within it, what is wrong, and the cure. */
export type PictureComplaint = {
	readonly path: readonly (string | number)[];
	readonly code: string;
	readonly message: string;
	readonly cure: string | undefined;
};

/** The figures of a picture, or what keeps it from being drawn. */
export type Drawn = {
	readonly figures: readonly Figure[];
	readonly complaints: readonly PictureComplaint[];
};

const figure = (made: Figure): Drawn => ({ figures: [made], complaints: [] });

const isService = (id: string): id is ServiceId => Object.hasOwn(services, id);

const unknownServices = (named: readonly (readonly [id: string, path: readonly string[]])[]): Drawn => ({
	figures: [],
	complaints: named
		.filter(([id]) => !isService(id))
		.map(([id, path]) => ({
			path,
			code: "unknown-service",
			message: `\`${id}\` is no service of the model`,
			cure: didYouMean(id, Object.keys(services)) ?? `use one of ${Object.keys(services).join(", ")}`,
		})),
});

const tableOf = ({ head, rows }: NonNullable<Picture["table"]>): Drawn => {
	const complaints = rows.flatMap((row, index) =>
		row.length === head.length
			? []
			: [
					{
						path: ["table", "rows", index],
						code: "ragged-table",
						message: `this row has ${row.length} cells and the head has ${head.length}`,
						cure: "write as many cells as the head has",
					},
				],
	);
	return { figures: [{ kind: "table", head, rows }], complaints };
};

const drawOne = (picture: Picture): Drawn | undefined => {
	const { responsibility, moving, code, request, table, tree, flow } = picture;
	if (responsibility !== undefined)
		return isService(responsibility)
			? figure(stackFigure(responsibility))
			: unknownServices([[responsibility, ["responsibility"]]]);
	if (moving !== undefined)
		return isService(moving.from) && isService(moving.to)
			? figure(movingFigure(moving.from, moving.to))
			: unknownServices([
					[moving.from, ["moving", "from"]],
					[moving.to, ["moving", "to"]],
				]);
	if (code !== undefined)
		return figure({
			kind: "code",
			title: code.title,
			text: code.text.replace(/\n+$/, ""),
			marks: code.marks.map(({ line, note }) => ({ line, note })),
		});
	if (request !== undefined)
		return figure({ kind: "request", ...request, context: Object.entries(request.context) });
	if (table !== undefined) return tableOf(table);
	if (tree !== undefined) return figure({ kind: "tree", title: tree.title, root: tree.root });
	if (flow !== undefined)
		return figure({
			kind: "flow",
			title: flow.title,
			boxes: flow.boxes.map(({ label, note }) => ({ label, note })),
		});
	return undefined;
};

/** What a picture shows; a picture has exactly one form. */
export const figuresOf = (picture: Picture | undefined): Drawn => {
	if (picture === undefined) return { figures: [], complaints: [] };
	const forms = Object.keys(picture);
	const drawn = drawOne(picture);
	if (drawn !== undefined && forms.length === 1) return drawn;
	return {
		figures: drawn?.figures ?? [],
		complaints: [
			{
				path: [],
				code: "picture-form",
				message: forms.length === 0 ? "the picture is empty" : `a picture has one form, not ${forms.length}`,
				cure: "give it one of responsibility, moving, code, request, table, tree, flow",
			},
		],
	};
};
