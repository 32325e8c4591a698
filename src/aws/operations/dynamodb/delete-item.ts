import { withoutEntry } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { json, mapOf, required } from "../shape.ts";
import { plainItem } from "./attribute-value.ts";
import { findTable, itemNeeds, keyMissing, keyOf, withItems } from "./table.ts";
import { tableName } from "./table-parameters.ts";

/** Deletes one item by its key; one that is not there is no error. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteItem.html */
export const deleteItem = defineOperation({
	service: "dynamodb",
	name: "DeleteItem",
	parameters: { TableName: required(tableName), Key: required(mapOf(json)) },
	needs: ({ TableName, Key }, call) => {
		const found = findTable(TableName, call);
		return itemNeeds(TableName, found.ok ? keyOf(found.table, plainItem(Key)) : undefined, call);
	},
	perform: ({ TableName, Key }, call) => {
		const found = findTable(TableName, call);
		if (!found.ok) return found.refusal;
		const key = keyOf(found.table, plainItem(Key));
		if (key === undefined) return keyMissing(found.table);
		return done(withItems(call.cloud, found.table, withoutEntry(found.table.items, key)));
	},
});
