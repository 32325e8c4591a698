import { readArn } from "../policy/arn.ts";
import type { ResourceType } from "../policy/catalogue/catalogue.ts";
import { literal, matchesPattern, oneOf, type Pattern, type Piece } from "./pattern.ts";

export type PartName = "partition" | "service" | "region" | "account" | "resource";

/** The parts of an ARN after `arn:`, in order. */
export const PARTS: readonly PartName[] = ["partition", "service", "region", "account", "resource"];

/** What one part may be, where that is limited, and texts that a person would try. */
export type PartShape = {
	/** What it must fit; undefined: anything. */
	readonly must: Pattern | undefined;
	readonly pool: readonly string[];
	/** True where it is one of the pool and nothing else. */
	readonly isAmongPool?: boolean;
};

/** What the ARNs of a kind of resource look like. */
export type Shape = Readonly<Record<PartName, PartShape>> & { readonly name: string };

const ACCOUNTS = ["111122223333", "444455556666"];
const REGIONS = ["us-east-1", "eu-west-1"];

/** Any ARN that can be written. */
export const ANY_ARN: Shape = {
	name: "any",
	partition: { must: undefined, pool: ["aws"] },
	service: { must: undefined, pool: ["s3", "iam"] },
	region: { must: undefined, pool: ["", ...REGIONS] },
	account: { must: undefined, pool: ["", ...ACCOUNTS] },
	resource: { must: undefined, pool: ["example"] },
};

/** The partitions that there are; credentials of one are unknown in the others. */
export const PARTITIONS: readonly string[] = ["aws", "aws-cn", "aws-us-gov"];

/** What the ARNs of a service's types have in common: the parts before the last. */
export type ServiceShape = {
	readonly service: PartShape;
	readonly partition: PartShape;
	readonly aRegion: PartShape;
	readonly anAccount: PartShape;
	/** Last parts of ARNs to take first. */
	readonly names: readonly string[];
};

/** The parts of a service's ARNs, in these partitions; `names` are ARNs to take parts from first. */
export const serviceShape = (
	service: string,
	partitions: readonly string[],
	names: readonly string[],
): ServiceShape => {
	const own = names.flatMap((name) => readArn(name) ?? []).filter((arn) => arn.service === service);
	const regions = own.map(({ region }) => region);
	const accounts = own.map(({ account }) => account);
	return {
		service: exactly(service),
		partition: { must: undefined, pool: partitions, isAmongPool: true },
		aRegion: shaped(SOMETHING, regions, REGIONS),
		anAccount: shaped(TWELVE_DIGITS, accounts, ACCOUNTS),
		names: own.map(({ resource }) => resource),
	};
};

/**
 * The ARNs of a type of resource, as the Service Authorization Reference spells them; `siblings` are all types of the
 * service.
 */
export const shapeOf = (
	type: ResourceType,
	siblings: readonly ResourceType[],
	{ service, partition, aRegion, anAccount, names }: ServiceShape,
): Shape => {
	const [, region = "", account = "", ...rest] = type.arn.split(":");
	const resource = rest.join(":");
	const isHolder = siblings.some(({ arn }) => arn.startsWith(`${type.arn}/`));
	return {
		name: `${type.arn} ${isHolder}`,
		partition,
		service,
		region: region.startsWith("{") ? aRegion : exactly(region),
		account: account.startsWith("{") ? anAccount : exactly(account),
		resource: shaped(resourcePattern(resource, isHolder), names, namesFor(resource)),
	};
};

const shaped = (must: Pattern, first: readonly string[], others: readonly string[]): PartShape => ({
	must,
	pool: [...first.filter((text) => matchesPattern(must, text)), ...others],
});

/** How plain an example of the type is, lower being plainer: what people know first, then what is short to write. */
export const plainnessOf = ({ name, arn }: ResourceType): number => {
	const known = FAMILIAR.indexOf(name);
	return known === -1 ? FAMILIAR.length + arn.length : known;
};

const FAMILIAR = [
	"bucket",
	"object",
	"user",
	"role",
	"instance",
	"table",
	"function",
	"key",
	"queue",
	"topic",
	"Secret",
];

const exactly = (text: string): PartShape => ({ must: undefined, pool: [text], isAmongPool: true });

const TWELVE_DIGITS = oneOf("0123456789", 12);

const RUN: Piece = { repeats: true, only: undefined, but: "" };
const ONE: Piece = { repeats: false, only: undefined, but: "" };

/** A region has a name, and no colon, which no part but the last can hold. */
const SOMETHING: Pattern = [
	{ ...ONE, but: ":" },
	{ ...RUN, but: ":" },
];

/**
 * The last part of an ARN, where `{Name}` stands for a text that is not empty. A name ends where the
 * template goes on; the name of what holds other things, such as a bucket its objects, ends at a slash.
 */
const resourcePattern = (template: string, isHolder: boolean): Pattern => {
	const pieces: Piece[] = [];
	const parts = template.split(/(\{[^}]*\})/);
	for (const [index, part] of parts.entries()) {
		if (!part.startsWith("{")) pieces.push(...literal(part));
		else {
			const next = parts[index + 1] ?? "";
			const but = next === "" ? (isHolder ? "/" : "") : next.charAt(0);
			pieces.push({ ...ONE, but }, { ...RUN, but });
		}
	}
	return pieces;
};

/** Names in place of the holes of a template. */
const namesFor = (template: string): readonly string[] =>
	WORDS.map((words) =>
		template.replace(/\{([^}]*)\}/g, (_, hole: string) => words[hole] ?? words.other ?? "x"),
	);

const WORDS: readonly Readonly<Record<string, string>>[] = [
	{
		BucketName: "example-bucket",
		ObjectName: "example.txt",
		KeyId: "1234abcd-12ab-34cd-56ef-1234567890ab",
		InstanceId: "i-0123456789abcdef0",
		UserNameWithPath: "kai",
		RoleNameWithPath: "Example",
		GroupNameWithPath: "Examples",
		other: "example",
	},
	{ BucketName: "other-bucket", ObjectName: "other.txt", other: "other" },
];
