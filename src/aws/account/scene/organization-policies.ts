import { readFullAwsAccess, readRcpFullAwsAccess } from "../../policy/managed/organization-policies.ts";
import type { Policy } from "../../policy/policy.ts";
import type { OrganizationPolicy } from "../account.ts";
import { lowerId } from "../unique-id.ts";
import { documentOf } from "./policies.ts";
import { entriesOf, type Fields, type Path, type Reading } from "./reading.ts";

type PolicyType = OrganizationPolicy["type"];

/** Id of FullAWSAccess. */
export const FULL_SCP = "p-FullAWSAccess";
/** Id of RCPFullAWSAccess. */
export const FULL_RCP = "p-RCPFullAWSAccess";

/** The two policies that AWS attaches everywhere; the second one cannot be detached. */
export const fullAccess = (): readonly (readonly [string, OrganizationPolicy])[] => {
	const make = (
		id: string,
		name: string,
		type: PolicyType,
		policy: Policy,
	): readonly [string, OrganizationPolicy] => {
		const arn = `arn:aws:organizations::aws:policy/${type.toLowerCase()}/${id}`;
		return [id, { id, name, type, awsManaged: true, named: { name, arn, attachedTo: undefined, policy } }];
	};
	return [
		make(FULL_SCP, "FullAWSAccess", "SERVICE_CONTROL_POLICY", readFullAwsAccess()),
		make(FULL_RCP, "RCPFullAWSAccess", "RESOURCE_CONTROL_POLICY", readRcpFullAwsAccess()),
	];
};

/** The SCPs or RCPs that a scene writes down, by id. */
export const policiesAt = (
	reading: Reading,
	fields: Fields,
	section: "scps" | "rcps",
	path: Path,
	organization: string,
): readonly (readonly [string, OrganizationPolicy])[] => {
	const use = section === "scps" ? "scp" : "rcp";
	const type: PolicyType = section === "scps" ? "SERVICE_CONTROL_POLICY" : "RESOURCE_CONTROL_POLICY";
	return entriesOf(reading, fields[section], [...path, section], undefined).flatMap(([name, value, at]) => {
		const policy = documentOf(reading, value, at, use);
		if (policy === undefined) return [];
		const id = `p-${lowerId(8, section, organization, name)}`;
		const arn = `arn:aws:organizations::${organization}:policy/${type.toLowerCase()}/${id}`;
		return [
			[
				id,
				{ id, name, type, awsManaged: false, named: { name, arn, attachedTo: undefined, policy } },
			] as const,
		];
	});
};
