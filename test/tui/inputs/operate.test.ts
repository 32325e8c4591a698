import { describe, expect, test } from "vitest";
import { sheetOf } from "../../../src/page/beside.ts";
import { columnsIn } from "../../../src/page/columns.ts";
import { textOf } from "../../../src/page/line.ts";
import { type Input, openInput } from "../../../src/tui/inputs/input.ts";
import { questionBody } from "../../../src/tui/question-body.ts";
import { labQuestion } from "../../tutor/a-lab.ts";

const opened = (draft?: readonly string[]): Input => {
	const input = openInput(labQuestion(), draft);
	if (input === undefined) throw new TypeError("a lab has a prompt");
	return input;
};

/** Types texts and presses keys, which are written `<enter>`. */
const typed = (from: Input, ...strokes: readonly string[]) => {
	let input = from;
	let notice: string | undefined;
	let isReady = false;
	for (const stroke of strokes) {
		const [, named] = /^<(.+)>$/.exec(stroke) ?? [];
		for (const key of named === undefined
			? Array.from(stroke, (one) => (one === " " ? "space" : one))
			: [named]) {
			const taken = input.press(key);
			if (taken === undefined) continue;
			({ state: input, notice, isReady } = taken);
		}
	}
	return { input, notice, isReady, shows: screen(input), prompt: prompt(input) };
};

const screen = (input: Input, width = 76): string => {
	const { pinned = [], rows } = input.view(width);
	return [...pinned, ...rows].map(textOf).join("\n");
};

const prompt = (input: Input): string => screen(input).split("\n$ ").at(-1)?.split("▏").join("|") ?? "";

const make = "aws iam create-user --user-name mina";

describe("the prompt of a lab", () => {
	test("shows who one is and the goals, and which of them hold", () => {
		expect(typed(opened()).shows).toMatch(/you are {2}user\/kai .*UTC\n· The account has a user mina/);
		expect(typed(opened(), make, "<enter>").shows).toContain("✔ The account has a user mina");
	});

	test("hands in with Enter once every goal holds, and not before", () => {
		const early = typed(opened(), "<enter>");
		expect(early.isReady).toBe(false);
		expect(early.notice).toContain("One goal is open");
		const done = typed(opened(), make, "<enter>");
		expect(done.notice).toBe("Every goal holds. Press ⏎ to hand it in.");
		const handed = typed(done.input, "<enter>");
		expect(handed.isReady).toBe(true);
		expect(handed.input.answer).toEqual([make]);
	});

	test("shows the code of a new device, i swaps its light and dark, Escape leads back", () => {
		const device =
			"aws iam create-virtual-mfa-device --virtual-mfa-device-name phone --outfile qr.png --bootstrap-method QRCodePNG";
		const scan = typed(opened(), device, "<enter>");
		expect(scan.shows).toContain("Scan it with an authenticator app");
		const other = typed(scan.input, "i");
		const blocks = (shows: string) => shows.split("█").length;
		expect(blocks(other.shows)).not.toBe(blocks(scan.shows));
		expect(typed(other.input, "i").shows).toBe(scan.shows);
		expect(typed(other.input, "<esc>").shows).toContain("$ ");
	});

	test("keeps hints right above the prompt, where they are read", () => {
		const { input } = typed(opened(), "aws iam list-users", "<enter>", "aws iam");
		const body = questionBody(
			labQuestion(),
			input,
			{ shown: ["Look first.", "Then create mina."], of: 3 },
			sheetOf(76),
		);
		const rows = body.rows.map(textOf);
		expect(rows.slice(-3)).toEqual([
			"Hint 1 of 3: Look first.",
			"Hint 2 of 3: Then create mina.",
			"$ aws iam▏",
		]);
		expect(body.focus).toEqual({ from: rows.length - 1, to: rows.length - 1 });
	});

	test("goes back to the prompt on the keys that ask for a hint, which would stand there", () => {
		const looking = typed(opened(), "aws iam list-users", "<enter>", "<ctrl-t>");
		expect(typed(looking.input, "<ctrl-r>").shows).toMatch(/\n\$ ▏$/);
	});

	test("goes on exactly where it was left", () => {
		const before = typed(opened(), "aws iam list-users", "<enter>", "wait 1h", "<enter>").input;
		const after = opened(before.answer as readonly string[]);
		expect(screen(after)).toBe(screen(before));
	});

	test.each([
		["left and right move", ["ac", "<left>", "b"], "ab|c"],
		["ctrl-a and ctrl-e go to the ends", ["bc", "<ctrl-a>", "a", "<ctrl-e>", "d"], "abcd|"],
		["ctrl-w takes a word", ["aws iam", "<ctrl-w>"], "aws |"],
		["ctrl-u takes all before the cursor", ["aws iam", "<left>", "<ctrl-u>"], "|m"],
		["ctrl-k takes all after it", ["aws iam", "<left>", "<left>", "<left>", "<ctrl-k>"], "aws |"],
		["a tab completes what is sure", ["aws iam create-us", "<tab>"], "aws iam create-user |"],
		["up brings back the line before", ["aws a", "<enter>", "aws b", "<enter>", "<up>", "<up>"], "aws a|"],
		["down comes back to what was being typed", ["aws a", "<enter>", "new", "<up>", "<down>"], "new|"],
	])("%s", (_, strokes, wanted) => {
		expect(typed(opened(), ...strokes).prompt).toBe(wanted);
	});

	test("a tab with several ways on shows them and goes as far as they agree", () => {
		const { shows, prompt: line } = typed(opened(), "aws iam get-user --user-name ", "<tab>");
		expect(shows).toMatch(/kai +lou/);
		expect(line.split("\n")[0]).toBe("aws iam get-user --user-name |");
	});

	test("ctrl-z takes a line back", () => {
		const { input, notice } = typed(opened(), make, "<enter>", "<ctrl-z>");
		expect(notice).toContain(make);
		expect(input.answer).toEqual([]);
		expect(screen(input)).toContain("· The account has a user mina");
	});

	test.each([
		["ctrl-t", /Baristas/],
		["ctrl-y", /CreateUser/],
		["ctrl-o", /user\/lou.*denied/],
		["ctrl-l", /iam:CreateUser/],
		["ctrl-p", /authenticator is empty/],
	])("%s opens a page of its own, and esc shuts it", (key, wanted) => {
		const open = typed(opened(), make, "<enter>", `<${key}>`);
		expect(open.input.view(76)).toMatchObject({ isWhole: true });
		expect(open.shows).toMatch(wanted);
		expect(typed(open.input, "x").input).toBe(open.input);
		expect(typed(open.input, "<esc>").shows).toContain("you are");
	});

	test("ctrl-n moves the simulated clock by a line that counts", () => {
		expect(typed(opened(), "<ctrl-n>").input.answer).toEqual(["wait 1h"]);
	});

	test("a pasted command of several lines is one line, and nothing runs by itself", () => {
		const pasted = opened().insert("aws iam create-user \\\n  --user-name mina\n");
		expect(pasted && prompt(pasted.state)).toBe("aws iam create-user  --user-name mina|");
		expect(pasted?.state.answer).toEqual([]);
	});

	test.each([38, 60, 78, 158])(
		"nothing is wider than a window of %i columns, whatever was typed",
		(width) => {
			const busy = typed(
				opened(),
				"aws iam create-user --user-name 日本語の名前",
				"<enter>",
				"aws iam list-users --output table",
				"<enter>",
				"aws iam create-virtual-mfa-device --virtual-mfa-device-name phone",
				"<enter>",
				"<esc>",
				"aws iam get-user --user-name ",
				"<tab>",
			).input;
			const looks = ["ctrl-t", "ctrl-y", "ctrl-o", "ctrl-l", "ctrl-p"].map(
				(key) => typed(busy, `<${key}>`).input,
			);
			for (const input of [busy, ...looks]) {
				const { rows, pinned = [] } = input.view(width);
				for (const row of [...pinned, ...rows])
					expect([textOf(row), columnsIn(row) <= width]).toEqual([textOf(row), true]);
			}
		},
	);

	test("a line wider than the window goes on below", () => {
		const input = opened().insert(`aws ${"x".repeat(100)}`)?.state ?? opened();
		const rows = input.view(40).rows.map(textOf);
		expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(40);
		expect(rows.join("").match(/x/g)).toHaveLength(100);
	});
});
