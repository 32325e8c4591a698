import { describe, expect, test } from "vitest";
import { replay } from "../../../src/aws/command/execute.ts";
import { operations } from "../../../src/aws/operations/registry.ts";
import { openCatalogue } from "../../../src/aws/policy/catalogue/catalogue.ts";
import { matchGlob, readGlob } from "../../../src/aws/policy/wildcard.ts";
import { labOf, toolsWith } from "../command/a-lab.ts";
import { transcripts } from "../command/read-transcripts.ts";

const catalogue = openCatalogue();

const known = (action: string) => {
	const [prefix = "", name = ""] = action.toLowerCase().split(":");
	return catalogue.service(prefix)?.actions.get(name);
};

describe("what operations are authorized with", () => {
	test.each(operations.map(({ service, name, action }) => [`${service} ${name}`, action]))(
		"%s asks for an action that AWS lists",
		(_, action) => {
			expect(known(action)?.name).toBe(action);
		},
	);

	test.each(transcripts)(
		"every request of %s is on a kind of resource that its action takes",
		(_, transcript) => {
			const { scene, profiles, files, lines } = transcript;
			const wrong = new Set<string>();
			for (const { judged } of replay(labOf(scene, profiles), lines, toolsWith(files)).log) {
				for (const { request } of judged) {
					const types = known(request.action)?.resourceTypes ?? [];
					const fits = types.some(({ arn }) => isLike(arn, request.resource));
					if (!fits && request.resource !== "*" && !isUnlisted(request.resource))
						wrong.add(`${request.action} on ${request.resource}`);
					if (request.resource === "*" && types.length > 0 && !isListing(request.action))
						wrong.add(`${request.action} on *`);
				}
			}
			expect([...wrong]).toEqual([]);
		},
	);
});

/** Actions that AWS documents with resources and yet asks without one, because the call names none. */
const isListing = (action: string): boolean =>
	/^(?:organizations:(?:Describe|List|CreatePolicy|LeaveOrganization)|iam:List|ec2:Describe|sts:)/.test(
		action,
	);

/** Resources that AWS's own policies name, though its list of types leaves them out: root users, and AWS's own SCPs. */
const isUnlisted = (arn: string): boolean =>
	/^arn:aws:iam::\d{12}:root$|^arn:aws:organizations::aws:policy\//.test(arn);

/** True where an ARN may be of this type; `{Name}` in the type stands for any text. */
const isLike = (type: string, arn: string): boolean =>
	matchGlob(readGlob(`arn:*:${type.replace(/\{[^}]*\}/g, "*")}`), arn);
