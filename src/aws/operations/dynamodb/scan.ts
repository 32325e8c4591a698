import { defineOperation, done } from "../operation.ts";
import { integer, optional, required } from "../shape.ts";
import { itemOf } from "./attribute-value.ts";
import { findTable, tableArn } from "./table.ts";
import { tableName } from "./table-parameters.ts";

/** Every item of a table. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html */
export const scan = defineOperation({
	service: "dynamodb",
	name: "Scan",
	parameters: { TableName: required(tableName), Limit: optional(integer) },
	needs: ({ TableName }, call) => [{ resource: tableArn(TableName, call) }],
	perform: ({ TableName, Limit }, call) => {
		const found = findTable(TableName, call);
		if (!found.ok) return found.refusal;
		const items = [...found.table.items.values()].slice(0, Limit);
		return done(call.cloud, {
			Items: items.map(itemOf),
			Count: items.length,
			ScannedCount: items.length,
			ConsumedCapacity: null,
		});
	},
});
