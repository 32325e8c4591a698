import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MfaDevice } from "../../../src/aws/account/account.ts";
import { fromBase32, toBase32 } from "../../../src/aws/sign-in/base32.ts";
import { hmacSha1 } from "../../../src/aws/sign-in/hmac-sha1.ts";
import {
	acceptCode,
	SEARCH_STEPS,
	shownCode,
	synchronize,
	WINDOW_STEPS,
} from "../../../src/aws/sign-in/mfa-device.ts";
import { sha1 } from "../../../src/aws/sign-in/sha1.ts";
import { codeAt, codeOfStep, hotp, STEP_SECONDS, stepAt } from "../../../src/aws/sign-in/totp.ts";

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const filled = (length: number, byte: number): Uint8Array => new Uint8Array(length).fill(byte);

describe("SHA-1", () => {
	test.each([
		["", "da39a3ee5e6b4b0d3255bfef95601890afd80709"],
		["abc", "a9993e364706816aba3e25717850c26c9cd0d89d"],
		["abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"],
	])("of %j is the published digest", (text, digest) => {
		expect(hex(sha1(ascii(text)))).toBe(digest);
	});

	test("agrees with another implementation on any bytes", () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
				expect(hex(sha1(bytes))).toBe(createHash("sha1").update(bytes).digest("hex"));
			}),
		);
	});
});

describe("HMAC-SHA1", () => {
	// RFC 2202, section 3, cases 1 to 7.
	test.each([
		[filled(20, 0x0b), ascii("Hi There"), "b617318655057264e28bc0b6fb378c8ef146be00"],
		[ascii("Jefe"), ascii("what do ya want for nothing?"), "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"],
		[filled(20, 0xaa), filled(50, 0xdd), "125d7342b9ac11cd91a39af48aa17b4f63f175d3"],
		[
			Uint8Array.from({ length: 25 }, (_, index) => index + 1),
			filled(50, 0xcd),
			"4c9007f4026250c6bc8414f9bf50c86c2d7235da",
		],
		[filled(20, 0x0c), ascii("Test With Truncation"), "4c1a03424b55e07fe7f27be1d58bb9324a9a5a04"],
		[
			filled(80, 0xaa),
			ascii("Test Using Larger Than Block-Size Key - Hash Key First"),
			"aa4ae5e15272d00e95705637ce8a3b55ed402112",
		],
		[
			filled(80, 0xaa),
			ascii("Test Using Larger Than Block-Size Key and Larger Than One Block-Size Data"),
			"e8e99d0f45237d786d6bbaa7965c7808bbff1a91",
		],
	])("case %# gives the published digest", (key, data, digest) => {
		expect(hex(hmacSha1(key, data))).toBe(digest);
	});

	test("agrees with another implementation on any key and message", () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 150 }), fc.uint8Array({ maxLength: 150 }), (key, data) => {
				expect(hex(hmacSha1(key, data))).toBe(createHmac("sha1", key).update(data).digest("hex"));
			}),
		);
	});
});

describe("Base32", () => {
	// RFC 4648, section 10, without padding.
	test.each([
		["", ""],
		["f", "MY"],
		["fo", "MZXQ"],
		["foo", "MZXW6"],
		["foob", "MZXW6YQ"],
		["fooba", "MZXW6YTB"],
		["foobar", "MZXW6YTBOI"],
	])("of %j is %j", (text, written) => {
		expect(toBase32(ascii(text))).toBe(written);
		expect(fromBase32(written)).toEqual(ascii(text));
	});

	test("is read back whatever was written, in either case and with spaces", () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
				const written = toBase32(bytes);
				expect(fromBase32(written)).toEqual(bytes);
				expect(fromBase32(written.toLowerCase().replace(/(.{4})/g, "$1 "))).toEqual(bytes);
			}),
		);
	});

	test("with a letter it does not have is refused", () => {
		expect(fromBase32("MZXW0")).toBeUndefined();
	});
});

const RFC_KEY = ascii("12345678901234567890");
const SECRET = toBase32(RFC_KEY);

describe("one-time codes", () => {
	// RFC 4226, appendix D.
	test.each([
		[0, "755224"],
		[1, "287082"],
		[2, "359152"],
		[3, "969429"],
		[4, "338314"],
		[5, "254676"],
		[6, "287922"],
		[7, "162583"],
		[8, "399871"],
		[9, "520489"],
	])("of counter %i is %s", (counter, code) => {
		expect(hotp(RFC_KEY, counter)).toBe(code);
	});

	// RFC 6238, appendix B, SHA-1 rows with eight digits.
	test.each([
		[59, "94287082"],
		[1111111109, "07081804"],
		[1111111111, "14050471"],
		[1234567890, "89005924"],
		[2000000000, "69279037"],
		[20000000000, "65353130"],
	])("at %i seconds is %s", (seconds, code) => {
		expect(hotp(RFC_KEY, stepAt(seconds), 8)).toBe(code);
		expect(codeAt(SECRET, seconds)).toBe(code.slice(2));
	});

	test("of a secret that is no Base32 do not exist", () => {
		expect(codeAt("not base32!", 59)).toBeUndefined();
		expect(codeAt("", 59)).toBeUndefined();
	});
});

const NOW = 1_790_000_000;

const device = (change: Partial<MfaDevice> = {}): MfaDevice => ({
	serialNumber: "arn:aws:iam::111122223333:mfa/kai",
	type: "virtual",
	secret: SECRET,
	enabledAt: NOW - 86_400,
	lastStep: undefined,
	drift: 0,
	...change,
});

const code = (seconds: number): string => codeAt(SECRET, seconds) ?? "";

/** Codes are six digits, so two steps may share one; such moments prove nothing. */
const areDistinct = (around: number): boolean => {
	const steps = Array.from({ length: 2 * SEARCH_STEPS + 5 }, (_, index) => around - SEARCH_STEPS - 2 + index);
	return new Set(steps.map((step) => codeOfStep(SECRET, step))).size === steps.length;
};

describe("a device that shows codes", () => {
	test("opens with the code of now, of one step before and of one step after", () => {
		for (const away of [-1, 0, 1]) {
			expect(acceptCode(device(), code(NOW + away * STEP_SECONDS), NOW).ok, String(away)).toBe(true);
		}
	});

	test("takes no code outside the window, whenever", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 2_000_000, max: 100_000_000 }),
				fc.integer({ min: WINDOW_STEPS + 1, max: SEARCH_STEPS }),
				fc.boolean(),
				(step, away, isLate) => {
					fc.pre(areDistinct(step));
					const shown = codeOfStep(SECRET, isLate ? step - away : step + away) ?? "";
					expect(acceptCode(device(), shown, step * STEP_SECONDS)).toEqual({
						ok: false,
						reason: "code-out-of-window",
					});
				},
			),
			{ numRuns: 40 },
		);
	});

	test("takes no code twice, nor an older one after a newer one", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 2_000_000, max: 100_000_000 }),
				fc.constantFrom(-1, 0, 1),
				fc.integer({ min: 0, max: 29 }),
				(step, away, later) => {
					fc.pre(areDistinct(step));
					const now = step * STEP_SECONDS;
					const first = acceptCode(device(), codeOfStep(SECRET, step + away) ?? "", now);
					expect(first.ok).toBe(true);
					if (!first.ok) return;
					for (let again = step + away; again >= step - 1; again--) {
						const second = acceptCode(first.device, codeOfStep(SECRET, again) ?? "", now + later);
						expect(second.ok).toBe(false);
					}
				},
			),
			{ numRuns: 40 },
		);
	});

	test("says that a code was used already", () => {
		const first = acceptCode(device(), code(NOW), NOW);
		expect(first.ok && acceptCode(first.device, code(NOW), NOW + 5)).toEqual({
			ok: false,
			reason: "code-reused",
		});
	});

	test("opens again with the next code", () => {
		const first = acceptCode(device(), code(NOW), NOW);
		expect(first.ok && acceptCode(first.device, code(NOW + 30), NOW + 30).ok).toBe(true);
	});

	test("may run a step slow every time, because what it drifted is remembered", () => {
		let current = device();
		for (let day = 0; day < 5; day++) {
			const now = NOW + day * 86_400;
			const check = acceptCode(current, code(now - day * STEP_SECONDS), now);
			expect(check.ok, `day ${day}`).toBe(true);
			if (check.ok) current = check.device;
		}
		expect(current.drift).toBe(-4);
	});

	test.each([
		["a wrong code", device(), "000000", "wrong-code"],
		["seven digits", device(), "0000000", "wrong-code"],
		["letters", device(), "abcdef", "wrong-code"],
		["nothing", device(), "", "wrong-code"],
		["a device never enabled", device({ enabledAt: undefined }), code(NOW), "device-not-enabled"],
		["a passkey", device({ type: "passkey", secret: undefined }), code(NOW), "passkey-has-no-code"],
	])("refuses %s", (_, candidate, typed, reason) => {
		expect(acceptCode(candidate, typed, NOW)).toEqual({ ok: false, reason });
	});
});

describe("two consecutive codes", () => {
	const fresh = device({ enabledAt: undefined });

	test("enable a device", () => {
		const check = synchronize(fresh, code(NOW - 30), code(NOW), NOW);
		expect(check).toEqual({
			ok: true,
			device: { ...fresh, enabledAt: NOW, lastStep: stepAt(NOW), drift: 0 },
		});
	});

	test("cannot be used to sign in right after", () => {
		const check = synchronize(fresh, code(NOW - 30), code(NOW), NOW);
		expect(check.ok && acceptCode(check.device, code(NOW), NOW + 1)).toEqual({
			ok: false,
			reason: "code-reused",
		});
	});

	test.each([
		["the same code twice", code(NOW), code(NOW)],
		["codes in the wrong order", code(NOW), code(NOW - 30)],
		["codes with a gap", code(NOW - 60), code(NOW)],
		["one wrong code", code(NOW - 30), "000000"],
		["codes from yesterday", code(NOW - 86_400), code(NOW - 86_370)],
	])("are not %s", (_, first, second) => {
		expect(synchronize(fresh, first, second, NOW)).toEqual({ ok: false, reason: "wrong-code" });
	});

	test("that are ten minutes old enable the device and leave it out of step", () => {
		const check = synchronize(fresh, code(NOW - 630), code(NOW - 600), NOW);
		expect(check.ok && check.device.drift).toBe(-20);
		expect(check.ok && acceptCode(check.device, code(NOW + 60), NOW + 60)).toEqual({
			ok: false,
			reason: "code-out-of-window",
		});
	});

	test("set a drifted device right again", () => {
		const drifted = device({ drift: -20 });
		const check = synchronize(drifted, code(NOW - 30), code(NOW), NOW);
		expect(check.ok && acceptCode(check.device, code(NOW + 60), NOW + 60).ok).toBe(true);
		expect(check.ok && check.device.enabledAt).toBe(drifted.enabledAt);
	});

	test("cannot come from a passkey", () => {
		const passkey = device({ type: "passkey", secret: undefined, enabledAt: undefined });
		expect(synchronize(passkey, code(NOW - 30), code(NOW), NOW)).toEqual({
			ok: false,
			reason: "passkey-has-no-code",
		});
		expect(shownCode(passkey, NOW)).toBeUndefined();
	});
});
