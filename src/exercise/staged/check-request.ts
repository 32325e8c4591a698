import type { Cloud } from "../../aws/account/account.ts";
import { findResource } from "../../aws/account/find-resource.ts";
import { openCatalogue } from "../../aws/policy/catalogue/catalogue.ts";
import { didYouMean, nearest } from "../../problem/nearest.ts";
import type { Problem } from "../../problem/problem.ts";

type Path = readonly (string | number)[];

/** What is asked for, in an author's words. */
type Asked = { readonly action: string; readonly resource: string };

const problem = (code: string, message: string, cure: string, path: Path): Problem => ({
	code,
	severity: "error",
	message,
	cure,
	place: { path },
});

const inAction = (action: string, path: Path): readonly Problem[] => {
	const [, prefix = "", name = ""] = /^([A-Za-z0-9-]+):([A-Za-z0-9]+)$/.exec(action) ?? [];
	if (name === "")
		return [problem("unknown-action", `\`${action}\` is no action`, "write such as `s3:GetObject`", path)];
	const catalogue = openCatalogue();
	const service = catalogue.service(prefix.toLowerCase());
	if (service === undefined) {
		if (catalogue.prefixes.includes(prefix.toLowerCase())) return [];
		const cure = didYouMean(prefix, catalogue.prefixes) ?? "write such as `s3:GetObject`";
		return [problem("unknown-action", `\`${prefix}\` is no service prefix of AWS`, cure, path)];
	}
	if (service.actions.has(name.toLowerCase())) return [];
	const names = [...service.actions.values()].map((known) => known.name);
	const cure = didYouMean(action, names) ?? "look it up in the Service Authorization Reference";
	return [problem("unknown-action", `\`${action}\` is no action of ${service.title}`, cure, path)];
};

const inResource = (resource: string, cloud: Cloud, path: Path): readonly Problem[] => {
	if (resource === "*") return [];
	if (!/^arn:[^:]+:[^:]+:[^:]*:[^:]*:.+$/.test(resource)) {
		const cure = "write an ARN such as `arn:aws:s3:::receipts/june.csv`, or a star in quotes";
		return [problem("invalid-arn", `\`${resource}\` is no ARN`, cure, path)];
	}
	if (findResource(cloud, resource) !== undefined) return [];
	const [holder = ""] = resource.split("/");
	const known = [...cloud.accounts.values()].flatMap(({ resources }) => [...resources.keys()]);
	const meant = nearest(holder, known);
	return meant === undefined
		? []
		: [
				{
					// Buckets of others do exist, so this may be meant.
					...problem(
						"unknown-resource",
						`the scene has no \`${holder}\``,
						`did you mean \`${meant}\`?`,
						path,
					),
					severity: "warning",
				},
			];
};

/** What AWS would not know of a request: an action that is misspelt, a resource that is no ARN or nearly one of the scene's. */
export const checkRequest = (
	{ action, resource }: Asked,
	cloud: Cloud,
	path: Path = [],
): readonly Problem[] => [
	...inAction(action, [...path, "action"]),
	...inResource(resource, cloud, [...path, "resource"]),
];
