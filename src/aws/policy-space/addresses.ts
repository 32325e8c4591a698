import { isInNetwork, type Network, readAddress } from "../policy/operators/network.ts";
import type { ConditionValue } from "../policy/policy.ts";

/**
 * An address in each network that the policies name, outside the smaller ones within it, and addresses outside all of
 * them: two networks are apart or one holds the other, so every address comes out as one of these does.
 */
export const addressesAround = (values: readonly ConditionValue[]): readonly string[] => {
	const networks = values.flatMap(({ operand }) => (operand.type === "network" ? [operand.network] : []));
	if (networks.length === 0) return [];
	const inside = networks.map((network) => witnessIn(network, networks));
	const outside = [...USUAL, ...[EVERY_IPV4, EVERY_IPV6].map((world) => witnessIn(world, networks))];
	return [...inside, ...outside].filter((text) => text !== undefined);
};

/** Ranges kept for documentation (RFC 5737): addresses that are nobody's. */
const USUAL = ["198.51.100.7", "203.0.113.10", "192.0.2.44"];

const EVERY_IPV4: Network = { bytes: [0, 0, 0, 0], bits: 0 };
const EVERY_IPV6: Network = { bytes: new Array<number>(16).fill(0), bits: 0 };

const witnessIn = (network: Network, networks: readonly Network[]): string | undefined => {
	const smaller = networks.filter((other) => other.bits > network.bits && isWithin(other, network));
	const found = search(network, smaller);
	return found && written(found);
};

const isWithin = (inner: Network, outer: Network): boolean =>
	inner.bits >= outer.bits && isInNetwork(outer, inner.bytes);

/** An address of the network in none of the others; halves the network until it is clear of them. */
const search = (network: Network, taken: readonly Network[]): readonly number[] | undefined => {
	if (taken.length === 0) return pleasant(network);
	if (taken.some((other) => isWithin(network, other))) return undefined;
	for (const half of halves(network)) {
		const found = search(
			half,
			taken.filter((other) => isWithin(other, half) || isWithin(half, other)),
		);
		if (found) return found;
	}
	return undefined;
};

const halves = ({ bytes, bits }: Network): readonly Network[] => {
	const at = bits >> 3;
	const bit = 0x80 >> (bits & 7);
	const [zero, one] = [(byte: number) => byte & ~bit, (byte: number) => byte | bit].map((set) =>
		bytes.map((byte, index) => (index === at ? set(byte) : byte)),
	);
	return [zero, one].flatMap((half) => (half ? [{ bytes: half, bits: bits + 1 }] : []));
};

/** The tenth address where there are so many, else the first. */
const pleasant = ({ bytes, bits }: Network): readonly number[] => {
	const whole = bytes.length * 8;
	const clean = bytes.map((byte, index) => {
		const kept = Math.max(0, Math.min(8, bits - index * 8));
		return byte & (0xff << (8 - kept)) & 0xff;
	});
	return whole - bits < 4
		? clean
		: clean.map((byte, index) => (index === clean.length - 1 ? byte + 10 : byte));
};

const written = (bytes: readonly number[]): string | undefined => {
	if (bytes.length === 4) return bytes.join(".");
	const groups = Array.from({ length: 8 }, (_, index) =>
		(((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0)).toString(16),
	);
	const text = groups.join(":");
	return readAddress(text) === undefined ? undefined : text;
};
