import type { Operation } from "../operations/operation.ts";
import type { Field } from "../operations/shape.ts";
import { cliName } from "./cli-name.ts";
import { customizationOf } from "./customizations.ts";
import { globalFlags } from "./global-options.ts";
import { operationsOf, serviceNames } from "./read-call.ts";

/** Help on a topic: `[]`, `["aws"]`, `["aws", "iam"]` or `["aws", "iam", "create-user"]`. */
export const helpOn = (topic: readonly string[]): string => {
	const [, service, name] = topic[0] === "aws" ? topic : ["aws", ...topic];
	if (topic[0] === "console") return CONSOLE;
	if (service === undefined) return topic.length === 0 ? PROMPT : commands();
	if (service === "s3") return S3;
	const own = operationsOf(service);
	const operation = name === undefined ? undefined : own.get(name);
	if (operation !== undefined) return operationHelp(service, operation);
	return own.size === 0 ? commands() : [`aws ${service} ...`, "", ...columns([...own.keys()])].join("\n");
};

const PROMPT = [
	"aws SERVICE OPERATION --flag value   makes a call; `aws help` lists the services",
	"export NAME=value, unset NAME        sets AWS_ACCESS_KEY_ID and the like",
	"aws configure list                   says which credentials are in use",
	"console sign-in, register-mfa        what only the browser does: `help console`",
	"wait 1h                              moves the simulated clock",
	"file://NAME                          stands for the text of a file",
	"@{Credentials.AccessKeyId}           stands for a value of the last answer",
	"",
	"Nothing typed here runs on your computer.",
].join("\n");

const CONSOLE = [
	"console sign-in NAME --password PASSWORD  as a user, or as root",
	"    --code CODE                           what the registered device shows",
	"    --new-password PASSWORD               where AWS asks for a new one",
	"    --account ID                          id or alias, where there are several",
	"console register-mfa NAME                 makes a virtual device for yourself",
	"console register-mfa NAME CODE CODE       registers it, by two codes in a row",
	"",
	"Afterwards the prompt has the rights of whoever signed in. The root user",
	"registers its devices here only, not with the AWS CLI.",
].join("\n");

const S3 = [
	"aws s3 ls [s3://BUCKET[/PREFIX]] [--recursive]   buckets, or what is in one",
	"aws s3 cp s3://BUCKET/KEY FILE                    fetches an object; - prints it",
	"aws s3 cp s3://BUCKET/KEY s3://BUCKET/KEY         copies an object",
	"aws s3 rm s3://BUCKET/KEY [--recursive]           deletes objects",
	"aws s3 mb s3://BUCKET, aws s3 rb s3://BUCKET      makes or removes a bucket",
].join("\n");

const commands = (): string =>
	[
		"aws SERVICE OPERATION [--flag value ...]",
		"",
		`services: ${serviceNames.join(", ")}; also s3 and configure`,
		"",
		...Object.entries(globalFlags)
			.filter(([, { isKnownOnly }]) => !isKnownOnly)
			.map(([flag, { summary }]) => `  ${flag.padEnd(20)} ${summary}`),
		"",
		"`aws iam help` lists the operations of a service.",
	].join("\n");

const operationHelp = (service: string, operation: Operation): string => {
	const { extra, hidden, outfile } = customizationOf(operation);
	const fields = Object.entries({ ...operation.parameters, ...extra }).filter(
		([name]) => !hidden.includes(name),
	);
	return [
		`aws ${service} ${cliName(operation.name)}${outfile ? " OUTFILE" : ""}`,
		"",
		...fields.map(([name, field]) => `  ${flagOf(name, field)}`),
		...(fields.length === 0 ? ["  no parameters"] : []),
		"",
		`It needs ${operation.action}.`,
	].join("\n");
};

const flagOf = (name: string, { shape, isRequired }: Field): string => {
	const flag = `--${cliName(name)}`;
	const value =
		shape.type === "text" && shape.oneOf !== undefined ? shape.oneOf.join(" | ") : TYPES[shape.type];
	return `${`${flag} ${value}`.trimEnd().padEnd(44)} ${isRequired ? "required" : ""}`.trimEnd();
};

const TYPES: Readonly<Record<Field["shape"]["type"], string>> = {
	text: "TEXT",
	integer: "NUMBER",
	boolean: "",
	blob: "TEXT",
	list: "ITEM ...",
	map: "KEY=VALUE,... or JSON",
	structure: "KEY=VALUE,... or JSON",
	json: "JSON",
};

/** Names in two columns, read down. */
const columns = (names: readonly string[]): readonly string[] => {
	const half = Math.ceil(names.length / 2);
	return names
		.slice(0, half)
		.map((name, index) => `  ${name.padEnd(36)} ${names[half + index] ?? ""}`.trimEnd());
};
