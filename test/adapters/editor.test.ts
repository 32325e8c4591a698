import { chmodSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { edit, wordsOf } from "../../src/adapters/editor.ts";
import { Fault } from "../../src/problem/fault.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** An editor that runs a line of shell with the file as `$1`, in a folder with a blank in its name. */
const editorThat = (line: string): { readonly command: string; readonly temporaryFolder: string } => {
	const folder = temporaryFolder();
	const program = path.join(folder, "my editor");
	writeFileSync(program, `#!/bin/sh\n${line}\n`);
	chmodSync(program, 0o755);
	return { command: `"${program}"`, temporaryFolder: folder };
};

const editWith = (line: string, options = "") => {
	const editor = editorThat(line);
	const result = edit('{"a": 1}\n', "policy.json", {
		env: { VISUAL: `${editor.command} ${options}`, EDITOR: "false" },
		platform: "linux",
		temporaryFolder: editor.temporaryFolder,
	});
	return { result, left: readdirSync(editor.temporaryFolder), folder: editor.temporaryFolder };
};

describe("handing a text to an editor", () => {
	test("gives back what was saved, and leaves nothing behind", () => {
		const { result, left } = editWith('printf changed > "$1"');
		expect(result).toEqual({ type: "saved", text: "changed" });
		expect(left).toEqual(["my editor"]);
	});

	test("the editor finds the text under its name, in a folder that is the learner's alone", () => {
		const { folder, result } = editWith('ls -ld "$(dirname "$1")" "$1" > "$0.log"; cat "$1" >> "$0.log"');
		const log = readFileSync(path.join(folder, "my editor.log"), "utf8");
		expect(log).toMatch(/^drwx------.*\n-rw-------.*policy\.json\n\{"a": 1\}\n$/);
		expect(result).toEqual({ type: "saved", text: '{"a": 1}\n' });
	});

	test("an editor's own options come before the file", () => {
		const { result } = editWith('printf "%s" "$1 $2" > "$3"', "--wait '-n x'");
		expect(result).toEqual({ type: "saved", text: "--wait -n x" });
	});

	test.each(["exit 1", "kill -9 $$"])("an editor that ends with `%s` changes nothing", (line) => {
		expect(editWith(`printf changed > "$1"; ${line}`).result).toEqual({ type: "abandoned" });
	});

	test("an editor that is not there is said, with the cure", () => {
		const setting = {
			env: { EDITOR: "no-such-editor" },
			platform: "linux",
			temporaryFolder: temporaryFolder(),
		} as const;
		expect(() => edit("", "policy.json", setting)).toThrow(Fault);
		expect(readdirSync(setting.temporaryFolder)).toEqual([]);
	});

	test("a text of a size no answer has is refused", () => {
		expect(() => editWith('head -c 2000000 /dev/zero > "$1"')).toThrow("larger than any answer");
	});

	test("a file name from a lesson stays in the private folder", () => {
		const editor = editorThat('printf "%s" "$(basename "$1")" > "$1"');
		const setting = {
			env: { EDITOR: editor.command },
			platform: "linux",
			temporaryFolder: editor.temporaryFolder,
		} as const;
		expect(edit("", "../../escape.json", setting)).toEqual({ type: "saved", text: "escape.json" });
	});

	test.each([
		["vim", ["vim"]],
		["code --wait", ["code", "--wait"]],
		["  emacsclient   -t ", ["emacsclient", "-t"]],
		["'/Applications/My Editor' -n", ["/Applications/My Editor", "-n"]],
		['C:\\tools\\np.exe "a b"', ["C:\\tools\\np.exe", "a b"]],
		['pre"fix ed"', ["prefix ed"]],
		["", []],
	])("%j is read as its words", (command, words) => {
		expect(wordsOf(command)).toEqual(words);
	});
});
