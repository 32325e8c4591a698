import { describe, expect, test } from "vitest";
import { openInput } from "../../../src/tui/inputs/input.ts";
import { course, pagesOf } from "../../e2e/guide.ts";

const builtIn = course();

const labs = builtIn.lessons.flatMap((lesson) =>
	pagesOf(builtIn, lesson).flatMap((page, index) =>
		page.type === "ask" && page.question.shape === "operate"
			? [{ name: `${lesson.id}, page ${index + 1}`, question: page.question, solution: page.solution }]
			: [],
	),
);

describe("the labs of the built-in course", () => {
	test("there are some", () => {
		expect(labs.length).toBeGreaterThan(0);
	});

	test.each(labs)("$name is solved at the prompt by its author's commands", ({ question, solution }) => {
		let input = openInput(question, undefined, { now: () => 1_800_000_000 });
		let isReady = false;
		const take = (taken: ReturnType<NonNullable<typeof input>["press"]>) => {
			if (taken !== undefined) ({ state: input, isReady } = taken);
		};
		for (const line of solution as readonly string[]) {
			take(input?.insert(line));
			take(input?.press("enter"));
			if (input?.view(78).isWhole) take(input.press("esc"));
		}
		take(input?.press("enter"));
		expect(isReady).toBe(true);
	});
});
