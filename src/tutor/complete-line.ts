import type { Account } from "../aws/account/account.ts";
import { roleArn } from "../aws/account/arns.ts";
import { cliName } from "../aws/command/cli-name.ts";
import { profileSettings } from "../aws/command/configure.ts";
import { consoleVerbs } from "../aws/command/console/console-command.ts";
import { customizationOf } from "../aws/command/customizations.ts";
import { globalFlags, outputFormats } from "../aws/command/global-options.ts";
import { operationsOf, serviceNames } from "../aws/command/read-call.ts";
import { firstWords } from "../aws/command/read-line.ts";
import { s3Verbs } from "../aws/command/s3/s3-command.ts";
import { identityOf } from "../aws/operations/identity.ts";
import type { Lab } from "../aws/operations/lab.ts";
import type { Operation } from "../aws/operations/operation.ts";
import { deviceName } from "./authenticator.ts";

/** What could stand where the cursor is: the word that is being typed, and the words it may become. */
export type Completion = { readonly word: string; readonly options: readonly string[] };

/** Completes the last word of what stands before the cursor: commands, parameters, and the account's own names. */
export const completeLine = (lab: Lab, before: string, files: readonly string[]): Completion => {
	const words = before.trimStart().split(/\s+/);
	const word = words.at(-1) ?? "";
	const options = candidates(lab, words, files).filter((one) => one.startsWith(word));
	return { word, options: [...new Set(options)] };
};

/** The longest beginning that all of some words share. */
export const sharedStart = (words: readonly string[]): string => {
	let [start = ""] = words;
	for (const word of words) while (!word.startsWith(start)) start = start.slice(0, -1);
	return start;
};

const candidates = (lab: Lab, words: readonly string[], files: readonly string[]): readonly string[] => {
	const [first = "", service = "", name = ""] = words;
	if (words.length <= 1) return firstWords;
	if (first === "unset") return [...lab.environment.keys()];
	if (first === "export")
		return ["AWS_ACCESS_KEY_ID=", "AWS_SECRET_ACCESS_KEY=", "AWS_SESSION_TOKEN=", "AWS_PROFILE="];
	if (first === "console") return consoleWords(lab, words);
	if (first !== "aws") return [];
	if (words.length === 2) return [...serviceNames, "s3", "configure", "help"];
	if (service === "s3") return s3Words(lab, words);
	if (service === "configure") return configureWords(lab, words);
	if (words.length === 3) return [...[...operationsOf(service).keys()].sort(), "help"];
	const operation = operationsOf(service).get(name);
	const flag = words.at(-2) ?? "";
	const typed = words.at(-1) ?? "";
	if (typed.startsWith("--") || !flag.startsWith("--")) return flagsOf(operation, words.slice(0, -1));
	if (typed.startsWith("f")) return files.map((file) => `file://${file}`);
	return valuesOf(lab, operation, flag);
};

const consoleWords = (lab: Lab, words: readonly string[]): readonly string[] => {
	const [, verb] = words;
	const account = accountOf(lab);
	if (words.length === 2) return [...consoleVerbs, "help"];
	if (verb === "register-mfa")
		return words.length === 3
			? [...(account?.virtualMfaDevices.values() ?? [])].flatMap((device) =>
					device.enabledAt === undefined ? [deviceName(device)] : [],
				)
			: [];
	if (verb !== "sign-in") return [];
	if (words.length === 3) return ["root", ...(account?.users.keys() ?? [])];
	if (words.at(-2) === "--account")
		return [...lab.cloud.accounts.values()].flatMap(({ id, alias }) => [
			id,
			...(alias === undefined ? [] : [alias]),
		]);
	return ["--password", "--code", "--new-password", "--account"].filter(
		(flag) => !words.slice(0, -1).includes(flag),
	);
};

const s3Words = (lab: Lab, words: readonly string[]): readonly string[] => {
	if (words.length === 3) return [...s3Verbs, "help"];
	if (words.at(-2) === "--profile") return [...lab.profiles.keys()];
	const buckets = [...lab.cloud.accounts.values()].flatMap(({ resources }) => [...resources.values()]);
	const places = buckets.flatMap((one) => (one.type === "s3-bucket" ? [`s3://${one.name}/`] : []));
	return [...places, "--recursive", "--force", "--profile"];
};

const configureWords = (lab: Lab, words: readonly string[]): readonly string[] => {
	if (words.length === 3) return ["set", "get", "list", "list-profiles"];
	if (words.at(-2) === "--profile") return [...lab.profiles.keys()];
	return [
		...profileSettings,
		"--profile",
		"@{Credentials.AccessKeyId}",
		"@{Credentials.SecretAccessKey}",
		"@{Credentials.SessionToken}",
	];
};

const fieldsOf = (operation: Operation | undefined) => {
	if (operation === undefined) return [];
	const { extra, hidden } = customizationOf(operation);
	return Object.entries({ ...operation.parameters, ...extra }).filter(([name]) => !hidden.includes(name));
};

/** Required flags first; what stands on the line already is not offered again. */
const flagsOf = (operation: Operation | undefined, words: readonly string[]): readonly string[] => {
	const fields = fieldsOf(operation);
	const required = fields.filter(([, { isRequired }]) => isRequired);
	const optional = fields.filter(([, { isRequired }]) => !isRequired);
	const own = [...required, ...optional].map(([name]) => `--${cliName(name)}`);
	return [...own, ...Object.keys(globalFlags).filter((flag) => !globalFlags[flag]?.isKnownOnly)].filter(
		(flag) => !words.includes(flag),
	);
};

const valuesOf = (lab: Lab, operation: Operation | undefined, flag: string): readonly string[] => {
	if (flag === "--profile") return [...lab.profiles.keys()];
	if (flag === "--output") return outputFormats;
	const [name, field] = fieldsOf(operation).find(([one]) => `--${cliName(one)}` === flag) ?? [];
	if (name === undefined) return [];
	if (field?.shape.type === "text" && field.shape.oneOf !== undefined) return field.shape.oneOf;
	const account = accountOf(lab);
	return account === undefined ? [] : namesFor(name, account);
};

const accountOf = (lab: Lab): Account | undefined => {
	const identity = identityOf(lab);
	const id = identity.ok ? identity.session.account : (lab.cloud.accounts.keys().next().value ?? "");
	return lab.cloud.accounts.get(id);
};

/** The account's own names that fit a parameter of this name. */
const namesFor = (parameter: string, account: Account): readonly string[] => {
	const named = (type: string) =>
		[...account.resources.values()].flatMap((one) => (one.type === type ? [one.name] : []));
	switch (parameter) {
		case "UserName":
			return [...account.users.keys()];
		case "GroupName":
			return [...account.groups.keys()];
		case "RoleName":
			return [...account.roles.keys()];
		case "RoleArn":
			return [...account.roles.values()].map((role) => roleArn(account.id, role));
		case "PolicyArn":
		case "PermissionsBoundary":
			return [...account.policies.keys()];
		case "SerialNumber":
			return [...account.virtualMfaDevices.keys()];
		case "AccessKeyId":
			return [...account.users.values()].flatMap(({ accessKeys }) => accessKeys.map(({ id }) => id));
		case "InstanceProfileName":
			return [...account.instanceProfiles.keys()];
		case "PolicyName":
			return [...account.users.values(), ...account.groups.values(), ...account.roles.values()].flatMap(
				({ inlinePolicies }) => [...inlinePolicies.keys()],
			);
		case "Bucket":
			return named("s3-bucket");
		case "TableName":
			return named("dynamodb-table");
		case "FunctionName":
			return named("lambda-function");
		case "KeyId":
			return named("kms-key");
		case "GroupId":
			return named("security-group");
		case "InstanceIds":
			return named("ec2-instance");
		case "ResourceArn":
			return [...account.resources.keys()];
		default:
			return [];
	}
};
