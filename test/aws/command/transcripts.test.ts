import path from "node:path";
import { describe, expect, test } from "vitest";
import { execute, replay } from "../../../src/aws/command/execute.ts";
import type { Lab } from "../../../src/aws/operations/lab.ts";
import type { LogEntry } from "../../../src/aws/operations/log-entry.ts";
import { operations } from "../../../src/aws/operations/registry.ts";
import { labOf, toolsWith } from "./a-lab.ts";
import { folder, transcripts } from "./read-transcripts.ts";

/** Operations that every signed caller may call, so that nobody is denied. */
const OPEN: readonly string[] = ["sts GetCallerIdentity", "sts GetSessionToken"];

describe.each(transcripts)("the transcript %s", (name, { scene, profiles, files, lines }) => {
	test("reads as AWS answers", async () => {
		const tools = toolsWith(files);
		let lab = labOf(scene, profiles);
		const shown: string[] = [];
		for (const line of lines) {
			const step = execute(lab, line, tools);
			lab = step.lab;
			const hint = step.hint === undefined ? [] : [`(${step.hint})`];
			shown.push(
				`$ ${line}`,
				...[step.stdout, step.stderr.trimStart(), ...hint].filter((text) => text !== ""),
			);
		}
		await expect(`${shown.join("\n")}\n`).toMatchFileSnapshot(path.join(folder, `${name}.txt`));
	});

	test("is denied to somebody without policies, and nothing changes", () => {
		const tools = toolsWith(files);
		let lab = labOf(scene, profiles);
		for (const line of lines) {
			const step = execute(lab, line, tools);
			const isPlain = step.entry?.outcome === "succeeded" && !/--profile|--no-sign-request/.test(line);
			if (isPlain && !OPEN.includes(nameOf(step.entry)) && profiles.nobody !== undefined) {
				const tried = execute(lab, `${line} --profile nobody`, tools);
				expect(tried.entry?.outcome, line).toMatch(line.includes("mfa/") ? /denied|failed/ : "denied");
				expect(tried.stderr, line).toMatch(/\((AccessDenied|AccessDeniedException|UnauthorizedOperation)\)/);
				expect(withoutUse(tried.lab), line).toEqual(withoutUse(lab));
			}
			lab = step.lab;
		}
	});
});

test("every operation is called with success in some transcript", () => {
	const seen = new Set<string>();
	for (const [, { scene, profiles, files, lines }] of transcripts) {
		const end = replay(labOf(scene, profiles), lines, toolsWith(files));
		for (const entry of end.log) if (entry.outcome === "succeeded") seen.add(nameOf(entry));
	}
	const missing = operations.map(({ service, name }) => `${service} ${name}`).filter((one) => !seen.has(one));
	expect(missing).toEqual([]);
});

const nameOf = (entry: LogEntry | undefined): string => `${entry?.service} ${entry?.operation}`;

/** What a refused call may not change: everything but when a key was last used. */
const withoutUse = ({ cloud }: Lab) =>
	[...cloud.accounts.values()].map((account) => ({
		...account,
		root: { ...account.root, accessKeys: [] },
		users: new Map(
			[...account.users].map(([name, user]) => [name, { ...user, accessKeys: user.accessKeys.length }]),
		),
	}));
