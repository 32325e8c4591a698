import { groupFlags } from "../flags.ts";
import { type GlobalOptions, globalFlags } from "../global-options.ts";
import { invalidChoice } from "../invalid-choice.ts";
import { readOptions } from "../read-options.ts";
import type { Word } from "../split-line.ts";

/** A bucket and a key or the beginning of one; the key is empty for the bucket itself. */
export type S3Place = { readonly bucket: string; readonly key: string };

/** What a line after `aws s3` asks for. */
export type S3Command =
	| { readonly verb: "list-buckets" }
	| { readonly verb: "list"; readonly at: S3Place; readonly isRecursive: boolean }
	| { readonly verb: "make"; readonly bucket: string }
	| { readonly verb: "remove-bucket"; readonly bucket: string; readonly isForced: boolean }
	| { readonly verb: "remove"; readonly at: S3Place; readonly isRecursive: boolean }
	| { readonly verb: "download"; readonly from: S3Place; readonly to: string }
	| { readonly verb: "copy"; readonly from: S3Place; readonly to: S3Place };

export type ReadS3 =
	| { readonly ok: true; readonly command: S3Command; readonly options: GlobalOptions }
	| { readonly ok: false; readonly message: string };

const FLAGS: readonly string[] = ["--recursive", "--force"];

/** The subcommands of `aws s3`. */
export const s3Verbs: readonly string[] = ["ls", "cp", "mb", "rb", "rm"];

/** Reads what stands after `aws s3`: `ls`, `cp`, `mb`, `rb` and `rm`. https://docs.aws.amazon.com/cli/latest/reference/s3/ */
export const readS3 = (words: readonly Word[]): ReadS3 => {
	const [positions, ...flags] = groupFlags(words);
	const options = readOptions(flags);
	if (typeof options === "string") return wrong(options);
	const own = flags.filter(({ name }) => !Object.hasOwn(globalFlags, name));
	const unknown = own.filter(({ name }) => !FLAGS.includes(name)).map(({ name }) => name);
	if (unknown.length > 0) return wrong(`Unknown options: ${unknown.join(", ")}`);
	const has = (name: string) => own.some((flag) => flag.name === name);
	const [verb = "", ...paths] = [...(positions?.values ?? []), ...own.flatMap(({ values }) => values)];
	const command = readVerb(verb, paths, has("--recursive"), has("--force"));
	return typeof command === "string" ? wrong(command) : { ok: true, command, options };
};

const wrong = (message: string): ReadS3 => ({ ok: false, message });

const readVerb = (
	verb: string,
	paths: readonly string[],
	isRecursive: boolean,
	isForced: boolean,
): S3Command | string => {
	const [first, second] = paths;
	switch (verb) {
		case "":
			return "the following arguments are required: subcommand";
		case "ls":
			return first === undefined
				? { verb: "list-buckets" }
				: { verb: "list", at: placeIn(first) ?? { bucket: first, key: "" }, isRecursive };
		case "mb":
		case "rb": {
			const at = placeIn(first ?? "");
			if (at === undefined || at.key !== "") return `aws s3 ${verb} s3://BUCKET`;
			return verb === "mb"
				? { verb: "make", bucket: at.bucket }
				: { verb: "remove-bucket", bucket: at.bucket, isForced };
		}
		case "rm": {
			const at = placeIn(first ?? "");
			return at === undefined ? "aws s3 rm s3://BUCKET/KEY" : { verb: "remove", at, isRecursive };
		}
		case "cp":
			return readCopy(first, second);
		default:
			return invalidChoice("argument subcommand", verb, s3Verbs);
	}
};

const readCopy = (first: string | undefined, second: string | undefined): S3Command | string => {
	if (first === undefined || second === undefined) return "aws s3 cp s3://BUCKET/KEY FILE";
	const from = placeIn(first);
	const to = placeIn(second);
	if (from === undefined) return UPLOAD;
	if (from.key === "") return "aws s3 cp s3://BUCKET/KEY FILE";
	return to === undefined ? { verb: "download", from, to: second } : { verb: "copy", from, to };
};

const UPLOAD =
	"nothing is read from your computer here; write the content itself: aws s3api put-object --bucket BUCKET --key KEY --body 'text'";

const placeIn = (path: string): S3Place | undefined => {
	const [, bucket, key = ""] = /^s3:\/\/([^/]+)(?:\/([\s\S]*))?$/.exec(path) ?? [];
	return bucket === undefined ? undefined : { bucket, key };
};
