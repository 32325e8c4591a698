/** Never so deep that the page's own ink could not be read on it. */
const HEAT = Array.from(
	{ length: 11 },
	(_, tenth) => `td.h${tenth} { background: color-mix(in srgb, var(--bar) ${tenth * 5}%, var(--paper)); }`,
).join("\n");

/** How the page looks: on a wide screen and a narrow one, in the light, in the dark and on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1b1f24; --soft: #57606a; --paper: #ffffff; --line: #d8dee4; --faint: #f3f5f7; --bar: #1f5fa8; --after: #2f7d4f; --warn: #9a5b00;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ed; --soft: #a3adb8; --paper: #14171b; --line: #39414a; --faint: #1d2227; --bar: #7cb3f2; --after: #7fcf9d; --warn: #e3b341; }
}
* { box-sizing: border-box; }
body { margin: 2rem auto; max-width: 72rem; padding: 0 1.25rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.75rem; margin: 0; }
h2 { font-size: 1.25rem; margin: 0 0 0.25rem; }
p { margin: 0 0 0.75rem; color: var(--soft); }
section { margin-top: 2.5rem; }
dl.figures { display: flex; flex-wrap: wrap; gap: 0.75rem; margin: 1rem 0 0; }
dl.figures div { display: flex; flex-direction: column-reverse; padding: 0.6rem 1rem; background: var(--faint); border-radius: 0.5rem; }
dl.figures dt { color: var(--soft); font-size: 0.8125rem; }
dl.figures dd { margin: 0; font-size: 1.5rem; font-weight: 600; line-height: 1.2; }
.notes { border-left: 0.25rem solid var(--warn); padding: 0.25rem 0 0.25rem 1rem; }
.notes ul { margin: 0; padding-left: 1.1rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1.5rem; }
figure { margin: 0; display: flex; flex-direction: column; justify-content: flex-end; } figcaption { font-weight: 600; font-size: 0.875rem; }
svg { width: 100%; max-width: 24rem; height: auto; font-size: 11px; }
text { fill: var(--ink); text-anchor: middle; } text.said { fill: var(--soft); }
line { stroke: var(--soft); } rect.bar { fill: var(--bar); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid var(--line); padding: 0.4rem 0.75rem 0.4rem 0; text-align: left; vertical-align: top; }
thead th { vertical-align: bottom; color: var(--soft); font-weight: 600; line-height: 1.25; }
tbody th { font-weight: 600; } small { display: block; font-weight: 400; color: var(--soft); max-width: 34rem; }
table.people tbody th, td.group { white-space: nowrap; } td.words { min-width: 14rem; }
td.h0 { color: var(--soft); }
td.bars { white-space: nowrap; }
.track { display: inline-block; width: 6rem; height: 0.7rem; margin-right: 0.4rem; background: var(--line); border-radius: 0.2rem; overflow: hidden; }
.track > span { display: block; height: 100%; background: var(--bar); } .track > .after { background: var(--after); }
td.heat { text-align: right; padding: 0.4rem 0.6rem; border-left: 2px solid var(--paper); min-width: 4rem; }
.unit { opacity: 0.75; }
${HEAT}
@media print {
  :root { --ink: #000; --soft: #333; --paper: #fff; --line: #ccc; --faint: #f3f5f7; --bar: #1f5fa8; --after: #2f7d4f; --warn: #777; }
  @page { size: A4; margin: 14mm; } @page people { size: A4 landscape; }
  body { margin: 0; padding: 0; max-width: none; font-size: 10pt; } .wide { overflow: visible; }
  section { margin-top: 1.25rem; } h2, h2 + p { break-after: avoid; } .notes { break-inside: avoid; }
  .charts { grid-template-columns: repeat(4, 1fr); gap: 0.75rem; } section.people { page: people; break-before: page; }
  tr, figure, svg { break-inside: avoid; } thead { display: table-header-group; }
  table { font-size: 8.5pt; } th, td { padding: 0.2rem 0.5rem 0.2rem 0; } td.heat { min-width: 0; padding: 0.2rem 0.4rem; }
  .track { width: 3.5rem; } td.words { min-width: 9rem; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
