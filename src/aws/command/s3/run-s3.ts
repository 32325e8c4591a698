import type { AwsError } from "../../operations/aws-error.ts";
import type { Lab } from "../../operations/lab.ts";
import type { LogEntry } from "../../operations/log-entry.ts";
import type { Operation, Output } from "../../operations/operation.ts";
import { run } from "../../operations/run.ts";
import { createBucket } from "../../operations/s3/create-bucket.ts";
import { deleteBucket } from "../../operations/s3/delete-bucket.ts";
import { deleteObject } from "../../operations/s3/delete-object.ts";
import { getObject } from "../../operations/s3/get-object.ts";
import { listBuckets } from "../../operations/s3/list-buckets.ts";
import { listObjectsV2 } from "../../operations/s3/list-objects-v2.ts";
import { putObject } from "../../operations/s3/put-object.ts";
import type { Params } from "../../operations/shape.ts";
import type { GlobalOptions } from "../global-options.ts";
import type { S3Command, S3Place } from "./s3-command.ts";

/** The lab after a line of `aws s3`, and what it printed. */
export type S3Result = {
	readonly lab: Lab;
	readonly stdout: string;
	readonly stderr: string;
	/** 1 where something failed, as `aws s3` has it; 253 without credentials. */
	readonly exitCode: 0 | 1 | 253 | 254;
	readonly hint: string | undefined;
	readonly entry: LogEntry | undefined;
	/** The content that was fetched. */
	readonly body?: string | undefined;
};

/** Runs a line of `aws s3`: the calls of `s3api` that stand behind it, and its own words on them. */
export const runS3 = (lab: Lab, command: S3Command, options: GlobalOptions): S3Result => {
	const caller = callerIn(lab, options);
	switch (command.verb) {
		case "list-buckets":
			return caller.call(listBuckets, {}, ({ Buckets }) => lines(Buckets).map(bucketLine));
		case "list":
			return list(caller, command.at, command.isRecursive);
		case "make": {
			const { bucket } = command;
			const region = options.region ?? lab.region;
			const elsewhere = { CreateBucketConfiguration: { LocationConstraint: region } };
			const params = { Bucket: bucket, ...(region === "us-east-1" ? {} : elsewhere) };
			const made = caller.call(createBucket, params, () => [`make_bucket: ${bucket}`]);
			return failedAs(made, `make_bucket failed: s3://${bucket}`);
		}
		case "remove-bucket": {
			const { bucket, isForced } = command;
			const emptied = isForced ? removeAll(caller, { bucket, key: "" }) : undefined;
			if (emptied !== undefined && emptied.exitCode !== 0) return emptied;
			const next = emptied === undefined ? caller : callerIn(emptied.lab, options);
			const removed = next.call(deleteBucket, { Bucket: bucket }, () => [`remove_bucket: ${bucket}`]);
			return joined(emptied, failedAs(removed, `remove_bucket failed: s3://${bucket}`));
		}
		case "remove":
			return command.isRecursive ? removeAll(caller, command.at) : removeOne(caller, command.at);
		case "download":
			return download(caller, command.from, command.to);
		case "copy":
			return copy(caller, command.from, command.to);
	}
};

type Caller = {
	readonly lab: Lab;
	readonly options: GlobalOptions;
	readonly call: (
		operation: Operation,
		params: Params,
		print: (output: Output, body: string | undefined) => readonly string[],
	) => S3Result;
};

const callerIn = (lab: Lab, options: GlobalOptions): Caller => ({
	lab,
	options,
	call: (operation, params, print) => {
		const result = run(lab, operation, params, options);
		if (!("answer" in result)) {
			const stderr = `\naws: [ERROR]: ${result.message}`;
			return { lab, stdout: "", stderr, exitCode: 253, hint: undefined, entry: undefined };
		}
		const { answer, entry } = result;
		if (answer.ok) {
			const stdout = print(answer.output, answer.body).join("\n");
			const { body } = answer;
			return { lab: result.lab, stdout, stderr: "", exitCode: 0, hint: undefined, entry, body };
		}
		const stderr = `\n${errorText(operation.name, answer.error)}`;
		return { lab: result.lab, stdout: "", stderr, exitCode: 254, hint: answer.error.hint, entry };
	},
});

const errorText = (name: string, { code, message }: AwsError): string =>
	`An error occurred (${code}) when calling the ${name} operation: ${message}`;

/** The same result, where it failed in the words of a command that does several things. */
const failedAs = (result: S3Result, words: string): S3Result =>
	result.exitCode === 254 ? { ...result, stderr: `${words} ${result.stderr.trim()}`, exitCode: 1 } : result;

const joined = (first: S3Result | undefined, second: S3Result): S3Result => ({
	...second,
	stdout: [first?.stdout ?? "", second.stdout].filter((text) => text !== "").join("\n"),
});

const lines = (value: Output[string]): readonly Output[] =>
	Array.isArray(value) ? value.filter((item) => typeof item === "object" && item !== null) : [];

/** `2026-01-05 08:00:00`, as `aws s3` prints times. */
const shortTime = (value: Output[string]): string => String(value).slice(0, 19).replace("T", " ");

const bucketLine = ({ CreationDate, Name }: Output): string => `${shortTime(CreationDate)} ${Name}`;

const objectLine = ({ LastModified, Size, Key }: Output, prefix: string): string =>
	`${shortTime(LastModified)} ${String(Size).padStart(10)} ${String(Key).slice(prefix.length)}`;

const list = (caller: Caller, { bucket, key }: S3Place, isRecursive: boolean): S3Result => {
	const params = { Bucket: bucket, Prefix: key, ...(isRecursive ? {} : { Delimiter: "/" }) };
	const folder = isRecursive ? "" : key.slice(0, key.lastIndexOf("/") + 1);
	const listed = caller.call(listObjectsV2, params, ({ Contents, CommonPrefixes }) => [
		...lines(CommonPrefixes).map(
			({ Prefix }) => `${" ".repeat(27)}PRE ${String(Prefix).slice(folder.length)}`,
		),
		...lines(Contents).map((object) => objectLine(object, folder)),
	]);
	// Nothing found is no error of AWS, but one of the command.
	return listed.exitCode === 0 && listed.stdout === "" && key !== "" ? { ...listed, exitCode: 1 } : listed;
};

const removeOne = (caller: Caller, { bucket, key }: S3Place): S3Result =>
	failedAs(
		caller.call(deleteObject, { Bucket: bucket, Key: key }, () => [`delete: s3://${bucket}/${key}`]),
		`delete failed: s3://${bucket}/${key}`,
	);

const removeAll = (caller: Caller, { bucket, key }: S3Place): S3Result => {
	const listed = caller.call(listObjectsV2, { Bucket: bucket, Prefix: key }, () => []);
	if (listed.exitCode !== 0) return failedAs(listed, "fatal error:");
	const keys = lines(listed.lab.lastOutput?.Contents).map(({ Key }) => String(Key));
	return keys.reduce<S3Result>(
		(before, one) => joined(before, removeOne(callerIn(before.lab, caller.options), { bucket, key: one })),
		listed,
	);
};

/** The object is looked at before it is fetched, so the errors are those of HeadObject, which says nothing but a number. */
const download = (caller: Caller, { bucket, key }: S3Place, to: string): S3Result => {
	const from = `s3://${bucket}/${key}`;
	const name = key.slice(key.lastIndexOf("/") + 1);
	const file = to.endsWith("/") || to === "." ? `${to.replace(/\/$/, "")}/${name}` : to;
	const fetched = caller.call(getObject, { Bucket: bucket, Key: key }, (_, body = "") =>
		to === "-"
			? [body]
			: [`download: ${from} to ${file.startsWith("/") || file.startsWith("./") ? file : `./${file}`}`],
	);
	if (fetched.exitCode === 254) return headError(fetched, key);
	return to === "-" || fetched.exitCode !== 0
		? fetched
		: { ...fetched, hint: `${file} would hold:\n${fetched.body ?? ""}` };
};

const headError = (result: S3Result, key: string): S3Result => {
	const code = result.entry?.error?.code ?? "";
	const [number, words] =
		code === "NoSuchKey" || code === "NoSuchBucket"
			? ["404", `Key "${key}" does not exist`]
			: ["403", "Forbidden"];
	return {
		...result,
		stderr: `fatal error: An error occurred (${number}) when calling the HeadObject operation: ${words}`,
		exitCode: 1,
		hint: result.hint ?? result.entry?.error?.message,
	};
};

const copy = (caller: Caller, from: S3Place, to: S3Place): S3Result => {
	const key =
		to.key === "" || to.key.endsWith("/") ? to.key + from.key.slice(from.key.lastIndexOf("/") + 1) : to.key;
	const read = caller.call(getObject, { Bucket: from.bucket, Key: from.key }, () => []);
	if (read.exitCode === 254) return headError(read, from.key);
	if (read.exitCode !== 0) return read;
	const words = `s3://${from.bucket}/${from.key} to s3://${to.bucket}/${key}`;
	const params = { Bucket: to.bucket, Key: key, Body: read.body ?? "" };
	const written = callerIn(read.lab, caller.options).call(putObject, params, () => [`copy: ${words}`]);
	return failedAs(written, `copy failed: ${words}`);
};
