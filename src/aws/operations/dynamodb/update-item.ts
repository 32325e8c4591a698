import { withEntry } from "../../account/change.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { json, mapOf, optional, required, text, wordOf } from "../shape.ts";
import { itemOf, plainItem } from "./attribute-value.ts";
import { findTable, itemNeeds, keyMissing, keyOf, withItems } from "./table.ts";
import { tableName } from "./table-parameters.ts";
import { applyUpdate } from "./update-expression.ts";

/** Changes attributes of an item, which is made where it is not there. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html */
export const updateItem = defineOperation({
	service: "dynamodb",
	name: "UpdateItem",
	parameters: {
		TableName: required(tableName),
		Key: required(mapOf(json)),
		UpdateExpression: optional(text),
		ExpressionAttributeNames: optional(mapOf(text)),
		ExpressionAttributeValues: optional(mapOf(json)),
		ReturnValues: optional(wordOf("NONE", "ALL_OLD", "UPDATED_OLD", "ALL_NEW", "UPDATED_NEW")),
	},
	needs: ({ TableName, Key }, call) => {
		const found = findTable(TableName, call);
		return itemNeeds(TableName, found.ok ? keyOf(found.table, plainItem(Key)) : undefined, call);
	},
	perform: (params, call) => {
		const found = findTable(params.TableName, call);
		if (!found.ok) return found.refusal;
		const { table } = found;
		const given = plainItem(params.Key);
		const key = keyOf(table, given);
		if (key === undefined) return keyMissing(table);
		const before = table.items.get(key) ?? given;
		const values = plainItem(params.ExpressionAttributeValues ?? {});
		const applied = applyUpdate(
			before,
			params.UpdateExpression ?? "",
			params.ExpressionAttributeNames ?? {},
			values,
		);
		if (!applied.ok) return failed(awsError("ValidationException", applied.message));
		const cloud = withItems(call.cloud, table, withEntry(table.items, key, applied.item));
		if (params.ReturnValues === "ALL_NEW") return done(cloud, { Attributes: itemOf(applied.item) });
		return params.ReturnValues === "ALL_OLD" ? done(cloud, { Attributes: itemOf(before) }) : done(cloud);
	},
});
