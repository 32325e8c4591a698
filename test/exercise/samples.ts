import type { Setting } from "../../src/exercise/define-kind.ts";
import type { Exercise } from "../../src/exercise/exercise.ts";

/** The simulated moment of all tests. */
export const NOW = 1_767_225_600;

/** A setting without a scene. */
export const setting = (seed = 1): Setting => ({ seed, cloud: undefined, now: NOW });

/** An exercise with the fields of its kind and plain common ones. */
export const exercise = (kind: string, fields: Readonly<Record<string, unknown>>): Exercise => ({
	id: `a-${kind}`,
	kind,
	prompt: "What is so?",
	hints: ["Look again."],
	aliases: [],
	why: undefined,
	figures: [],
	sources: [],
	exam: [],
	depth: "clf",
	vary: {},
	retrieves: undefined,
	account: undefined,
	...fields,
});

const statement = (action: string) => ({
	Version: "2012-10-17",
	Statement: [{ Effect: "Allow", Action: action, Resource: "arn:aws:s3:::receipts/*" }],
});

/** One exercise of each kind that a text alone can make, as authors would write it. */
export const samples: readonly Exercise[] = [
	exercise("choose", {
		id: "choose-one",
		options: {
			team: { text: "the team's", correct: true, why: "nginx runs inside the guest." },
			aws: { text: "that of AWS", feedback: "AWS stops at the hypervisor.", misconception: "M01" },
			vendor: { text: "the vendor's", feedback: "The vendor publishes; it does not install." },
		},
	}),
	exercise("choose", {
		id: "choose-two",
		options: {
			data: { text: "data", correct: true },
			identity: { text: "identities", correct: true, why: "You decide who gets in." },
			hardware: { text: "hardware", feedback: "AWS buys it.", misconception: "M02" },
			power: { text: "power", feedback: "AWS pays for it.", misconception: "M03" },
			guards: { text: "guards", feedback: "AWS hires them." },
		},
	}),
	exercise("sort", {
		id: "sort-authored",
		bins: { aws: "AWS", customer: "You", nobody: "Nobody" },
		items: {
			guards: { text: "guards", bin: "aws", feedback: "No customer enters.", misconception: "M02" },
			rules: {
				text: "rules",
				bin: "customer",
				why: "You write them.",
				feedback: "Someone writes them.",
				wrong: { aws: { feedback: "AWS supplies the group only.", misconception: "M06" } },
			},
			luck: { text: "luck", bin: "nobody", feedback: "Nobody is in charge of it." },
			data: { text: "data", bin: "customer", feedback: "Only you know what it is worth." },
		},
		show: 3,
	}),
	exercise("sort", {
		id: "sort-service",
		responsibility: {
			service: "ec2",
			layers: ["guest-os", "hypervisor", "customer-data", "hardware", "runtime"],
			duties: ["install-a-certificate", "offer-tls"],
			misconceptions: { "guest-os": "M01" },
		},
	}),
	exercise("sort", {
		id: "sort-services",
		responsibility: {
			services: ["ec2", "fargate", "rds"],
			layers: ["hypervisor"],
			duties: ["choose-the-key"],
		},
	}),
	exercise("match", {
		pairs: {
			trust: {
				left: "trust policy",
				right: "who may take it",
				why: "It names principals.",
				feedback: "It says who.",
				misconception: "M32",
			},
			permissions: {
				left: "permissions policy",
				right: "what it can do",
				feedback: "It says what.",
				wrong: { trust: { feedback: "That is the trust policy.", misconception: "M32" } },
			},
			boundary: { left: "boundary", right: "the most it can ever do", feedback: "It only caps." },
		},
		extras: { bill: { text: "who pays", feedback: "No policy says that.", misconception: "M30" } },
	}),
	exercise("order", {
		items: {
			create: "create the second key",
			deploy: "deploy it",
			deactivate: "deactivate the first",
			delete: "delete the first",
		},
		wrong: [
			{ before: "delete", after: "deploy", feedback: "The till stops.", misconception: "M31" },
			{ before: "deactivate", after: "deploy", feedback: "The till pauses." },
		],
		feedback: "The live service needs a working key at every moment.",
	}),
	exercise("fill", {
		id: "fill-number",
		accept: ["1 hour"],
		unit: "hours",
		near: { "12 hours": { feedback: "That is the role's maximum.", misconception: "M37" } },
		feedback: "Chained sessions have a limit of their own.",
	}),
	exercise("fill", {
		id: "fill-word",
		accept: ["authentication"],
		near: { authorization: { feedback: "That is the second check.", misconception: "M15" } },
		feedback: "It is the check of who you are.",
	}),
	exercise("choose", {
		id: "choose-varied",
		prompt: "Who closes port {{port}} of {{server.name}}?",
		vary: { port: ["22", "3389"], server: [{ name: "till-web" }, { name: "till-win" }] },
		options: {
			team: { text: "the owners of {{server.name}}", correct: true },
			aws: { text: "AWS", feedback: "Port {{port}} is in your security group.", misconception: "M06" },
		},
	}),
	exercise("predict", {
		id: "predict-silence",
		scene: { account: { users: { kai: {} }, buckets: { receipts: {} } } },
		who: "user/kai",
		action: "s3:GetObject",
		resource: "arn:aws:s3:::receipts/june.csv",
		wrong: { allowed: { feedback: "Nothing grants it.", misconception: "M12" } },
	}),
	exercise("write", {
		id: "write-read-only",
		reference: statement("s3:GetObject"),
		wrong: {
			everything: {
				policy: statement("s3:*"),
				feedback: "The star covers deleting as well.",
				misconception: "M12",
			},
		},
	}),
];
