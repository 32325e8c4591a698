/** An address as 4 or 16 bytes, and how many leading bits of it count; host bits beyond them do not matter. */
export type Network = { readonly bytes: readonly number[]; readonly bits: number };

/** An IPv4 or IPv6 address or CIDR block; an address alone is a block of one. Undefined for anything else. */
export const readNetwork = (text: string): Network | undefined => {
	const slash = text.indexOf("/");
	const bytes = readAddress(slash === -1 ? text : text.slice(0, slash));
	if (!bytes) return undefined;
	const whole = bytes.length * 8;
	if (slash === -1) return { bytes, bits: whole };
	const digits = text.slice(slash + 1);
	if (!/^[0-9]{1,3}$/.test(digits)) return undefined;
	const bits = Number(digits);
	return bits <= whole ? { bytes, bits } : undefined;
};

/** The bytes of an IPv4 or IPv6 address, or undefined. */
export const readAddress = (text: string): readonly number[] | undefined =>
	text.includes(":") ? readIpv6(text) : readIpv4(text);

/** True where every bit that counts is the same; an IPv4 address is never in an IPv6 block. */
export const isInNetwork = (network: Network, address: readonly number[]): boolean => {
	if (address.length !== network.bytes.length) return false;
	const full = network.bits >> 3;
	for (let index = 0; index < full; index += 1) if (address[index] !== network.bytes[index]) return false;
	const rest = network.bits & 7;
	if (rest === 0) return true;
	return (address[full] ?? 0) >> (8 - rest) === (network.bytes[full] ?? 0) >> (8 - rest);
};

const readIpv4 = (text: string): readonly number[] | undefined => {
	const parts = text.split(".");
	if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9][0-9]{0,2})$/.test(part))) return undefined;
	const bytes = parts.map(Number);
	return bytes.every((byte) => byte <= 255) ? bytes : undefined;
};

const readIpv6 = (text: string): readonly number[] | undefined => {
	const halves = text.split("::");
	if (halves.length > 2) return undefined;
	const [head, tail] = halves.map(readGroups);
	if (!head) return undefined;
	if (halves.length === 1) return head.length === 16 ? head : undefined;
	if (!tail || head.length + tail.length > 14) return undefined;
	return [...head, ...new Array<number>(16 - head.length - tail.length).fill(0), ...tail];
};

/** The bytes of `2001:db8:c000:201` or `ffff:192.0.2.1`; none for the empty text beside `::`. */
const readGroups = (text: string): readonly number[] | undefined => {
	if (text === "") return [];
	const bytes: number[] = [];
	const groups = text.split(":");
	for (const [index, group] of groups.entries()) {
		if (index === groups.length - 1 && group.includes(".")) {
			const ipv4 = readIpv4(group);
			if (!ipv4) return undefined;
			bytes.push(...ipv4);
		} else {
			if (!/^[0-9a-fA-F]{1,4}$/.test(group)) return undefined;
			const number = Number.parseInt(group, 16);
			bytes.push(number >> 8, number & 255);
		}
	}
	return bytes.length <= 16 ? bytes : undefined;
};
