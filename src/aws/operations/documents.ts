import type { Problem } from "../../problem/problem.ts";
import { type AwsError, awsError } from "./aws-error.ts";

/** What a service calls a policy that it cannot read. */
export type MalformedCode =
	| "MalformedPolicyDocument"
	| "MalformedPolicy"
	| "MalformedPolicyDocumentException";

/**
 * The error of a policy that cannot be read, in AWS's words; the hint says where and what.
 * AWS tells less than the tutor knows, so the hint carries the first problem's line and cure.
 */
export const malformed = (
	problems: readonly Problem[],
	code: MalformedCode = "MalformedPolicyDocument",
): AwsError => {
	const first = problems.find(({ severity }) => severity === "error") ?? problems[0];
	return awsError(code, wordsFor(code, first), first === undefined ? undefined : hintOf(first));
};

const wordsFor = (code: MalformedCode, problem: Problem | undefined): string => {
	const found = problem?.code ?? "";
	if (code === "MalformedPolicy") {
		return found.startsWith("json-") ? S3_JSON : (S3_WORDS[found] ?? "Policies must be valid JSON.");
	}
	return found.startsWith("json-")
		? "This policy contains invalid Json"
		: (IAM_WORDS[found] ?? "Syntax errors in policy.");
};

/** IAM's words for what its reader complains of, by our codes. */
const IAM_WORDS: Readonly<Record<string, string>> = {
	"invalid-version": "Policy document must be version 2012-10-17 or greater.",
	"invalid-action": "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.",
	"invalid-resource": 'Resource must be in ARN format or "*".',
	"invalid-principal": "Invalid principal in policy.",
	"principal-not-allowed": "Policy document should not specify a principal.",
	"missing-principal": "Missing required field Principal",
	"resource-not-allowed": "Has prohibited field Resource",
	"trust-action": "AssumeRole policy may only specify STS AssumeRole actions.",
	"duplicate-sid": "Statement IDs (SID) in a single policy must be unique.",
	"invalid-sid":
		"Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*",
};

const S3_JSON = "Policies must be valid JSON and the first byte must be '{'";

/** S3's words for a bucket policy, by our codes. */
const S3_WORDS: Readonly<Record<string, string>> = {
	"missing-principal": "Missing required field Principal",
	"missing-element": "Missing required field",
	"invalid-principal": "Invalid principal in policy",
	"invalid-resource": "Policy has invalid resource",
	"invalid-action": "Policy has invalid action",
	"invalid-effect": "Invalid effect",
	"unknown-element": "Unknown field",
	"invalid-version": "The policy must contain a valid version string",
};

const hintOf = ({ message, place, cure }: Problem): string => {
	const where = place?.line === undefined ? "" : `line ${place.line}: `;
	return `${where}${message}${cure === undefined ? "" : `; ${cure}`}`;
};
