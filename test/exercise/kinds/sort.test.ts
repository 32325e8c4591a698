import { describe, expect, test } from "vitest";
import { layers } from "../../../src/aws/responsibility/layers.ts";
import { services } from "../../../src/aws/responsibility/services.ts";
import { askOf, checkOf, gradeOf, solveOf } from "../../../src/exercise/registry.ts";
import { exercise, setting } from "../samples.ts";

const ask = (responsibility: Readonly<Record<string, unknown>>) => exercise("sort", { responsibility });

describe("a sort on responsibility has no key of its own", () => {
	test.each([
		["ec2", "guest-os", "customer"],
		["fargate", "guest-os", "aws"],
		["rds", "guest-os", "aws"],
		["ec2", "network-configuration", "customer"],
		["s3", "hypervisor", "aws"],
		["lambda-zip", "customer-data", "customer"],
	])("%s: %s belongs to %s", (service, layer, side) => {
		const sort = ask({ service, layers: [layer, "hardware", "identity"] });
		expect(checkOf(sort, setting())).toEqual([]);
		expect(solveOf(sort, setting())).toMatchObject({ [`${service}/${layer}`]: side });
	});

	test("the model's reason is the feedback, and the picture the evidence", () => {
		const sort = ask({
			service: "ec2",
			layers: ["guest-os", "hardware"],
			misconceptions: { "guest-os": "M01" },
		});
		const grade = gradeOf(sort, { "ec2/guest-os": "aws", "ec2/hardware": "aws" }, setting());
		expect(grade.score).toBe(0.5);
		expect(grade.misconceptions).toEqual(["M01"]);
		expect(grade.feedback[0]?.text).toBe(services.ec2.cells["guest-os"].reason);
		const [stack] = grade.evidence;
		expect(stack?.kind === "responsibility" && stack.rows.filter(({ asked }) => asked)).toMatchObject([
			{ id: "guest-os", owner: "customer", said: "aws" },
			{ id: "hardware", owner: "aws", said: undefined },
		]);
		expect(stack?.kind === "responsibility" && stack.rows.length).toBe(layers.length);
	});

	test("one thing across services asks for the services", () => {
		const sort = ask({ services: ["ec2", "rds"], layers: ["guest-os"] });
		const question = askOf(sort, setting());
		expect(question.shape === "sort" && question.items.map(({ text }) => text).sort()).toEqual(
			[services.ec2.title, services.rds.title].sort(),
		);
		expect(gradeOf(sort, solveOf(sort, setting()), setting()).evidence.map(({ kind }) => kind)).toEqual([
			"marks",
		]);
	});

	test("a shared layer is asked by its halves", () => {
		const sort = ask({ service: "beanstalk", duties: ["publish-platform", "apply-platform-by-hand"] });
		expect(checkOf(sort, setting())).toEqual([]);
		expect(solveOf(sort, setting())).toEqual({
			"beanstalk/publish-platform": "aws",
			"beanstalk/apply-platform-by-hand": "customer",
		});
	});

	test.each([
		["shared-layer", { service: "beanstalk", layers: ["guest-os"] }],
		["unknown-service", { service: "ec3", layers: ["guest-os"] }],
		["unknown-layer", { service: "ec2", layers: ["gest-os"] }],
		["unknown-duty", { service: "ec2", duties: ["patch-the-gest-os"] }],
		["duty-not-here", { service: "s3", duties: ["update-the-agent"] }],
		["no-service", { layers: ["guest-os"] }],
		["no-layer", { service: "ec2" }],
	])("%s is told", (code, responsibility) => {
		expect(checkOf(ask(responsibility), setting()).map((problem) => problem.code)).toEqual([code]);
	});

	test("the message on a shared layer names the duties to ask instead", () => {
		const [problem] = checkOf(ask({ service: "beanstalk", layers: ["guest-os"] }), setting());
		expect(problem?.cure).toContain("publish-platform");
	});
});

const authored = exercise("sort", {
	bins: { x: "X", y: "Y", z: "Z" },
	items: {
		a: { text: "a", bin: "x", feedback: "a is x", misconception: "M01" },
		b: { text: "b", bin: "y", feedback: "b is y", wrong: { z: { feedback: "not z", misconception: "M02" } } },
		c: { text: "c", bin: "z", why: "c ends it", feedback: "c is z" },
	},
});

describe("a sort with a key", () => {
	test("gives credit for each thing", () => {
		expect(gradeOf(authored, { a: "x", b: "z" }, setting()).score).toBeCloseTo(1 / 3);
	});

	test("says what was written for the very bin, else what was written for the thing", () => {
		const said = (answer: object) => gradeOf(authored, answer, setting()).feedback.map(({ text }) => text);
		expect(said({ b: "z" })).toEqual(["not z"]);
		expect(said({ b: "x" })).toEqual(["b is y"]);
		expect(said({ c: "z" })).toEqual(["c ends it"]);
	});

	test("shows as many as asked for, with every bin in play", () => {
		const many = exercise("sort", {
			bins: { x: "X", y: "Y" },
			items: Object.fromEntries(
				["a", "b", "c", "d", "e", "f", "g", "h"].map((id, index) => [
					id,
					{ text: id, bin: index === 7 ? "y" : "x", feedback: "no" },
				]),
			),
			show: 3,
		});
		for (let seed = 0; seed < 50; seed++) {
			const solution = Object.values(solveOf(many, setting(seed)));
			expect(solution.length).toBe(3);
			expect(solution).toContain("y");
		}
	});

	test.each([
		["unknown-bin", { bins: { x: "X", y: "Y" }, items: { a: { text: "a", bin: "w", feedback: "f" } } }],
		[
			"unknown-bin",
			{
				bins: { x: "X", y: "Y" },
				items: { a: { text: "a", bin: "x", feedback: "f", wrong: { w: { feedback: "f" } } } },
			},
		],
		["wrong-without-feedback", { bins: { x: "X", y: "Y" }, items: { a: { text: "a", bin: "x" } } }],
		["no-items", { bins: { x: "X", y: "Y" } }],
		["show-too-many", { ...authored, show: 9 }],
		["key-twice", { bins: { x: "X", y: "Y" }, responsibility: { service: "ec2", layers: ["hardware"] } }],
	])("%s is told", (code, fields) => {
		expect(checkOf(exercise("sort", fields), setting()).map((problem) => problem.code)).toEqual([code]);
	});
});
