import type { Policy } from "../../policy/policy.ts";

/** A statement of a function's policy, as Lambda writes it. */
export type FunctionStatement = Readonly<Record<string, unknown>> & { readonly Sid?: unknown };

/** The statements of a function's policy; none where it has no policy. */
export const statementsIn = (policy: Policy | undefined): readonly FunctionStatement[] => {
	if (policy === undefined) return [];
	const document: { readonly Statement: FunctionStatement | readonly FunctionStatement[] } = JSON.parse(
		policy.text,
	);
	const { Statement } = document;
	return isList(Statement) ? Statement : [Statement];
};

const isList = (
	statements: FunctionStatement | readonly FunctionStatement[],
): statements is readonly FunctionStatement[] => Array.isArray(statements);

type Permission = {
	readonly StatementId: string;
	readonly Action: string;
	readonly Principal: string;
	readonly SourceArn?: string | undefined;
	readonly SourceAccount?: string | undefined;
	readonly PrincipalOrgID?: string | undefined;
};

/** The statement that a permission is written as. */
export const statementOf = (permission: Permission, arn: string, account: string): FunctionStatement => {
	const { StatementId, Action, Principal, SourceArn, SourceAccount, PrincipalOrgID } = permission;
	const equals = {
		...(SourceAccount === undefined ? {} : { "AWS:SourceAccount": SourceAccount }),
		...(PrincipalOrgID === undefined ? {} : { "aws:PrincipalOrgID": PrincipalOrgID }),
	};
	const condition = {
		...(Object.keys(equals).length === 0 ? {} : { StringEquals: equals }),
		...(SourceArn === undefined ? {} : { ArnLike: { "AWS:SourceArn": SourceArn } }),
	};
	return {
		Sid: StatementId,
		Effect: "Allow",
		Principal: principalOf(Principal, account),
		Action,
		Resource: arn,
		...(Object.keys(condition).length === 0 ? {} : { Condition: condition }),
	};
};

const principalOf = (principal: string, account: string): unknown => {
	if (principal === "*") return "*";
	if (/\.amazonaws\.com$/.test(principal)) return { Service: principal };
	if (principal === account || /^\d{12}$/.test(principal)) return { AWS: `arn:aws:iam::${principal}:root` };
	return { AWS: principal };
};
