import type { Layers } from "../src/aws/decision/decision.ts";
import { openCatalogue } from "../src/aws/policy/catalogue/catalogue.ts";
import { policyFromValue } from "../src/aws/policy/read-policy.ts";
import { compare, EVERYTHING } from "../src/aws/policy-space/compare.ts";
import { ANYONE, NO_LAYERS } from "../src/aws/policy-space/frame.ts";
import type { Row } from "./row.ts";

const SIZES = [2, 10, 20, 50];
const ROUNDS = 30;

/** A statement of the sort that policies of companies have, another one for each number. */
const statement = (index: number, team: string): object => {
	const condition = { Condition: { StringEquals: { "aws:PrincipalTag/team": team } } };
	switch (index % 4) {
		case 0:
			return {
				Effect: "Allow",
				Action: ["s3:Get*", "s3:PutObject"],
				Resource: `arn:aws:s3:::data-${index}/*`,
				...condition,
			};
		case 1:
			return {
				Effect: "Allow",
				Action: ["s3:ListBucket", "s3:GetBucketLocation"],
				Resource: `arn:aws:s3:::data-${index - 1}`,
			};
		case 2:
			return {
				Effect: "Allow",
				Action: ["dynamodb:GetItem", "dynamodb:PutItem"],
				Resource: `arn:aws:dynamodb:us-east-1:111122223333:table/orders-${index}`,
			};
		default:
			return {
				Effect: "Deny",
				Action: "iam:*",
				Resource: `arn:aws:iam::111122223333:role/admin-${index}*`,
				...condition,
			};
	}
};

const policyOf = (size: number, team: string): Layers => {
	const statements = Array.from({ length: size }, (_, index) => statement(index, team));
	const read = policyFromValue({ Version: "2012-10-17", Statement: statements }, "identity");
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return {
		...NO_LAYERS,
		identity: [{ name: "policy", arn: undefined, attachedTo: undefined, policy: read.value }],
	};
};

/** Two policies that differ in one condition's value, by how many statements they have; against ten statements, twice that long is twice the work. */
export const policySpace = (): readonly Row[] => {
	const catalogue = openCatalogue();
	const times = new Map(
		SIZES.map((size): [number, number] => {
			const matter = { sides: [policyOf(size, "blue"), policyOf(size, "green")], frame: ANYONE } as const;
			const durations = Array.from({ length: ROUNDS }, () => {
				const start = performance.now();
				const { outcome } = compare([matter], EVERYTHING, catalogue);
				if (outcome !== "both-grant-more") throw new Error(`the policies compare as ${outcome}`);
				return performance.now() - start;
			});
			// The quickest round has the least of other programs in it.
			return [size, Math.min(...durations)];
		}),
	);
	const baseline = times.get(10) ?? 0;
	return SIZES.map((size) => ({
		what: `comparing two policies of ${size} statements / of 10`,
		ours: times.get(size) ?? 0,
		baseline,
		unit: "ms",
		target: undefined,
	}));
};
