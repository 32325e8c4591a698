import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { operations } from "../../../src/aws/operations/registry.ts";
import type { Fields, Shape } from "../../../src/aws/operations/shape.ts";

/** A folder of AWS's public service models: `SERVICE/VERSION/service-2.json`, gzipped or not, as botocore carries them. */
const folder = process.env.CLOUDSEC_BOTOCORE;

/** Where a service of the command line has its model under another name. */
const MODELS: Readonly<Record<string, string>> = { s3api: "s3" };

type ModelShape = {
	readonly type: string;
	readonly required?: readonly string[];
	readonly members?: Readonly<Record<string, { readonly shape: string }>>;
	readonly member?: { readonly shape: string };
	readonly value?: { readonly shape: string };
	readonly enum?: readonly string[];
	readonly min?: number;
	readonly max?: number;
};

type Model = {
	readonly operations: Readonly<Record<string, { readonly input?: { readonly shape: string } }>>;
	readonly shapes: Readonly<Record<string, ModelShape>>;
};

const readModel = (root: string, service: string): Model => {
	const home = path.join(root, MODELS[service] ?? service);
	const version = readdirSync(home).sort().at(-1) ?? "";
	const file = path.join(home, version, "service-2.json");
	const text = existsSync(file)
		? readFileSync(file, "utf8")
		: gunzipSync(readFileSync(`${file}.gz`)).toString();
	return JSON.parse(text);
};

/** Parameters that the model marks as required and ours does not, or the other way round, for a reason. */
const LAX: readonly string[] = [];

const TYPES: Readonly<Record<Shape["type"], readonly string[]>> = {
	text: ["string"],
	integer: ["integer", "long"],
	boolean: ["boolean"],
	blob: ["blob"],
	list: ["list"],
	map: ["map"],
	structure: ["structure"],
	json: ["structure", "map", "list", "string"],
};

const compareFields = (fields: Fields, shape: ModelShape, model: Model, at: string): readonly string[] =>
	Object.entries(fields).flatMap(([name, field]) => {
		const member = shape.members?.[name];
		const here = `${at}.${name}`;
		const found = member && model.shapes[member.shape];
		if (found === undefined) return [`${here} is not in the model`];
		const isRequired = shape.required?.includes(name) ?? false;
		const wrong = isRequired !== field.isRequired && !LAX.includes(here);
		return [
			...(wrong ? [`${here} is ${isRequired ? "required" : "optional"} in the model`] : []),
			...compareShape(field.shape, found, model, here),
		];
	});

const compareShape = (ours: Shape, theirs: ModelShape, model: Model, at: string): readonly string[] => {
	if (!TYPES[ours.type].includes(theirs.type)) return [`${at} is ${theirs.type} in the model`];
	const shapeOf = (ref: { readonly shape: string } | undefined) => model.shapes[ref?.shape ?? ""];
	const inner =
		ours.type === "list" ? shapeOf(theirs.member) : ours.type === "map" ? shapeOf(theirs.value) : undefined;
	switch (ours.type) {
		case "list":
		case "map":
			return inner === undefined
				? [`${at} has no member in the model`]
				: compareShape(ours.of, inner, model, `${at}[]`);
		case "structure":
			return compareFields(ours.fields, theirs, model, at);
		case "text": {
			const unknown = (ours.oneOf ?? []).filter(
				(word) => theirs.enum !== undefined && !theirs.enum.includes(word),
			);
			const tighter = ours.maximum !== undefined && theirs.max !== undefined && ours.maximum > theirs.max;
			return [
				...unknown.map((word) => `${at} has no value ${word} in the model`),
				...(tighter ? [`${at} is at most ${theirs.max} long in the model, and ${ours.maximum} here`] : []),
			];
		}
		default:
			return [];
	}
};

const missingRequired = (fields: Fields, shape: ModelShape, at: string): readonly string[] =>
	(shape.required ?? []).filter((name) => !(name in fields)).map((name) => `${at}.${name} is missing here`);

describe.skipIf(folder === undefined)("AWS's public service models", () => {
	const root = folder ?? "";
	const models = new Map<string, Model>();
	const modelOf = (service: string): Model => {
		const known = models.get(service);
		if (known !== undefined) return known;
		const read = readModel(root, service);
		models.set(service, read);
		return read;
	};

	test.each(operations.map((one) => [`${one.service} ${one.name}`, one] as const))(
		"agree on %s",
		(_, operation) => {
			const model = modelOf(operation.service);
			const found = model.operations[operation.name];
			expect(found, "the operation is in the model").toBeDefined();
			const input = model.shapes[found?.input?.shape ?? ""] ?? { type: "structure" };
			const at = operation.name;
			expect([
				...compareFields(operation.parameters, input, model, at),
				...missingRequired(operation.parameters, input, at),
			]).toEqual([]);
		},
	);
});

describe("the operations", () => {
	test("have each name once in their service", () => {
		const names = operations.map(({ service, name }) => `${service} ${name}`);
		expect(new Set(names).size).toBe(names.length);
	});
});
