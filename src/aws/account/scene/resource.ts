import type { Policy } from "../../policy/policy.ts";
import type { Resource } from "../account.ts";
import { documentOf } from "./policies.ts";
import type { Fields, Path, Reading } from "./reading.ts";

/** Where the resources of an account live. */
export type ResourceReading = {
	readonly reading: Reading;
	readonly account: string;
	readonly region: string;
};

/** Reads one resource of a section; undefined where it cannot be one. */
export type Reader = (at: ResourceReading, name: string, fields: Fields, path: Path) => Resource | undefined;

/** The ARN of a resource in the account's Region. */
export const arnOf = (at: ResourceReading, service: string, resource: string): string =>
	`arn:aws:${service}:${at.region}:${at.account}:${resource}`;

/** The resource's own policy. */
export const policyAt = ({ reading }: ResourceReading, fields: Fields, path: Path): Policy | undefined =>
	fields.policy === undefined
		? undefined
		: documentOf(reading, fields.policy, [...path, "policy"], "resource");
