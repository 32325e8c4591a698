import { isInNetwork, type Network, readNetwork } from "../operators/network.ts";
import { shown } from "../reading.ts";
import type { Rule } from "./rule.ts";
import { conditionsOn } from "./statement-questions.ts";

const PRIVATE: readonly Network[] = [
	"10.0.0.0/8",
	"100.64.0.0/10",
	"127.0.0.0/8",
	"169.254.0.0/16",
	"172.16.0.0/12",
	"192.168.0.0/16",
	"fc00::/7",
	"fe80::/10",
]
	.map(readNetwork)
	.filter((network) => network !== undefined);

/** A private address where only public ones come. */
export const privateIp: Rule = {
	code: "private-ip",
	severity: "error",
	explanation:
		"aws:SourceIp is the public address a request comes from. A private range never matches it. For traffic through a VPC endpoint use aws:VpcSourceIp.",
	refusals: [],
	find: (policy) =>
		policy.statements.flatMap((statement) =>
			conditionsOn(statement, "aws:sourceip").flatMap(({ values }) =>
				values
					.filter(({ operand }) => operand.type === "network" && isPrivate(operand.network))
					.map(({ path, text }) => ({
						path,
						message: `${shown(text)} is private, and \`aws:SourceIp\` is a public address`,
						cure: "write your public range, or use `aws:VpcSourceIp` with a VPC endpoint",
					})),
			),
		),
};

const isPrivate = (network: Network): boolean =>
	PRIVATE.some((range) => network.bits >= range.bits && isInNetwork(range, network.bytes));
