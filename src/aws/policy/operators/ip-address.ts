import { isInNetwork, readAddress, readNetwork } from "./network.ts";
import type { Operator } from "./operand.ts";

const ipAddress = (name: string, isNegated: boolean): Operator => ({
	name,
	takes: "an IP address or CIDR block",
	judges: "values",
	isNegated,
	verb: "is in",
	read: (text) => {
		const network = readNetwork(text);
		return network
			? { type: "network", network }
			: { type: "unreadable", wanted: "an IP address or CIDR block" };
	},
	matches: (operand, actual) => {
		const address = readAddress(actual);
		return operand.type === "network" && address !== undefined && isInNetwork(operand.network, address);
	},
});

/** IPv4 and IPv6 addresses against CIDR blocks; an address without a prefix length is itself alone. */
export const IP_ADDRESS_OPERATORS: readonly Operator[] = [
	ipAddress("IpAddress", false),
	ipAddress("NotIpAddress", true),
];
