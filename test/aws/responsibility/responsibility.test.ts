import { describe, expect, test } from "vitest";
import { duties } from "../../../src/aws/responsibility/duties.ts";
import { layers } from "../../../src/aws/responsibility/layers.ts";
import { moving } from "../../../src/aws/responsibility/moving.ts";
import type { Cell, LayerId, Owner, ServiceId } from "../../../src/aws/responsibility/responsibility.ts";
import { services } from "../../../src/aws/responsibility/services.ts";
import { stackOf } from "../../../src/aws/responsibility/stack-of.ts";
import { whoDoes } from "../../../src/aws/responsibility/who-does.ts";
import { whoSecures } from "../../../src/aws/responsibility/who-secures.ts";

const OWNER: Readonly<Record<string, Owner>> = { A: "aws", C: "customer", S: "shared", "-": "none" };

const COLUMNS: readonly ServiceId[] = [
	"ec2",
	"ecs-on-ec2",
	"eks-managed-nodes",
	"fargate",
	"beanstalk",
	"rds",
	"lambda-zip",
	"lambda-image",
	"dynamodb",
	"s3",
	"saas",
];

/** The matrix as it is taught, one letter a service in the order of COLUMNS. */
const MATRIX: Readonly<Record<LayerId, string>> = {
	"physical-facilities": "A A A A A A A A A A A",
	hardware: "A A A A A A A A A A A",
	"network-infrastructure": "A A A A A A A A A A A",
	hypervisor: "A A A A A A A A A A A",
	"guest-os": "C C S A S A A S A A A",
	runtime: "C C C C S S A C A A A",
	"network-configuration": "C C C C C C S S S S S",
	"platform-and-app": "C S S S S S S S A A A",
	identity: "C C C C C C C C C C C",
	"customer-data": "C C C C C C C C C C C",
	"client-side-encryption": "C C C C C C C C C C -",
	"encryption-at-rest": "C C S S C S S S S S A",
	"encryption-in-transit": "S S S S S S S S S S S",
};

const cells: readonly (readonly [ServiceId, LayerId, Cell])[] = COLUMNS.flatMap((service) =>
	layers.map((layer) => [service, layer.id, whoSecures(service, layer.id)] as const),
);

describe("the matrix", () => {
	test.each(Object.entries(MATRIX))("%s belongs to whom the documentation says", (layer, row) => {
		const found = COLUMNS.map((service) => services[service].cells[layer as LayerId].owner);
		expect(found).toEqual(row.split(" ").map((letter) => OWNER[letter]));
	});

	test("knows every service and layer once", () => {
		expect(Object.keys(services).sort()).toEqual([...COLUMNS].sort());
		expect(layers.map((layer) => layer.id).sort()).toEqual(Object.keys(MATRIX).sort());
		for (const [id, service] of Object.entries(services)) expect(service.id).toBe(id);
	});

	test("gives every cell a reason in short sentences and a page", () => {
		for (const [service, layer, cell] of cells) {
			const where = `${service}, ${layer}`;
			expect(cell.source, where).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/\S+\.html$/);
			if (cell.verifiedOn !== undefined) expect(cell.verifiedOn, where).toMatch(/^20\d\d-\d\d-\d\d$/);
			const sentences = cell.reason.split(/(?<=\.)\s/);
			expect(sentences.length, where).toBeLessThanOrEqual(2);
			for (const sentence of sentences) {
				expect(sentence, where).toMatch(/^[A-Z].*\.$/);
				expect(sentence.split(" ").length, where).toBeLessThanOrEqual(20);
			}
		}
	});

	test("says both halves of a shared cell, as orders and without repeating itself", () => {
		for (const [service, layer, cell] of cells) {
			if (cell.owner !== "shared") continue;
			expect(cell.aws, `${service}, ${layer}`).toMatch(/^[a-z].*[^.]$/);
			expect(cell.customer, `${service}, ${layer}`).toMatch(/^[a-z].*[^.]$/);
			expect(cell.aws).not.toBe(cell.customer);
		}
	});

	test("has titles that fit a picture", () => {
		for (const { shortTitle } of [...layers, ...Object.values(services)]) {
			expect(shortTitle.length, shortTitle).toBeLessThanOrEqual(24);
		}
	});
});

describe("the stack", () => {
	test("on EC2 draws the line right under the guest operating system", () => {
		const { above, across, below } = stackOf("ec2");
		expect(above.at(-1)?.id).toBe("guest-os");
		expect(across.map((row) => row.id)).toEqual(["encryption-in-transit"]);
		expect(below.map((row) => row.id)).toEqual([
			"hypervisor",
			"network-infrastructure",
			"hardware",
			"physical-facilities",
		]);
	});

	test.each(COLUMNS)("of %s shows every layer that exists once", (service) => {
		const { above, across, below } = stackOf(service);
		const shown = [...above, ...across, ...below].map((row) => row.id).sort();
		const existing = layers.map((l) => l.id).filter((id) => whoSecures(service, id).owner !== "none");
		expect(shown).toEqual(existing.sort());
	});
});

describe("a move", () => {
	test("from EC2 to RDS takes the operating system off the customer's hands", () => {
		const { changes } = moving("ec2", "rds");
		expect(changes.map((change) => [change.id, change.work])).toEqual([
			["platform-and-app", "less"],
			["encryption-at-rest", "less"],
			["runtime", "less"],
			["guest-os", "less"],
		]);
		expect(changes.at(-1)?.after.reason).toContain("AWS patches its operating system");
	});

	test("from a zip to an image brings work back", () => {
		const { changes } = moving("lambda-zip", "lambda-image");
		expect(changes.map((change) => [change.id, change.work])).toEqual([
			["runtime", "more"],
			["guest-os", "more"],
		]);
	});

	test("and back undoes itself, for every pair", () => {
		const opposite = { less: "more", more: "less" } as const;
		for (const from of COLUMNS) {
			expect(moving(from, from).changes).toEqual([]);
			for (const to of COLUMNS) {
				const there = moving(from, to).changes.map((c) => [c.id, c.before.owner, c.after.owner, c.work]);
				const back = moving(to, from).changes.map((c) => [
					c.id,
					c.after.owner,
					c.before.owner,
					opposite[c.work],
				]);
				expect(there).toEqual(back);
			}
		}
	});

	test("keeps the foundation with AWS and data and identities with the customer", () => {
		const fixed = ["customer-data", "identity", "hypervisor", "hardware", "physical-facilities"];
		for (const from of COLUMNS) {
			for (const to of COLUMNS) {
				const same = moving(from, to).same.map((layer) => layer.id as string);
				expect(same).toEqual(expect.arrayContaining(fixed));
			}
		}
	});
});

describe("a duty", () => {
	test("has one doer on every service where it may be asked", () => {
		for (const duty of duties) {
			expect(duty.on.length, duty.id).toBeGreaterThan(0);
			for (const service of duty.on) expect(whoDoes(service, duty), `${duty.id} on ${service}`).toBeDefined();
		}
	});

	test("asks for either half of every shared layer that a page settles", () => {
		const halves = cells
			.filter(([, , cell]) => cell.owner === "shared" && cell.verified)
			.flatMap(([service, layer]) =>
				(["aws", "customer"] as const).map((half) => ({ service, layer, half })),
			);
		const unasked = halves.filter(
			({ service, layer, half }) =>
				!duties.some((duty) => duty.layer === layer && duty.half === half && duty.on.includes(service)),
		);
		expect(unasked).toEqual([]);
	});

	test("has an id of its own", () => {
		expect(new Set(duties.map((duty) => duty.id)).size).toBe(duties.length);
		expect(new Set(duties.map((duty) => duty.title)).size).toBe(duties.length);
	});

	test("is not asked of a service where it makes no sense", () => {
		const agent = duties.find((duty) => duty.id === "update-the-agent");
		expect(agent && whoDoes("rds", agent)).toBeUndefined();
	});

	test.each([
		["patch-the-guest-os", "ec2", "customer"],
		["patch-the-guest-os", "rds", "aws"],
		["patch-the-runtime", "fargate", "customer"],
		["patch-the-runtime", "lambda-zip", "aws"],
		["patch-the-runtime", "lambda-image", "customer"],
		["publish-node-ami", "eks-managed-nodes", "aws"],
		["roll-out-node-ami", "eks-managed-nodes", "customer"],
		["apply-platform-by-hand", "beanstalk", "customer"],
		["patch-the-engine", "rds", "aws"],
		["upgrade-the-engine", "rds", "customer"],
		["choose-the-key", "dynamodb", "customer"],
		["carry-out-encryption", "dynamodb", "aws"],
		["deny-plain-http", "s3", "customer"],
		["remove-a-leaver", "saas", "customer"],
	] as const)("%s on %s is done by %s", (id, service, side) => {
		const duty = duties.find((candidate) => candidate.id === id);
		expect(duty && whoDoes(service, duty)?.side).toBe(side);
	});
});
