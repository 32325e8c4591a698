import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isInNetwork, readAddress, readNetwork } from "../../../src/aws/policy/operators/network.ts";
import { OPERATORS } from "../../../src/aws/policy/operators/operators.ts";
import type { ConditionValue } from "../../../src/aws/policy/policy.ts";
import { addressesAround } from "../../../src/aws/policy-space/addresses.ts";
import { momentsAround } from "../../../src/aws/policy-space/moments.ts";
import { numbersAround } from "../../../src/aws/policy-space/numbers.ts";

const values = (operator: string, texts: readonly string[]): readonly ConditionValue[] =>
	texts.map((text) => {
		const operand = OPERATORS.get(operator)?.read(text, "2012-10-17");
		if (operand === undefined) throw new TypeError(operator);
		return { text, path: [], operand };
	});

describe("values of a condition key, one for each way in which it can come out", () => {
	test("numbers at, between, below and above those that are named", () => {
		expect(numbersAround(values("NumericEquals", ["10", "5", "10"]))).toEqual(["5", "10", "11", "4", "6"]);
		expect(numbersAround(values("NumericEquals", ["1", "1.5", "2"]))).toEqual([
			"1",
			"1.5",
			"2",
			"3",
			"0",
			"1.25",
			"1.75",
		]);
	});

	test("moments at, between, before and after those that are named", () => {
		const dates = ["2026-06-01T00:00:00Z", "2026-01-01T00:00:00Z"];
		expect(momentsAround(values("DateLessThan", dates))).toEqual([
			"2026-01-01T00:00:00Z",
			"2026-06-01T00:00:00Z",
			"2026-06-02T00:00:00Z",
			"2025-12-31T00:00:00Z",
			"2026-03-17T12:00:00Z",
		]);
		const close = ["2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z"];
		expect(momentsAround(values("DateLessThan", close)).at(-1)).toBe("2026-01-01T00:00:00.500Z");
	});

	test("addresses inside each network and outside its parts, and outside all", () => {
		const found = addressesAround(values("IpAddress", ["10.0.0.0/8", "10.0.0.0/9", "203.0.113.7"]));
		expect(found).toEqual([
			"10.128.0.10",
			"10.0.0.10",
			"203.0.113.7",
			"198.51.100.7",
			"203.0.113.10",
			"192.0.2.44",
			"0.0.0.10",
			"0:0:0:0:0:0:0:a",
		]);
	});

	const network = fc
		.tuple(fc.nat(255), fc.nat(255), fc.integer({ min: 0, max: 16 }))
		.map(([a, b, bits]) => `${a}.${b}.0.0/${bits}`);
	const address = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map(([a, b, c]) => `${a}.${b}.0.${c}`);

	test("no address comes out otherwise than one of them, whatever networks are named", () => {
		fc.assert(
			fc.property(
				fc.array(network, { minLength: 1, maxLength: 5 }),
				fc.array(address, { minLength: 20, maxLength: 20 }),
				(texts, asked) => {
					const outcome = (text: string) =>
						texts
							.map((named) => {
								const [block, bytes] = [readNetwork(named), readAddress(text)];
								return block !== undefined && bytes !== undefined && isInNetwork(block, bytes);
							})
							.join();
					const outcomes = new Set(addressesAround(values("IpAddress", texts)).map(outcome));
					for (const text of asked) expect(outcomes).toContain(outcome(text));
				},
			),
		);
	});
});
