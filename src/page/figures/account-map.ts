import type { Account } from "../../aws/account/account.ts";
import type { Policy } from "../../aws/policy/policy.ts";
import type { FigureOf, TreeNode } from "../../exercise/figure.ts";
import { type Line, line } from "../line.ts";
import { drawTree } from "./tree.ts";

/** The identities of an account as a tree: users with their groups and policies, roles with who may take and hold them. */
export const drawAccountMap = (figure: FigureOf<"account-map">, width: number): readonly Line[] => {
	const account = figure.cloud.accounts.get(figure.account);
	if (!account) return [line("This account is not part of the scene.".slice(0, width), "muted")];
	return drawTree({ kind: "tree", title: undefined, root: accountTree(account) }, width);
};

/** The identities of an account as a tree. */
export const accountTree = (account: Account): TreeNode => ({
	label: account.alias ?? account.name,
	note: account.name.includes(account.id) && account.alias === undefined ? undefined : account.id,
	children: [
		{ label: "root user", note: rootNote(account.root) },
		...section("users", [...account.users.values()].map(userTree)),
		...section(
			"groups",
			[...account.groups.values()].map((group) => ({
				label: group.name,
				note: membersOf(account, group.name),
				children: policyNodes(group.attachedPolicies, group.inlinePolicies),
			})),
		),
		...section(
			"roles",
			[...account.roles.values()].map((role) => ({
				label: role.name,
				children: [
					...trusted(role.trustPolicy).map((who) => ({ label: who, note: "may take it" })),
					...policyNodes(role.attachedPolicies, role.inlinePolicies),
					...boundaryNode(role.permissionsBoundary),
				],
			})),
		),
		...section(
			"instance profiles",
			[...account.instanceProfiles.values()].map(({ name, role }) => ({
				label: name,
				note: role === undefined ? "holds no role" : `holds ${role}`,
			})),
		),
	],
});

const section = (label: string, children: readonly TreeNode[]): readonly TreeNode[] =>
	children.length === 0 ? [] : [{ label, note: String(children.length), children }];

const userTree = (user: Account["users"] extends ReadonlyMap<string, infer U> ? U : never): TreeNode => ({
	label: user.name,
	note: [
		...(user.loginProfile ? ["password"] : []),
		...(user.accessKeys.length > 0 ? [keyCount(user.accessKeys.length)] : []),
		...(user.mfaDevices.length > 0 ? ["MFA"] : []),
		...user.groups.map((group) => `in ${group}`),
	].join(", "),
	children: [
		...policyNodes(user.attachedPolicies, user.inlinePolicies),
		...boundaryNode(user.permissionsBoundary),
	],
});

const rootNote = ({ mfaDevices, accessKeys }: Account["root"]): string =>
	[
		mfaDevices.length > 0 ? "with MFA" : "without MFA",
		...(accessKeys.length > 0 ? [keyCount(accessKeys.length)] : []),
	].join(", ");

const keyCount = (count: number): string => (count === 1 ? "1 access key" : `${count} access keys`);

const policyNodes = (
	attached: readonly string[],
	inline: ReadonlyMap<string, unknown>,
): readonly TreeNode[] => [
	...attached.map((arn) => ({ label: arn.split("/").at(-1) ?? arn, note: "policy" })),
	...[...inline.keys()].map((name) => ({ label: name, note: "inline policy" })),
];

const boundaryNode = (arn: string | undefined): readonly TreeNode[] =>
	arn === undefined ? [] : [{ label: arn.split("/").at(-1) ?? arn, note: "boundary" }];

const membersOf = (account: Account, group: string): string => {
	const names = [...account.users.values()]
		.filter((user) => user.groups.includes(group))
		.map((user) => user.name);
	return names.length === 0 ? "empty" : names.join(", ");
};

const trusted = (policy: Policy): readonly string[] =>
	policy.statements
		.filter((statement) => statement.effect === "Allow")
		.flatMap((statement) => statement.principal?.entries.map((entry) => entry.text) ?? []);
