import type { PolicyUse } from "../../../src/aws/policy/policy.ts";

/** What a statement needs, for whatever is tried beside it. */
export const ALLOW = '"Effect":"Allow","Action":"s3:*","Resource":"*"';

/** A policy of the current version with one statement. */
export const statement = (inside: string) => `{"Version":"2012-10-17","Statement":[{${inside}}]}`;

/** Every use of a policy. */
export const USES: readonly PolicyUse[] = [
	"identity",
	"resource",
	"trust",
	"boundary",
	"session",
	"scp",
	"rcp",
];

const rowOf = (row: string) => {
	const [name = "", use = "", inside = "", codes = ""] = row.split("|").map((cell) => cell.trim());
	const whole = inside.replace("ALLOW", ALLOW).replace("DOLLAR", "$");
	const marked = /^§?[{[]/.test(whole) ? whole : statement(whole).replace("[{§", "[§{");
	const parts = marked.split("§");
	const columns = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join("").length + 1);
	const expected = codes
		.split(" ")
		.filter(Boolean)
		.map((code, index) => `1:${columns[index]} ${code}`);
	return { name, use: USES.find((known) => known === use) ?? "identity", text: parts.join(""), expected };
};

/**
 * Rows of `name | use | policy, or the inside of one statement | codes`; each § marks where the next code belongs.
 * ALLOW stands for an Allow of `s3:*` on everything, DOLLAR for a dollar sign.
 */
export const rowsOf = (table: string) => table.trim().split("\n").map(rowOf);
