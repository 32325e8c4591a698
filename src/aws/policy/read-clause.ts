import { readArnPattern } from "./arn.ts";
import { readActionPattern } from "./match-action.ts";
import type { ActionEntry, Clause, PolicyPath, ResourceEntry } from "./policy.ts";
import type { PolicyVersion } from "./policy-version.ts";
import { type Reading, readTexts, shown } from "./reading.ts";
import { variablesOf } from "./template.ts";

/** `Action` or `NotAction`: `*`, or a service prefix without wildcards, a colon and a name that may have some. */
export const readActions = (
	reading: Reading,
	element: "Action" | "NotAction",
	value: unknown,
	path: PolicyPath,
): Clause<ActionEntry> => {
	const entries: ActionEntry[] = [];
	for (const written of readTexts(reading, value, path, `\`${element}\``)) {
		const pattern = readActionPattern(written.text);
		if (pattern)
			entries.push({ text: written.text, path: written.path, service: pattern.service, name: pattern.name });
		else reportAction(reading, written.text, written.path);
	}
	return { isNot: element === "NotAction", entries, path };
};

const reportAction = (reading: Reading, text: string, path: PolicyPath) => {
	const colon = text.indexOf(":");
	if (colon === -1) {
		reading.report("invalid-action", path, `${shown(text)} names no service`, {
			cure: "write the service and a colon in front, such as `s3:GetObject`",
		});
	} else if (/[*?]/.test(text.slice(0, colon))) {
		reading.report("invalid-action", path, `${shown(text)} has a wildcard in the service prefix`, {
			cure: "name the service in full, or write `*` for every action of every service",
		});
	} else {
		reading.report("invalid-action", path, `${shown(text)} is not a service, a colon and an action`, {
			cure: "write it like `s3:GetObject` or `s3:Get*`",
		});
	}
};

/** `Resource` or `NotResource`: `*`, or an ARN with all six parts; variables stand in the last part only. */
export const readResources = (
	reading: Reading,
	element: "Resource" | "NotResource",
	value: unknown,
	path: PolicyPath,
	version: PolicyVersion,
): Clause<ResourceEntry> => {
	const entries: ResourceEntry[] = [];
	for (const { text, path: at } of readTexts(reading, value, path, `\`${element}\``)) {
		if (text === "*") entries.push({ text, path: at, pattern: undefined });
		else {
			const pattern = readArnPattern(text, version);
			if (!pattern) {
				reading.report(
					"invalid-resource",
					at,
					`${shown(text)} is neither \`*\` nor an ARN with all six parts`,
					{
						cure: "write `arn:aws:service:region:account:resource`; region and account may be empty",
					},
				);
				continue;
			}
			const early = [pattern.partition, pattern.service, pattern.region, pattern.account];
			if (early.some((part) => variablesOf(part).length > 0)) {
				reading.report(
					"variable-before-resource",
					at,
					`${shown(text)} has a variable before the fifth colon`,
					{
						cure: "use variables only after the fifth colon",
					},
				);
			}
			entries.push({ text, path: at, pattern });
		}
	}
	return { isNot: element === "NotResource", entries, path };
};
