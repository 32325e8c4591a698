import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { entriesOf, handInOf } from "./students.ts";
import { test } from "./tutor.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const findBrowser = (): string | undefined =>
	process.env.BROWSER_BINARY ??
	(process.env.PATH ?? "")
		.split(path.delimiter)
		.flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
		.find((file) => existsSync(file));

const browser = findBrowser();
const where =
	browser === undefined ? "in a browser, WHICH IS NOT HERE (see CONTRIBUTING.md)" : "in a browser";

/** What the page is asked when it stands: it has no script of its own, so a copy with this one is opened. */
const QUESTIONS = `<script>
addEventListener("load", () => {
	const box = (element) => element.getBoundingClientRect();
	const all = (selector) => [...document.querySelectorAll(selector)];
	document.title = JSON.stringify({
		charts: all("svg").map((svg) => box(svg).height > 50 && [...svg.querySelectorAll("rect")].some((rect) => box(rect).height > 5)),
		bars: all(".track").filter((track) => box(track).width > 20 && box(track.firstChild).width > 0).length,
		wide: document.documentElement.scrollWidth > innerWidth,
		paper: getComputedStyle(document.body).backgroundColor,
		heat: getComputedStyle(document.querySelector("td.heat:not(.h0)") ?? document.body).backgroundColor,
		learners: all("table.people tbody tr").length,
	});
});
</script>`;

test.skipIf(browser === undefined)(
	`the report's page is drawn, fits, prints and says nothing to the console, ${where}`,
	async ({ tutor }) => {
		const learners = 12;
		for (let student = 0; student < learners; student++) {
			const folder = path.join(tutor.folder, "class", student % 2 === 0 ? "monday" : "tuesday");
			mkdirSync(folder, { recursive: true });
			writeFileSync(path.join(folder, `Kai Petersen ${student}.jsonl`), handInOf(entriesOf(student)));
		}
		await tutor.run(["report", "class", "--html", "c.html"]);
		const file = path.join(tutor.folder, "c.html");
		const page = readFileSync(file, "utf8");
		expect(page).not.toContain("Petersen");

		const open = (name: string, ...args: readonly string[]) => {
			const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", ...args];
			const { stdout, stderr, status } = spawnSync(
				browser ?? "",
				[
					...flags,
					`--user-data-dir=${path.join(tutor.folder, "profile")}`,
					`file://${path.join(tutor.folder, name)}`,
				],
				{ encoding: "utf8" },
			);
			return { stdout, said: stderr.split("\n").filter((line) => line.includes("CONSOLE")), status };
		};

		expect(open("c.html", "--dump-dom")).toMatchObject({ status: 0, said: [] });
		expect(
			open("c.html", "--no-pdf-header-footer", `--print-to-pdf=${path.join(tutor.folder, "c.pdf")}`).said,
		).toEqual([]);
		const pdf = readFileSync(path.join(tutor.folder, "c.pdf"), "latin1");
		expect(pdf.startsWith("%PDF-")).toBe(true);
		expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1);

		writeFileSync(
			path.join(tutor.folder, "asked.html"),
			page
				.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
				.replace("</body>", `${QUESTIONS}</body>`),
		);
		const answered = (...args: readonly string[]) => {
			const title = /<title>([^<]*)<\/title>/.exec(open("asked.html", "--dump-dom", ...args).stdout)?.[1];
			return JSON.parse(title ?? "null");
		};
		const light = answered("--window-size=1200,900");
		expect(light).toMatchObject({
			charts: [true, true, true],
			wide: false,
			paper: "rgb(255, 255, 255)",
			learners,
		});
		expect(light.bars).toBeGreaterThan(40);
		expect(light.heat).not.toBe(light.paper);
		expect(answered("--window-size=500,900").wide).toBe(false);
		const dark = answered("--blink-settings=preferredColorScheme=0");
		expect(dark.paper).toBe("rgb(20, 23, 27)");

		// The page's own policy stops what a name might smuggle in, even if it were not escaped.
		writeFileSync(path.join(tutor.folder, "smuggled.html"), page.replace("</body>", `${QUESTIONS}</body>`));
		const { stdout, said } = open("smuggled.html", "--dump-dom");
		expect(stdout).toContain("class report</title>");
		expect(said.join()).toContain("Content Security Policy");
	},
);
