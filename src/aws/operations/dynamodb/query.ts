import { awsError } from "../aws-error.ts";
import { type Call, defineOperation, done, failed } from "../operation.ts";
import { json, mapOf, optional, type ParamsOf, required, text } from "../shape.ts";
import { itemOf, plainItem } from "./attribute-value.ts";
import { findTable, itemNeeds } from "./table.ts";
import { tableName } from "./table-parameters.ts";

const parameters = {
	TableName: required(tableName),
	KeyConditionExpression: optional(text),
	ExpressionAttributeNames: optional(mapOf(text)),
	ExpressionAttributeValues: optional(mapOf(json)),
} as const;

type Params = ParamsOf<typeof parameters>;

/** The items of one key; the condition is `KEY = :value`. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html */
export const query = defineOperation({
	service: "dynamodb",
	name: "Query",
	parameters,
	needs: (params, call) => itemNeeds(params.TableName, wantedKey(params, call), call),
	perform: (params, call) => {
		const found = findTable(params.TableName, call);
		if (!found.ok) return found.refusal;
		const key = wantedKey(params, call);
		if (key === undefined)
			return failed(awsError("ValidationException", "Query condition missed key schema element", HINT));
		const item = found.table.items.get(key);
		const Items = item === undefined ? [] : [itemOf(item)];
		return done(call.cloud, {
			Items,
			Count: Items.length,
			ScannedCount: Items.length,
			ConsumedCapacity: null,
		});
	},
});

const HINT = "Write `--key-condition-expression 'KEY = :v'` with `--expression-attribute-values`.";

const wantedKey = (params: Params, call: Call): string | undefined => {
	const found = findTable(params.TableName, call);
	const [, written = "", value = ""] =
		/^\s*(#?[\w.-]+)\s*=\s*(:\w+)\s*$/.exec(params.KeyConditionExpression ?? "") ?? [];
	const name = written.startsWith("#") ? params.ExpressionAttributeNames?.[written] : written;
	if (!found.ok || name !== found.table.keyAttribute) return undefined;
	const given = plainItem(params.ExpressionAttributeValues ?? {})[value];
	return typeof given === "string" || typeof given === "number" ? String(given) : undefined;
};
