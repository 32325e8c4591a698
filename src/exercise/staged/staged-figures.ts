import type { NamedPolicy } from "../../aws/policy/policy.ts";
import type { Figure, FigureOf } from "../figure.ts";
import { signedInWords } from "./signed-in.ts";
import type { Staged, StagedFields } from "./staged-request.ts";

/** Longer documents are named, not shown: nobody reads fifty lines to answer one question. */
const LONGEST_SHOWN = 45;

/** What a question about a request shows: the request, then each policy that applies, the caller's own first. */
export const stagedFigures = (fields: StagedFields, { layers }: Staged): readonly Figure[] => {
	const policies: readonly NamedPolicy[] = [
		...layers.identity,
		...(layers.boundary === undefined ? [] : [layers.boundary]),
		...(layers.session ?? []),
		...(layers.resource === undefined ? [] : [layers.resource]),
		...levels(layers.scp, "SCP"),
		...levels(layers.rcp, "RCP"),
	];
	const shown = policies.filter(({ name }) => !LETS_ALL_PASS.has(name));
	return [requestFigure(fields), ...merged(shown).map(codeFigure)];
};

const LETS_ALL_PASS: ReadonlySet<string> = new Set(["FullAWSAccess", "RCPFullAWSAccess"]);

const titled = (policy: NamedPolicy, what: string): NamedPolicy => ({
	...policy,
	name: `${policy.name}, ${what}`,
});

const levels = (
	attached: readonly (readonly NamedPolicy[])[] | undefined,
	what: string,
): readonly NamedPolicy[] => (attached ?? []).flat().map((policy) => titled(policy, what));

/** One policy that is attached in several places is shown once, with all of them. */
const merged = (policies: readonly NamedPolicy[]): readonly NamedPolicy[] => {
	const byText = new Map<string, NamedPolicy>();
	for (const policy of policies) {
		const key = `${policy.name}\n${policy.policy.text}`;
		const before = byText.get(key);
		const places = [before?.attachedTo, policy.attachedTo].filter((place) => place !== undefined);
		byText.set(key, { ...policy, attachedTo: [...new Set(places)].join(", ") || undefined });
	}
	return [...byText.values()];
};

const codeFigure = ({ name, attachedTo, policy }: NamedPolicy): Figure => {
	const title = attachedTo === undefined ? name : `${attachedTo}: ${name}`;
	return policy.text.split("\n").length > LONGEST_SHOWN
		? { kind: "text", text: `**${title}** is an AWS managed policy, too long to print here.` }
		: { kind: "code", title, text: policy.text, marks: [] };
};

const requestFigure = ({ who, action, resource, context, signedIn }: StagedFields): FigureOf<"request"> => ({
	kind: "request",
	who: who.replace(/^(?:\d{12}:)?user\//, ""),
	action,
	resource: resource.replace(/^arn:[^:]*:s3:::/, ""),
	context: [
		...credentialWords(signedIn),
		...Object.entries(context ?? {}).map(
			([key, value]) => [key, typeof value === "string" ? value : `[${value.join(", ")}]`] as const,
		),
	],
});

const credentialWords = (signedIn: StagedFields["signedIn"]): readonly (readonly [string, string])[] => {
	const words = signedInWords(signedIn);
	return words === undefined ? [] : [["signed in with", words]];
};
