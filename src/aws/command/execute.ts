import type { EpochSeconds } from "../account/account.ts";
import type { AwsError } from "../operations/aws-error.ts";
import type { Lab } from "../operations/lab.ts";
import type { LogEntry } from "../operations/log-entry.ts";
import type { Output } from "../operations/operation.ts";
import { run } from "../operations/run.ts";
import type { Complaint } from "./complaint.ts";
import { usage } from "./complaint.ts";
import { configure } from "./configure.ts";
import { usesCodes } from "./console/console-command.ts";
import { runConsole } from "./console/run-console.ts";
import { fillFiles } from "./fill-files.ts";
import { helpOn } from "./help.ts";
import { fillPlaceholders, openPlaceholder } from "./placeholder.ts";
import { printOutput } from "./print/print-output.ts";
import type { CliCall } from "./read-call.ts";
import { type Line, readLine, wordsOf } from "./read-line.ts";
import { runS3 } from "./s3/run-s3.ts";
import type { Tools } from "./tools.ts";

/** A line that was run: the lab after it, and what it printed. */
export type Step = {
	readonly lab: Lab;
	readonly stdout: string;
	readonly stderr: string;
	/** As the AWS CLI's: 0, 252 for a wrong line, 253 for missing credentials, 254 for an error of AWS. */
	readonly exitCode: number;
	/** The tutor's own word on an error, which AWS would not say. */
	readonly hint: string | undefined;
	/** The call that was made, where one was. */
	readonly entry: LogEntry | undefined;
};

/**
 * Runs one line in the lab. It never throws and touches nothing outside; the lab keeps the line, with the contents of
 * files and the clock of codes put in, so that the same lines give the same lab wherever they are replayed.
 */
export const execute = (lab: Lab, typed: string, tools: Tools = {}): Step => {
	const codesAt = stampIn(typed) ?? tools.codesAt ?? lab.clock;
	const split = wordsOf(typed, (word) => fillPlaceholders(word, lab, codesAt));
	if (!split.ok) return complain(lab, typed, split.complaint);
	const open = split.words.map(({ text }) => openPlaceholder(text)).find((path) => path !== undefined);
	if (open !== undefined) return complain(lab, typed, usage(`the last answer has no \`${open}\``));
	const filled = fillFiles(typed, split.words, tools.readFile);
	if (!filled.ok) return complain(lab, typed, filled.complaint);
	const line = readLine(filled.words);
	const recorded = hasCodes(line) && codesAt !== lab.clock ? stamped(filled.line, codesAt) : filled.line;
	const step = perform(lab, line, typed, { ...tools, codesAt });
	if (line.type === "nothing" || line.type === "help") return { ...step, lab };
	return { ...step, lab: { ...step.lab, lines: [...lab.lines, recorded], before: lab } };
};

/** Runs lines one after the other. */
export const replay = (lab: Lab, lines: readonly string[], tools: Tools = {}): Lab =>
	lines.reduce((before, line) => execute(before, line, tools).lab, lab);

const hasCodes = (line: Line): boolean => {
	if (line.type === "console") return usesCodes(line.command);
	return line.type === "call" && CODES.some((name) => name in line.call.params);
};

const CODES: readonly string[] = ["TokenCode", "AuthenticationCode1"];

const STAMP = / # codes at (\d{1,12})\s*$/;

const stampIn = (line: string): EpochSeconds | undefined => {
	const [, seconds] = STAMP.exec(line) ?? [];
	return seconds === undefined ? undefined : Number(seconds);
};

const stamped = (line: string, codesAt: EpochSeconds): string =>
	`${line.replace(STAMP, "")} # codes at ${Math.floor(codesAt)}`;

const quiet = { stdout: "", stderr: "", exitCode: 0, hint: undefined, entry: undefined } as const;

const say = (lab: Lab, stdout: string): Step => ({ ...quiet, lab, stdout });

/** A line that could not be read is no part of the answer; it changes nothing. */
const complain = (lab: Lab, typed: string, complaint: Complaint): Step => ({
	...quiet,
	lab: { ...lab, lines: [...lab.lines, typed], before: lab },
	stderr: complaintText(typed, complaint),
	exitCode: complaint.exitCode,
});

/** A complaint of the command line begins as its own do; one of the prompt stands alone. */
const complaintText = (line: string, { message }: Complaint): string =>
	/^\s*aws\b/.test(line) ? `\naws: [ERROR]: ${message}` : message;

const perform = (lab: Lab, line: Line, typed: string, tools: Tools): Step => {
	switch (line.type) {
		case "nothing":
			return say(lab, "");
		case "call":
			return performCall(lab, line.call, tools);
		case "s3":
			return runS3(lab, line.command, line.options);
		case "console":
			return runConsole(lab, line.command, tools.codesAt ?? lab.clock);
		case "configure":
			return configured(lab, line, typed);
		case "export":
			return say({ ...lab, environment: new Map([...lab.environment, ...line.variables]) }, "");
		case "unset":
			return say(
				{ ...lab, environment: new Map([...lab.environment].filter(([name]) => !line.names.includes(name))) },
				"",
			);
		case "wait":
			return say({ ...lab, clock: lab.clock + line.seconds }, "");
		case "help":
			return say(lab, helpOn(line.topic));
		case "wrong":
			return {
				...quiet,
				lab,
				stderr: complaintText(typed, line.complaint),
				exitCode: line.complaint.exitCode,
			};
	}
};

const configured = (lab: Lab, line: Extract<Line, { type: "configure" }>, typed: string): Step => {
	const result = configure(lab, line.words, line.profile);
	return result.ok
		? say({ ...lab, profiles: result.profiles }, result.stdout)
		: { ...quiet, lab, stderr: complaintText(typed, usage(result.message)), exitCode: 252 };
};

const performCall = (lab: Lab, call: CliCall, tools: Tools): Step => {
	const { operation, params, options } = call;
	const result = run(lab, operation, params, { ...options, codesAt: tools.codesAt });
	if (!("answer" in result)) {
		return { ...quiet, lab, stderr: `\naws: [ERROR]: ${result.message}`, exitCode: 253 };
	}
	const { answer, entry } = result;
	if (!answer.ok) return refused(result.lab, operation.name, answer.error, entry);
	const shown: Output = { ...answer.output };
	const print = printOutput(shown, operation.name, options, tools);
	return print.ok
		? { ...say(result.lab, print.text), entry, hint: bodyHint(answer.body, call.outfile) }
		: { ...quiet, lab: result.lab, entry, stderr: `\naws: [ERROR]: ${print.message}`, exitCode: 252 };
};

/** What AWS answered besides: the command line would write it into a file, or it is a report in Base64. */
const bodyHint = (body: string | undefined, outfile: string | undefined): string | undefined => {
	if (body === undefined) return undefined;
	return outfile === undefined ? `Decoded, the content reads:\n${body}` : `${outfile} would hold:\n${body}`;
};

const refused = (lab: Lab, name: string, error: AwsError, entry: LogEntry): Step => ({
	...quiet,
	lab,
	stderr: `\nAn error occurred (${error.code}) when calling the ${name} operation: ${error.message}`,
	exitCode: 254,
	hint: error.hint,
	entry,
});
