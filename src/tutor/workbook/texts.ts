import type { Course, Lesson } from "../../course/lesson.ts";
import type { Figure } from "../../exercise/figure.ts";
import type { Say } from "./answer-sheet.ts";
import type { Rules } from "./settings.ts";

type Cover = {
	readonly course: Course;
	readonly lessons: readonly Lesson[];
	readonly student: string | undefined;
	readonly rules: Rules;
};

/** What a learner reads first. */
export const workbookReadme = ({ course, lessons, student, rules }: Cover): string =>
	[
		`# Workbook: ${course.title}`,
		"",
		...(student === undefined
			? []
			: [`Made for ${student}. The questions are drawn for you: somebody else's answers do not fit.`, ""]),
		"Work through the lessons in this order. Each folder has a README with the matter, and one file an exercise.",
		"",
		...lessons.map(({ id, title, minutes }) => `1. [${title}](${id}/README.md), about ${minutes} minutes`),
		"",
		"Look at what you have so far, as often as you like:",
		"",
		"```sh",
		"npx cloudsec-tutor workbook watch .   # after every save, what changed",
		"npx cloudsec-tutor workbook grade .   # once, all of it",
		"```",
		"",
		"Ask for hints, for a solution, or leave an exercise out, in `help.yaml`; it names the prices.",
		`You pass with ${Math.round(rules.pass * 100)} % of the points. Partly right answers earn a part.`,
		"",
		"Leave `workbook.yaml` as it is: it is sealed, and a change is reported.",
		"Push the folder to GitHub and `.github/workflows/grade.yml` grades it there.",
		"",
	].join("\n");

/** A lesson to read, with links to its exercises. */
export const lessonReadme = (
	lesson: Lesson,
	pages: readonly { readonly title: string; readonly file: string }[],
	say: Say<Figure>,
): string => {
	const link = (file: string) => file.slice(file.lastIndexOf("/", file.length) + 1);
	const exercises = new Map(pages.map(({ title, file }) => [title, file]));
	const steps = lesson.steps.flatMap((step) => {
		if (step.type === "text")
			return [
				step.text.trim(),
				"",
				...step.figures.flatMap((figure) => ["```text", ...say(figure), "```", ""]),
			];
		const file = exercises.get(step.id);
		if (file === undefined) return [];
		const path = file.startsWith(`${lesson.id}/`) ? file.slice(lesson.id.length + 1) : link(file);
		return [`**Exercise [${step.id}](${path})**`, ""];
	});
	return [
		`# ${lesson.title}`,
		"",
		`${lesson.objective}`,
		"",
		lesson.scenario.trim(),
		"",
		...steps,
		...(lesson.sources.length === 0 ? [] : ["Sources:", ""]),
		...lesson.sources.map(({ title, page, verifiedOn }) => `- [${title}](${page}), read on ${verifiedOn}`),
		"",
	].join("\n");
};

/** A GitHub workflow that grades the workbook on every push and keeps the result as JUnit XML. */
export const workflow = (command: string): string =>
	[
		"name: grade",
		"on: [push, workflow_dispatch]",
		"permissions:",
		"  contents: read",
		"jobs:",
		"  grade:",
		"    runs-on: ubuntu-latest",
		"    steps:",
		"      - uses: actions/checkout@v4",
		"      - uses: actions/setup-node@v4",
		"        with:",
		"          node-version: 22",
		`      - run: ${command} workbook grade . --format junit > grade.xml`,
		"        env:",
		"          # The instructor's key, where the workbook was sealed with one.",
		"          CLOUDSEC_TUTOR_WORKBOOK_KEY: ${{ secrets.CLOUDSEC_TUTOR_WORKBOOK_KEY }}",
		"      - uses: actions/upload-artifact@v4",
		"        if: always()",
		"        with:",
		"          name: grade",
		"          path: grade.xml",
		"",
	].join("\n");
