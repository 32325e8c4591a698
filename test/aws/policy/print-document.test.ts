import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printDocument } from "../../../src/aws/policy/print-document.ts";

describe("a printed document", () => {
	test("reads as people write policies: statements in their list's line, short lists and maps in one", () => {
		const document = {
			Version: "2012-10-17",
			Statement: [
				{ Sid: "Read", Effect: "Allow", Action: ["s3:GetObject", "s3:ListBucket"], Resource: "*" },
				{
					Effect: "Deny",
					Action: "*",
					Resource: "*",
					Condition: { Bool: { "aws:SecureTransport": "false" } },
				},
			],
		};
		expect(printDocument(document)).toBe(`{
  "Version": "2012-10-17",
  "Statement": [{
    "Sid": "Read",
    "Effect": "Allow",
    "Action": ["s3:GetObject", "s3:ListBucket"],
    "Resource": "*"
  }, {
    "Effect": "Deny",
    "Action": "*",
    "Resource": "*",
    "Condition": {
      "Bool": { "aws:SecureTransport": "false" }
    }
  }]
}`);
	});

	test("a list that does not fit takes a line for each entry", () => {
		const actions = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"];
		expect(printDocument({ Action: actions })).toBe(
			`{\n  "Action": [\n${actions.map((action) => `    "${action}"`).join(",\n")}\n  ]\n}`,
		);
	});

	test("is the same JSON, whatever it holds", () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(JSON.parse(printDocument(value))).toEqual(JSON.parse(JSON.stringify(value)));
			}),
		);
	});
});
