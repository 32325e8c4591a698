import { withEntry } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { json, mapOf, required } from "../shape.ts";
import { plainItem } from "./attribute-value.ts";
import { findTable, itemNeeds, keyMissing, keyOf, withItems } from "./table.ts";
import { tableName } from "./table-parameters.ts";

/** Writes a whole item, over one of the same key. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html */
export const putItem = defineOperation({
	service: "dynamodb",
	name: "PutItem",
	parameters: { TableName: required(tableName), Item: required(mapOf(json)) },
	needs: ({ TableName, Item }, call) => {
		const found = findTable(TableName, call);
		return itemNeeds(TableName, found.ok ? keyOf(found.table, plainItem(Item)) : undefined, call);
	},
	perform: ({ TableName, Item }, call) => {
		const found = findTable(TableName, call);
		if (!found.ok) return found.refusal;
		const { table } = found;
		const item = plainItem(Item);
		const key = keyOf(table, item);
		if (key === undefined) return keyMissing(table);
		return done(withItems(call.cloud, table, withEntry(table.items, key, item)));
	},
});
