import type { FigureOf, ProbeRow } from "../../exercise/figure.ts";
import { cleaned } from "../columns.ts";
import { apart, type Line, type Role } from "../line.ts";
import { hanging, wrap } from "../wrap.ts";
import { drawCodeLine } from "./code.ts";
import { drawRequest } from "./request.ts";

/** How many requests came out as asked, then those that did not, the most telling first. */
export const drawProbes = (figure: FigureOf<"probes">, width: number): readonly Line[] =>
	apart(
		wrap([{ text: `${figure.right} of ${figure.total} requests come out as asked.`, role: "strong" }], width),
		...figure.rows.map((row) => [...probe(row, width), ...excerpt(row, figure.text, width)]),
		[...extra("Surplus: ", figure.surplus, width), ...extra("Missing: ", figure.missing, width)],
	);

const roleOf = (outcome: "allowed" | "denied"): Role => (outcome === "allowed" ? "allow" : "deny");

const probe = (row: ProbeRow, width: number): readonly Line[] => [
	...drawRequest(
		{ kind: "request", who: row.who, action: row.action, resource: row.resource, context: [] },
		width - 2,
	).map((part): Line => [{ text: "  " }, ...part]),
	...(row.context === undefined
		? []
		: hanging([{ text: "    with ", role: "muted" }], [{ text: cleaned(row.context) }], width)),
	...hanging([{ text: "    asked: " }], [{ text: row.wanted, role: roleOf(row.wanted) }], width),
	...hanging(
		[{ text: "    yours: " }],
		[
			{ text: row.got, role: roleOf(row.got) },
			{ text: row.line === undefined ? "" : `, line ${row.line}` },
			{ text: row.because === "" ? "" : `: ${cleaned(row.because)}` },
		],
		width,
	),
];

/** The line of the policy that let the request in or kept it out. */
const excerpt = ({ line }: ProbeRow, policy: string, width: number): readonly Line[] => {
	const text = line === undefined ? undefined : policy.split("\n")[line - 1];
	if (line === undefined || text === undefined) return [];
	const row = {
		number: line,
		digits: String(line).length,
		text: cleaned(text).trim(),
		isMarked: true,
		note: undefined,
	};
	return drawCodeLine(row, width - 4).map((part): Line => [{ text: "    " }, ...part]);
};

const extra = (label: string, text: string | undefined, width: number): readonly Line[] =>
	text === undefined ? [] : hanging([{ text: label, role: "muted" }], [{ text: cleaned(text) }], width);
