import type { PolicyVersion } from "./policy-version.ts";
import { matchTemplate, type Resolve, readTemplate, type Template } from "./template.ts";

/** `arn:partition:service:region:account:resource`; region and account may be empty (AWS: Identify AWS resources with ARNs). */
export type Arn = {
	readonly text: string;
	readonly partition: string;
	readonly service: string;
	readonly region: string;
	readonly account: string;
	/** Everything after the fifth colon, colons and slashes included. */
	readonly resource: string;
};

/** An ARN whose parts may hold wildcards; each part is compared with its own, so a `*` never crosses one of the five colons. */
export type ArnPattern = {
	readonly partition: Template;
	readonly service: Template;
	readonly region: Template;
	readonly account: Template;
	readonly resource: Template;
};

/** The parts of an ARN, or undefined where the text has no `arn:` in front or fewer than six parts. */
export const readArn = (text: string): Arn | undefined => {
	const parts = cutArn(text);
	if (!parts) return undefined;
	const [partition, service, region, account, resource] = parts;
	return { text, partition, service, region, account, resource };
};

/** The pattern an ARN in a policy spells, or undefined where it has fewer than six parts. */
export const readArnPattern = (text: string, version: PolicyVersion): ArnPattern | undefined => {
	const parts = cutArn(text);
	if (!parts) return undefined;
	const [partition, service, region, account, resource] = parts;
	return {
		partition: readPart(partition, version),
		service: readPart(service, version),
		region: readPart(region, version),
		account: readPart(account, version),
		resource: readPart(resource, version),
	};
};

/** True where each part of the ARN fits its pattern, case and all; the part that tells most apart comes first. */
export const matchArn = (pattern: ArnPattern, arn: Arn, resolve: Resolve): boolean =>
	matchTemplate(pattern.resource, arn.resource, resolve) &&
	matchTemplate(pattern.service, arn.service, resolve) &&
	matchTemplate(pattern.account, arn.account, resolve) &&
	matchTemplate(pattern.region, arn.region, resolve) &&
	matchTemplate(pattern.partition, arn.partition, resolve);

const EMPTY = readTemplate("", "2008-10-17", "like");
const ANY = readTemplate("*", "2008-10-17", "like");
const AWS = readTemplate("aws", "2008-10-17", "like");

/** The parts most ARNs are made of need not be read every time. */
const readPart = (text: string, version: PolicyVersion): Template => {
	if (text === "") return EMPTY;
	if (text === "*") return ANY;
	return text === "aws" ? AWS : readTemplate(text, version, "like");
};

/** Cuts at the first five colons that are not inside `${...}`. */
const cutArn = (text: string): readonly [string, string, string, string, string] | undefined => {
	if (!text.startsWith("arn:")) return undefined;
	const next = text.includes("${") ? colonOutsideVariables : colonAt;
	const one = next(text, 4);
	const two = one === -1 ? -1 : next(text, one + 1);
	const three = two === -1 ? -1 : next(text, two + 1);
	const four = three === -1 ? -1 : next(text, three + 1);
	if (four === -1) return undefined;
	return [
		text.slice(4, one),
		text.slice(one + 1, two),
		text.slice(two + 1, three),
		text.slice(three + 1, four),
		text.slice(four + 1),
	];
};

const colonAt = (text: string, from: number): number => text.indexOf(":", from);

const colonOutsideVariables = (text: string, from: number): number => {
	for (let at = from; at < text.length; at += 1) {
		if (text[at] === ":") return at;
		if (text[at] === "$" && text[at + 1] === "{") {
			const close = text.indexOf("}", at);
			if (close === -1) return text.indexOf(":", at);
			at = close;
		}
	}
	return -1;
};
