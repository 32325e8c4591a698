import { describe, expect, test } from "vitest";
import type { Figure, Owner, StackRow } from "../../../src/exercise/figure.ts";
import { drawFigure } from "../../../src/page/figures/draw.ts";
import { shortStack } from "../../../src/page/figures/responsibility.ts";
import { sayFigure } from "../../../src/page/figures/say.ts";
import { textOf } from "../../../src/page/line.ts";

const layer = (title: string, owner: Owner, changes: Partial<StackRow> = {}): StackRow => ({
	id: title,
	title,
	owner,
	halves: undefined,
	said: undefined,
	asked: true,
	reason: "so it is",
	...changes,
});

const stack: Extract<Figure, { kind: "responsibility" }> = {
	kind: "responsibility",
	service: "ec2",
	title: "EC2",
	rows: [
		layer("data", "customer"),
		layer("guest system", "customer", { said: "aws" }),
		layer("in transit", "shared", { halves: { aws: "offers TLS", customer: "uses it" } }),
		layer("hypervisor", "aws", { said: "customer" }),
		layer("buildings", "aws", { asked: false }),
	],
};

const pictures: readonly (readonly [string, Figure, number, readonly string[]])[] = [
	[
		"a stack has the customer's part above the line and AWS's below it",
		stack,
		60,
		[
			"  data         you  ▏ █████████████████",
			"  guest system you  ▏ █████████████████  ◂ you said AWS",
			"  in transit   both ▏ █████████░░░░░░░░",
			"    you: uses it",
			"    AWS: offers TLS",
			"═══════════ the line on EC2 ═══════════",
			"  hypervisor   AWS  ▏ ░░░░░░░░░░░░░░░░░  ◂ you said yours",
			"  buildings    AWS  ▏ ░░░░░░░░░░░░░░░░░",
		],
	],
	[
		"a stack that is too narrow for notes has them below",
		{ ...stack, rows: stack.rows.slice(1, 2) },
		32,
		["  guest system you  ▏ ██████████", "    ◂ you said AWS"],
	],
	[
		"code has its own line numbers, and a pointer at what is marked",
		{
			kind: "code",
			title: "policy",
			text: '{\n  "Action": "s3:*"\n}',
			marks: [{ line: 2, note: "too much" }],
		},
		40,
		["policy", "1 │   {", '2 │ ▸   "Action": "s3:*"  ← too much', "3 │   }"],
	],
	[
		"a note that finds no room beside its line stands below it",
		{ kind: "code", title: undefined, text: '  "Action": "s3:*"', marks: [{ line: 1, note: "too much" }] },
		30,
		['1 │ ▸   "Action": "s3:*"', "  │   ↑ too much"],
	],
	[
		"a request stands on one row where it fits",
		{
			kind: "request",
			who: "kai",
			action: "s3:GetObject",
			resource: "till/a",
			context: [["aws:SecureTransport", "true"]],
		},
		60,
		["kai   s3:GetObject   →   till/a", "  with aws:SecureTransport = true"],
	],
	[
		"a request stacks where it does not",
		{ kind: "request", who: "kai", action: "dynamodb:BatchWriteItem", resource: "table/till", context: [] },
		36,
		["kai", "  dynamodb:BatchWriteItem", "  → table/till"],
	],
	[
		"a move says before and after in words and in fill",
		{
			kind: "moving",
			from: "EC2",
			to: "RDS",
			rows: [{ title: "guest", before: "customer", after: "aws", reason: "RDS runs it." }],
		},
		60,
		["From EC2 to RDS: the line moves", "  guest    you  ████████ → AWS  ░░░░░░░░", "    RDS runs it."],
	],
	[
		"a move between like services says that nothing moves",
		{ kind: "moving", from: "A", to: "B", rows: [] },
		60,
		["From A to B: the line moves", "Nothing changes hands."],
	],
	[
		"marks show what was said beside what is right",
		{
			kind: "marks",
			rows: [
				{ text: "kernel", said: "AWS", correct: "you", isRight: false },
				{ text: "door", said: "AWS", correct: "AWS", isRight: true },
				{ text: "an option", said: "your choice", correct: undefined, isRight: false },
				{ text: "left out", said: undefined, correct: "you", isRight: false },
			],
		},
		60,
		[
			" ✘ kernel",
			"   you said: AWS   right: you",
			" ✔ door  AWS",
			" ✘ an option",
			"   your choice",
			" → left out",
			"   right: you",
		],
	],
	[
		"a door tells how far one came",
		{
			kind: "door",
			steps: [
				{ stage: "password", outcome: "passed", because: "it is right" },
				{ stage: "second factor", outcome: "refused", because: "used already" },
				{ stage: "in", outcome: "not reached", because: "shut" },
			],
		},
		60,
		[
			"  password       ✔ passed      it is right",
			"  second factor  ✘ refused     used already",
			"  in             · not reached",
		],
	],
	[
		"a table that does not fit becomes records",
		{
			kind: "table",
			head: ["Layer name", "Elastic Compute", "Relational Database", "Lambda functions"],
			rows: [["guest system", "you patch it", "AWS patches it", "AWS patches it"]],
		},
		36,
		[
			"Layer name: guest system",
			"Elastic Compute: you patch it",
			"Relational Database: AWS patches it",
			"Lambda functions: AWS patches it",
		],
	],
	[
		"a tree keeps its rails along wrapped labels",
		{
			kind: "tree",
			title: undefined,
			root: {
				label: "Root",
				children: [{ label: "OU Prod", children: [{ label: "a label of many words" }] }, { label: "OU Dev" }],
			},
		},
		20,
		["Root", "├─ OU Prod", "│  └─ a label of", "│     many words", "└─ OU Dev"],
	],
	[
		"a flow runs from left to right where there is room",
		{
			kind: "flow",
			title: undefined,
			boxes: [
				{ label: "deny?", note: undefined },
				{ label: "allow?", note: "any" },
			],
		},
		60,
		["┌───────┐   ┌────────┐", "│ deny? │ → │ allow? │", "│       │   │ any    │", "└───────┘   └────────┘"],
	],
	[
		"a flow runs downward where there is not",
		{
			kind: "flow",
			title: undefined,
			boxes: [
				{ label: "deny?", note: undefined },
				{ label: "allow?", note: undefined },
			],
		},
		30,
		["┌────────┐", "│ deny?  │", "└────────┘", "    ↓", "┌────────┐", "│ allow? │", "└────────┘"],
	],
	[
		"a problem points at its column, tabs or not, and says once why it matters",
		{
			kind: "problems",
			text: '{\n\t"Action": s3:*\n}',
			problems: [
				{
					code: "json-syntax",
					severity: "error",
					message: "expected a value",
					place: { line: 2, column: 12 },
					cure: "put it in quotes",
				},
				{
					code: "json-syntax",
					severity: "error",
					message: "it ends too early",
					place: { line: 3, column: 2 },
				},
			],
		},
		60,
		[
			"✘ line 2:12  expected a value (json-syntax)",
			'  2 │ ▸   "Action": s3:*',
			"    │               ^",
			"  = put it in quotes",
			"    A policy is JSON. A missing comma or quote makes it",
			"    unreadable. A key written twice is refused too, since",
			"    only one could count.",
			"",
			"✘ line 3:2  it ends too early (json-syntax)",
			"  3 │ ▸ }",
			"    │    ^",
		],
	],
	[
		"goals are read as Markdown, and so are the reasons",
		{
			kind: "goals",
			rows: [
				{ text: "Kai is in `baristas`", holds: true, because: undefined },
				{ text: "the key is `Inactive`", holds: false, because: "`kai` still **has** it" },
			],
		},
		60,
		["  ✔ Kai is in baristas", "  · the key is Inactive", "      kai still has it"],
	],
	[
		"a mail address in a table is no link",
		{ kind: "table", head: ["who"], rows: [["olivia@example.com"]] },
		60,
		["who", "──────────────────", "olivia@example.com"],
	],
];

describe("pictures", () => {
	test.each(pictures)("%s", (_, figure, width, rows) => {
		expect(drawFigure(figure, width).map((row) => textOf(row).trimEnd())).toEqual(rows);
	});

	test("a short stack keeps what was asked and the neighbours of the line", () => {
		const rows = shortStack({
			...stack,
			rows: [
				layer("unasked", "customer", { asked: false }),
				...stack.rows,
				layer("lowest", "aws", { asked: false }),
			],
		}).rows.map(({ title }) => title);
		expect(rows).toEqual(["data", "guest system", "in transit", "hypervisor"]);
	});

	test("whatever is drawn can also be said, in words alone", () => {
		for (const [, figure] of pictures) {
			const said = sayFigure(figure).join("\n");
			expect(said.length).toBeGreaterThan(10);
			expect(said).not.toMatch(/[█░▏═┌└├▸◂✘✔`]|mailto:/);
		}
	});
});
