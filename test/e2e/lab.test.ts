import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import { readQr } from "../page/read-qr.ts";
import { keys, type Terminal } from "./terminal.ts";
import { test } from "./tutor.ts";

const PACK = {
	"course.yaml": `format: 1
id: labs
version: "1"
title: Labs
modules:
  - { id: labs, title: Labs, summary: One lab., lessons: [labs/door] }
`,
	"01-labs/01-door.yaml": `format: 1
id: labs/door
title: A door with two locks
objective: Give Kai a second factor.
minutes: 5
requires: []
sources:
  mfa:
    page: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_enable_virtual.html
    title: Assign a virtual MFA device
    verified_on: 2026-10-01
    volatile: false
scenario: Kai opens a coffee shop.
steps:
  - exercise: second-lock
    kind: operate
    prompt: Make a group for the baristas. Then give Kai an MFA device.
    hints: ["Begin with create-group.", "Then create-virtual-mfa-device, and enable-mfa-device with two codes."]
    sources: [mfa]
    as: user/kai
    scene:
      account:
        users:
          kai:
            accessKeys: 1
            inline:
              All: { Version: "2012-10-17", Statement: [{ Effect: Allow, Action: "iam:*", Resource: "*" }] }
    goals:
      group: { text: There is a group Baristas, state: { run: iam get-group --group-name Baristas } }
      phone:
        text: Kai has one MFA device
        state: { run: iam list-mfa-devices --user-name kai, at: MFADevices, count: 1 }
    solution:
      - aws iam create-group --group-name Baristas
      - aws iam create-virtual-mfa-device --virtual-mfa-device-name phone --outfile qr.png --bootstrap-method QRCodePNG
      - aws iam enable-mfa-device --user-name kai --serial-number @{VirtualMFADevice.SerialNumber} --authentication-code1 @{code.phone} --authentication-code2 @{nextCode.phone}
`,
} as const;

const write = (folder: string): string => {
	const pack = path.join(folder, "pack");
	for (const [name, text] of Object.entries(PACK)) {
		const file = path.join(pack, name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
	return pack;
};

const [makeGroup, makeDevice, enable] = [
	"aws iam create-group --group-name Baristas",
	"aws iam create-virtual-mfa-device --virtual-mfa-device-name phone --outfile qr.png --bootstrap-method QRCodePNG",
	"aws iam enable-mfa-device --user-name kai --serial-number @{VirtualMFADevice.SerialNumber} --authentication-code1 @{code.phone} --authentication-code2 @{nextCode.phone}",
] as const;

const journalOf = (home: string): readonly { readonly grade: { readonly score: number } }[] =>
	readFileSync(path.join(home, "journal.jsonl"), "utf8")
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));

/** The cells of the window, for a reader of QR codes. */
const cellsOf = (window: Terminal) => {
	const { columns, rows } = window.size();
	return Array.from({ length: rows }, (_, row) =>
		Array.from({ length: columns }, (_, column) => {
			const { text, foreground, background } = window.cell(row, column);
			const colour = (value: number | string | undefined, otherwise: string) =>
				typeof value === "string" ? value : otherwise;
			return { text, ink: colour(foreground, "#cccccc"), paper: colour(background, "#000000") };
		}),
	);
};

describe("a lab on the screen", () => {
	test("is played to its end: a device is scanned, its codes open the door, quitting loses nothing", async ({
		tutor,
	}) => {
		const pack = write(tutor.folder);
		const first = tutor.open(["--course", pack, "learn", "labs/door"]);
		await first.until("begin");
		first.press(keys.enter);
		await first.until("· There is a group Baristas");
		first.press("aws iam create-gr", keys.tab);
		await first.until("create-group");
		first.press("--group-name Baristas", keys.enter);
		await first.until("✔ There is a group Baristas");
		first.press(keys.interrupt);
		expect(await first.ended).toEqual({ code: 0, signal: undefined });

		const window = tutor.open(["--course", pack, "learn", "labs/door"]);
		await window.until("✔ There is a group Baristas");
		window.press(makeDevice, keys.enter);
		await window.until("esc back to the prompt");
		expect(readQr(cellsOf(window))).toMatch(/^otpauth:\/\/totp\/phone@111122223333\?secret=[A-Z2-7]{32}$/);
		window.press(keys.enter);
		await window.until("protects nobody yet");
		window.press("\u0010");
		await window.until(/phone +\d{3} \d{3} +\d+ s left/);
		window.press(keys.enter);
		await window.until("you are");
		window.press(enable, keys.enter);
		await window.until("Every goal holds. Press ⏎ to hand it in.");
		window.press(keys.enter);
		await window.until("✔ Right.");
		window.press("q");
		await window.ended;
		expect(journalOf(tutor.home).map(({ grade }) => grade.score)).toEqual([1]);
	});

	test("draws a code that a camera reads without any colour too", async ({ tutor }) => {
		const pack = write(tutor.folder);
		const window = tutor.open(["--course", pack, "learn", "labs/door"], { env: { NO_COLOR: "1" } });
		await window.until("begin");
		window.press(keys.enter);
		await window.until("· There is a group Baristas");
		window.press(makeDevice, keys.enter);
		await window.until("esc back to the prompt");
		expect(readQr(cellsOf(window))).toMatch(/^otpauth:/);
		window.press(keys.interrupt);
		await window.ended;
	});

	test("keeps what was typed when the window is gone", async ({ tutor }) => {
		const pack = write(tutor.folder);
		const first = tutor.open(["--course", pack, "learn", "labs/door"]);
		await first.until("begin");
		first.press(keys.enter);
		await first.until("· There is a group Baristas");
		first.press(makeGroup, keys.enter);
		await first.until("✔ There is a group Baristas");
		const bookmark = path.join(tutor.home, "bookmark.json");
		await expect.poll(() => readFileSync(bookmark, "utf8"), { timeout: 10_000 }).toContain(makeGroup);
		first.kill("SIGKILL");
		await first.ended;
		const again = tutor.open(["--course", pack, "learn", "labs/door"]);
		await again.until("✔ There is a group Baristas");
		again.press(keys.interrupt);
		await again.ended;
	});

	test("is played from a script without a screen", async ({ tutor }) => {
		const pack = write(tutor.folder);
		const script = ["", makeGroup, "why", makeDevice, "phone", "undo", makeDevice, enable, "done", "q"];
		const { code, output, messages } = await tutor.run(
			["--course", pack, "learn", "labs/door"],
			`${script.join("\n")}\n`,
		);
		expect({ code, messages }).toEqual({ code: 0, messages: "" });
		expect(output).toContain("- not yet: There is a group Baristas");
		expect(output).toMatch(/phone: \d{6}, \d+ seconds left/);
		expect(output).toContain(`Taken back: ${makeDevice.slice(0, 40)}`);
		expect(output).toContain("Every goal holds. Type done to hand it in.");
		expect(output).toContain("✔ Right.");
		expect(output).not.toContain("\u001b");
		expect(journalOf(tutor.home).map(({ grade }) => grade.score)).toEqual([1]);
	});
});

describe("play", () => {
	const scene = "account:\n  users: { kai: { accessKeys: 1 } }\n  roles: { Cashier: { trust: account } }\n";

	test("plays in the account of a scene file, and says who gained what", async ({ tutor }) => {
		writeFileSync(path.join(tutor.folder, "shop.yaml"), scene);
		writeFileSync(
			path.join(tutor.folder, "take.json"),
			'{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"*"}}',
		);
		const window = tutor.open(["play", "--account", "shop.yaml"]);
		await window.until("you are  root");
		window.press(
			"aws iam put-user-policy --user-name kai --policy-name Take --policy-document file://take.json",
			keys.enter,
		);
		await window.until("user/kai gained sts:AssumeRole on role/Cashier.");
		expect(window.rows().join("\n")).toContain("take.json.");
		window.press("rm -rf .", keys.enter);
		await window.until("runs nothing on your computer");
		window.press(keys.escape);
		await window.until("The path");
		window.press("q");
		expect(await window.ended).toEqual({ code: 0, signal: undefined });
	});

	test("reads no file outside the working folder", async ({ tutor }) => {
		writeFileSync(path.join(tutor.folder, "shop.yaml"), scene);
		const outside = "aws iam create-user --user-name file:///etc/hostname";
		const { output } = await tutor.run(["play", "--account", "shop.yaml"], `${outside}\nq\nq\n`);
		expect(output).toContain("No such file or directory: '/etc/hostname'");
	});

	test("comes back to the lesson as it was", async ({ tutor }) => {
		const window = tutor.open(["--course", write(tutor.folder), "learn", "labs/door"]);
		await window.until("begin");
		window.press("p");
		await window.until("Play › A door with two locks");
		window.press("aws iam delete-user-policy --user-name kai --policy-name All", keys.enter);
		await window.until("user/kai lost");
		window.press(keys.escape);
		await window.until("begin");
		window.press(keys.enter);
		await window.until("· There is a group Baristas");
	});

	test("says what is wrong with a scene file, and where", async ({ tutor }) => {
		writeFileSync(path.join(tutor.folder, "shop.yaml"), "account:\n  usrs: {}\n");
		const { code, messages } = await tutor.run(["play", "--account", "shop.yaml"]);
		expect(code).toBe(1);
		expect(messages).toMatch(/shop\.yaml:2:\d+ error/);
		expect((await tutor.run(["play", "--account", "nowhere.yaml"])).code).toBe(3);
	});
});
