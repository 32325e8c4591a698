import type { Cloud, Resource } from "../../account/account.ts";
import { withAccount, withResource } from "../../account/change.ts";
import { findResource } from "../../account/find-resource.ts";
import { awsError } from "../aws-error.ts";
import { type Call, failed, type Need, type Performed } from "../operation.ts";
import { requestKeys } from "../request-keys.ts";

export type Table = Extract<Resource, { type: "dynamodb-table" }>;

export type Item = Readonly<Record<string, unknown>>;

/** The ARN that a table's name or ARN stands for. */
export const tableArn = (nameOrArn: string, { account, region }: Call): string =>
	nameOrArn.startsWith("arn:") ? nameOrArn : `arn:aws:dynamodb:${region}:${account.id}:table/${nameOrArn}`;

/** What a call on an item is authorized with: the table, and the value of the item's key. */
export const itemNeeds = (nameOrArn: string, key: string | undefined, call: Call): readonly Need[] => [
	{
		resource: tableArn(nameOrArn, call),
		context: requestKeys({ "dynamodb:LeadingKeys": key === undefined ? undefined : [key] }),
	},
];

/** The table of a name or ARN, or AWS's error. */
export const findTable = (
	nameOrArn: string,
	call: Call,
): { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly refusal: Performed } => {
	const found = findResource(call.cloud, tableArn(nameOrArn, call))?.resource;
	if (found?.type === "dynamodb-table") return { ok: true, table: found };
	return {
		ok: false,
		refusal: failed(awsError("ResourceNotFoundException", "Requested resource not found")),
	};
};

/** The value of the table's key in an item, as text; undefined where the item lacks it. */
export const keyOf = (table: Table, item: Item): string | undefined => {
	const value = item[table.keyAttribute];
	return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
};

/** The error of an item or a key without the table's key attribute. */
export const keyMissing = (table: Table): Performed =>
	failed(
		awsError(
			"ValidationException",
			`One or more parameter values were invalid: Missing the key ${table.keyAttribute} in the item`,
		),
	);

/** The cloud with other items in the table. */
export const withItems = (cloud: Cloud, table: Table, items: ReadonlyMap<string, Item>): Cloud => {
	const owner = findResource(cloud, table.arn)?.account;
	return owner === undefined ? cloud : withAccount(cloud, withResource(owner, { ...table, items }));
};
