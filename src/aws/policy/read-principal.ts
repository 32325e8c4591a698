import { didYouMean } from "../../problem/nearest.ts";
import type { PolicyPath, PrincipalClause, WrittenPrincipal } from "./policy.ts";
import { type PrincipalType, readPrincipalName } from "./principal-name.ts";
import { isRecord, kindOf, type Reading, readTexts, shown } from "./reading.ts";

const TYPES: readonly PrincipalType[] = ["AWS", "Service", "Federated", "CanonicalUser"];

/** `Principal` or `NotPrincipal`: `"*"`, or an object with one member for each type of principal. */
export const readPrincipals = (
	reading: Reading,
	element: "Principal" | "NotPrincipal",
	value: unknown,
	path: PolicyPath,
): PrincipalClause => {
	const isNot = element === "NotPrincipal";
	if (value === "*") {
		return { isNot, entries: [{ type: "AWS", text: "*", path, names: { kind: "everyone" } }], path };
	}
	if (reading.grammar.principal === "only-star") {
		reading.report("rcp-principal", path, `\`${element}\` in ${reading.grammar.name} is \`"*"\``, {
			cure: 'write `"*"` and narrow it with a condition such as `aws:PrincipalOrgID`',
		});
		return { isNot, entries: [], path };
	}
	if (!isRecord(value)) {
		const text = typeof value === "string" ? shown(value) : kindOf(value);
		reading.report("invalid-principal", path, `\`${element}\` is \`"*"\` or an object, and this is ${text}`, {
			cure: typeof value === "string" ? `write \`{"AWS": "…"}\` around it` : undefined,
		});
		return { isNot, entries: [], path };
	}
	return {
		isNot,
		entries: Object.keys(value).flatMap((type) => readOfType(reading, type, value[type], [...path, type])),
		path,
	};
};

const readOfType = (
	reading: Reading,
	written: string,
	value: unknown,
	path: PolicyPath,
): readonly WrittenPrincipal[] => {
	const type = TYPES.find((known) => known === written);
	if (!type) {
		reading.report("unknown-principal-type", path, `${shown(written)} is no type of principal`, {
			cure: didYouMean(written, TYPES) ?? "use `AWS`, `Service`, `Federated` or `CanonicalUser`",
			spot: "key",
		});
		return [];
	}
	const entries: WrittenPrincipal[] = [];
	for (const { text, path: at } of readTexts(reading, value, path, `\`${type}\``)) {
		const names = readPrincipalName(type, text);
		if (names) entries.push({ type, text, path: at, names });
		else
			reading.report("invalid-principal", at, `${shown(text)} is no principal of type \`${type}\``, {
				cure: CURES[type],
			});
	}
	return entries;
};

const CURES: Readonly<Record<PrincipalType, string>> = {
	AWS: "write `*`, an account id of twelve digits, or the ARN of a user, role or session",
	Service: "write the service's name, such as `ec2.amazonaws.com`",
	Federated: "write the identity provider's ARN or domain",
	CanonicalUser: "write the canonical user id",
};
