import { stripControlCharacters } from "../../problem/control-characters.ts";

const ENTITIES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

/** Text as HTML may hold it, in an attribute or between tags. */
export const html = (text: string): string =>
	stripControlCharacters(text).replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);

/** One row of a table: what it is about, a line under that, and its cells as HTML. */
export type TableRow = { readonly head: string; readonly under?: string; readonly cells: readonly string[] };

/** A table that scrolls for itself where it is wider than the page; `kind` is its class. */
export const table = (heads: readonly string[], rows: readonly TableRow[], kind = "plain"): string => {
	if (rows.length === 0) return "<p>Nothing to show.</p>";
	const head = heads.map((text) => `<th scope="col">${html(text)}</th>`).join("");
	const body = rows.map(({ head, under, cells }) => {
		const small = under === undefined || under === "" ? "" : `<small>${html(under)}</small>`;
		return `<tr><th scope="row">${html(head)}${small}</th>${cells.join("")}</tr>`;
	});
	return `<div class="wide"><table class="${kind}"><thead><tr>${head}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table></div>`;
};

/** A cell with a share as a bar, and in words. */
export const bar = (share: number, said: string, kind = "bar"): string =>
	`<td class="bars"><span class="track"><span class="${kind}" style="width:${hundredths(share)}%"></span></span> ${html(said)}</td>`;

/** A cell that is the deeper in colour the larger its share, and says it as a number, too. */
export const heat = (share: number): string =>
	`<td class="heat h${Math.round(within(share) * 10)}">${hundredths(share)}<span class="unit"> %</span></td>`;

const within = (share: number): number => Math.max(0, Math.min(1, share));

const hundredths = (share: number): number => Math.round(within(share) * 100);

const COLUMN = 26;
const HEIGHT = 110;

/** How many have which tenth of the points, as columns; `most` is the largest share of several charts, all drawn to its scale. */
export const histogram = (
	{
		name,
		tenths,
		learners,
	}: { readonly name: string; readonly tenths: readonly number[]; readonly learners: number },
	most: number,
): string => {
	const columns = tenths.map((count, at) => {
		const share = count / Math.max(1, learners) / Math.max(most, Number.MIN_VALUE);
		const height = within(share) * HEIGHT;
		const y = HEIGHT - height + 16;
		const x = at * COLUMN;
		const rect = `<rect class="bar" x="${x + 2}" y="${y.toFixed(1)}" width="${COLUMN - 4}" height="${height.toFixed(1)}"/>`;
		const label = count === 0 ? "" : `<text x="${x + COLUMN / 2}" y="${(y - 4).toFixed(1)}">${count}</text>`;
		return rect + label;
	});
	const width = tenths.length * COLUMN;
	const base = HEIGHT + 16;
	const axis = [0, 50, 100].map(
		(share) =>
			`<text class="said" x="${(share / 100) * width}" y="${base + 16}"${share === 0 ? ' style="text-anchor:start"' : share === 100 ? ' style="text-anchor:end"' : ""}>${share} %</text>`,
	);
	const told = tenths.flatMap((count, at) =>
		count === 0 ? [] : [`${at * 10} to ${at * 10 + 10} %: ${count}`],
	);
	const title = `${name}, ${learners} ${learners === 1 ? "learner" : "learners"}`;
	return `<figure><figcaption>${html(title)}</figcaption><svg role="img" aria-label="${html(`${title}. ${told.join(", ")}`)}" viewBox="0 0 ${width} ${base + 22}">${columns.join("")}<line x1="0" y1="${base}" x2="${width}" y2="${base}"/>${axis.join("")}</svg></figure>`;
};
