import { readArn } from "../arn.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Written } from "../policy.ts";
import { shown } from "../reading.ts";
import type { Found, Rule } from "./rule.ts";

const PARTITIONS: readonly string[] = [
	"aws",
	"aws-cn",
	"aws-us-gov",
	"aws-iso",
	"aws-iso-b",
	"aws-iso-e",
	"aws-iso-f",
	"aws-eusc",
];
const REGION = /^[a-z]{2,4}(-[a-z]+)+-[0-9]$/;
const ACCOUNT = /^([0-9]{12}|aws)$/;
const IS_OPEN = /[*?]|\$\{/;

/** An ARN with a part that names nothing. */
export const invalidArn: Rule = {
	code: "invalid-arn",
	severity: "error",
	explanation:
		"An ARN has six parts: arn, partition, service, region, account and resource. One that names no real partition, region or account matches nothing.",
	refusals: ["invalid-resource", "invalid-principal", "unknown-principal-type", "variable-before-resource"],
	find: (policy, catalogue) =>
		policy.statements.flatMap(({ conditions, principal, resource }) => [
			...(resource?.entries ?? []).flatMap((entry) => judge(entry, catalogue)),
			...(principal?.entries ?? []).flatMap((entry) => judge(entry, catalogue)),
			...conditions.flatMap(({ values }) =>
				values.filter(({ operand }) => operand.type === "arn").flatMap((value) => judge(value, catalogue)),
			),
		]),
};

const judge = ({ path, text }: Written, catalogue: Catalogue): readonly Found[] => {
	const arn = readArn(text);
	if (!arn) return [];
	const found = (part: string, wanted: string): Found => ({
		path,
		message: `${shown(part)} in ${shown(text)} is no ${wanted}`,
		cure: CURES.get(wanted),
	});
	const problems: Found[] = [];
	if (!PARTITIONS.includes(arn.partition) && !IS_OPEN.test(arn.partition)) {
		problems.push(found(arn.partition, "partition"));
	}
	if (
		!catalogue.prefixes.includes(arn.service) &&
		!IS_OPEN.test(arn.service) &&
		!OWN_NAMES.has(arn.service)
	) {
		problems.push(found(arn.service, "service"));
	}
	if (arn.region !== "" && !REGION.test(arn.region) && !IS_OPEN.test(arn.region)) {
		problems.push(found(arn.region, "region"));
	}
	if (arn.account !== "" && !ACCOUNT.test(arn.account) && !IS_OPEN.test(arn.account)) {
		problems.push(found(arn.account, "account id"));
	}
	return problems;
};

/** Services whose ARNs have another name than their actions. */
const OWN_NAMES: ReadonlySet<string> = new Set(["elasticloadbalancing", "states", "monitoring", "catalog"]);

const CURES: ReadonlyMap<string, string> = new Map([
	["partition", "write `aws`, or the partition of your region"],
	["service", "write the service's prefix, such as `s3`"],
	["region", "write a region such as `eu-west-1`, or leave it empty where the service has none"],
	["account id", "write twelve digits, or leave it empty where the service has none"],
]);
