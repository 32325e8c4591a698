import type { Operator } from "./operand.ts";

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/;

const withoutPadding = (base64: string): string => base64.replace(/=+$/, "");

/** Bytes, which both the policy and the request write in base64. */
export const BINARY_OPERATORS: readonly Operator[] = [
	{
		name: "BinaryEquals",
		takes: "bytes in base64",
		judges: "values",
		isNegated: false,
		verb: "equals",
		read: (text) =>
			BASE64.test(text)
				? { type: "bytes", base64: withoutPadding(text) }
				: { type: "unreadable", wanted: "bytes in base64" },
		matches: (operand, actual) => operand.type === "bytes" && operand.base64 === withoutPadding(actual),
	},
];
