import { SCENE_START } from "../../account/read-scene.ts";
import { defineOperation, done } from "../operation.ts";
import { outputTime } from "../output-time.ts";
import { required } from "../shape.ts";
import { findTable, tableArn } from "./table.ts";
import { tableName } from "./table-parameters.ts";

/** A table's key and size; AWS encrypts every table. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html */
export const describeTable = defineOperation({
	service: "dynamodb",
	name: "DescribeTable",
	parameters: { TableName: required(tableName) },
	needs: ({ TableName }, call) => [{ resource: tableArn(TableName, call) }],
	perform: ({ TableName }, call) => {
		const found = findTable(TableName, call);
		if (!found.ok) return found.refusal;
		const { name, arn, keyAttribute, items } = found.table;
		return done(call.cloud, {
			Table: {
				AttributeDefinitions: [{ AttributeName: keyAttribute, AttributeType: "S" }],
				TableName: name,
				KeySchema: [{ AttributeName: keyAttribute, KeyType: "HASH" }],
				TableStatus: "ACTIVE",
				CreationDateTime: outputTime(SCENE_START),
				ItemCount: items.size,
				TableArn: arn,
			},
		});
	},
});
