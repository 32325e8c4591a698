import { defineOperation, done } from "../operation.ts";
import { json, mapOf, optional, required, text, truth } from "../shape.ts";
import { itemOf, plainItem } from "./attribute-value.ts";
import { findTable, itemNeeds, keyMissing, keyOf } from "./table.ts";
import { tableName } from "./table-parameters.ts";

/** One item by its key; nothing where there is none. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html */
export const getItem = defineOperation({
	service: "dynamodb",
	name: "GetItem",
	parameters: {
		TableName: required(tableName),
		Key: required(mapOf(json)),
		ConsistentRead: optional(truth),
		ProjectionExpression: optional(text),
	},
	needs: ({ TableName, Key }, call) => {
		const found = findTable(TableName, call);
		return itemNeeds(TableName, found.ok ? keyOf(found.table, plainItem(Key)) : undefined, call);
	},
	perform: ({ TableName, Key, ProjectionExpression }, call) => {
		const found = findTable(TableName, call);
		if (!found.ok) return found.refusal;
		const key = keyOf(found.table, plainItem(Key));
		if (key === undefined) return keyMissing(found.table);
		const item = found.table.items.get(key);
		if (item === undefined) return done(call.cloud);
		const wanted = ProjectionExpression?.split(",").map((name) => name.trim());
		const shown = Object.entries(item).filter(([name]) => wanted?.includes(name) ?? true);
		return done(call.cloud, { Item: itemOf(Object.fromEntries(shown)) });
	},
});
