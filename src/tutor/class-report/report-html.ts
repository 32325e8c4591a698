import { stripControlCharacters } from "../../problem/control-characters.ts";
import type { ClassReport } from "./class-report.ts";
import { commonest, MOST_SHOWN, percent, slowest } from "./report-formats.ts";

/** The report as one page that needs nothing else: no script, nothing from elsewhere, readable in the dark and on paper. */
export const reportHtml = (report: ClassReport): string =>
	[
		"<!doctype html>",
		'<html lang="en">',
		"<head>",
		'<meta charset="utf-8">',
		// Whatever a name might hold, the page may run and load nothing.
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<title>${html(report.course.title)}: class report</title>`,
		`<style>${STYLE}</style>`,
		"</head>",
		"<body>",
		`<h1>${html(report.course.title)}</h1>`,
		`<p>${report.learners.length} hand-ins. Course ${html(report.course.id)}, version ${html(report.course.version)}, ${report.exercises} exercises. Every answer was graded anew.</p>`,
		"<h2>How far the class is</h2>",
		spread(report),
		"<h2>Hardest exercises</h2>",
		"<p>Mean score of the first try.</p>",
		bars(
			report.hardest.slice(0, MOST_SHOWN).map(({ key, first, learners }) => ({
				label: key,
				share: first,
				said: `${percent(first)}, ${learners} learners`,
			})),
		),
		"<h2>Commonest misconceptions</h2>",
		...groupsOf(report).flatMap(([group, rows]) => [
			...(group === "" ? [] : [`<h3>${html(group)}</h3>`]),
			bars(
				rows.map(({ id, belief, shown, learners }) => ({
					label: belief === "" ? id : `${id} ${belief}`,
					share: shown / learners,
					said: `${shown} of ${learners} learners`,
				})),
			),
		]),
		"<h2>Time</h2>",
		"<p>Mean minutes a learner spent, over all tries.</p>",
		timeBars(report),
		"<h2>Who is where</h2>",
		learnersTable(report),
		"</body>",
		"</html>",
		"",
	].join("\n");

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

type Bar = { readonly label: string; readonly share: number; readonly said: string };

const ROW = 44;
const WIDTH = 640;

const bars = (rows: readonly Bar[]): string => {
	if (rows.length === 0) return "<p>Nothing to show.</p>";
	const marks = rows.map(({ label, share, said }, index) => {
		const y = index * ROW;
		const width = Math.max(0, Math.min(1, share)) * WIDTH;
		return [
			`<text x="0" y="${y + 14}">${html(label)}</text>`,
			`<rect class="track" x="0" y="${y + 20}" width="${WIDTH}" height="12"/>`,
			`<rect class="bar" x="0" y="${y + 20}" width="${width.toFixed(1)}" height="12"/>`,
			`<text class="said" x="${WIDTH + 8}" y="${y + 31}">${html(said)}</text>`,
		].join("");
	});
	const told = rows.map(({ label, said }) => `${label}: ${said}`).join(". ");
	return `<svg role="img" aria-label="${html(told)}" viewBox="0 0 ${WIDTH + 180} ${rows.length * ROW}">${marks.join("")}</svg>`;
};

const timeBars = (report: ClassReport): string => {
	const rows = slowest(report);
	const most = Math.max(...rows.map(({ minutes }) => minutes), 0);
	return bars(
		rows.map(({ key, minutes }) => ({
			label: key,
			share: most === 0 ? 0 : minutes / most,
			said: `${minutes.toFixed(1)} minutes`,
		})),
	);
};

/** How many learners have which tenth of the points. */
const spread = ({ learners, exercises }: ClassReport): string => {
	const tenths = Array.from({ length: 10 }, () => 0);
	for (const { points } of learners) {
		const at = Math.min(9, Math.floor((points / Math.max(1, exercises)) * 10));
		tenths[at] = (tenths[at] ?? 0) + 1;
	}
	return bars(
		tenths.map((count, at) => ({
			label: `${at * 10} to ${at * 10 + 10} % of the points`,
			share: count / Math.max(1, learners.length),
			said: `${count} learners`,
		})),
	);
};

const groupsOf = (report: ClassReport): readonly (readonly [string, ClassReport["misconceptions"]])[] => {
	const rows = commonest(report);
	return [...new Set(rows.map(({ group }) => group))].map((group) => [
		group,
		rows.filter((row) => row.group === group),
	]);
};

const learnersTable = ({ learners, modules, exercises }: ClassReport): string => {
	const heads = ["Learner", "Group", "Answered", "Right", "Points", "Minutes", ...modules, "Notes"];
	const rows = learners.map((row) => {
		const shares = row.modules.map(
			(share) =>
				`<td class="share"><span>${percent(share)}</span><meter min="0" max="1" value="${share.toFixed(3)}"></meter></td>`,
		);
		const plain = [
			row.group,
			`${row.answered} of ${exercises}`,
			String(row.right),
			row.points.toFixed(1),
			row.minutes.toFixed(0),
		];
		return `<tr><th scope="row">${html(row.name)}</th>${plain.map((text) => `<td>${html(text)}</td>`).join("")}${shares.join("")}<td>${html(row.notes.join("; "))}</td></tr>`;
	});
	return `<div class="wide"><table><thead><tr>${heads.map((head) => `<th scope="col">${html(head)}</th>`).join("")}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table></div>`;
};

const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #5b6570; --paper: #ffffff; --line: #d5dae0; --bar: #2566b0; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ed; --soft: #a3adb8; --paper: #15181c; --line: #39414a; --bar: #79b0ef; }
}
body { margin: 2rem auto; max-width: 68rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
svg { width: 100%; max-width: 60rem; font-size: 13px; }
text { fill: var(--ink); } text.said { fill: var(--soft); }
rect.track { fill: var(--line); } rect.bar { fill: var(--bar); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.875rem; }
th, td { border-bottom: 1px solid var(--line); padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; }
td.share span { display: block; } meter { width: 5rem; }
@media print {
  :root { --ink: #000; --soft: #333; --paper: #fff; --line: #bbb; --bar: #444; }
  body { margin: 0; max-width: none; } .wide { overflow: visible; }
  h2, h3 { break-after: avoid; } tr, svg { break-inside: avoid; } thead { display: table-header-group; }
  rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
