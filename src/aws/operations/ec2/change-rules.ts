import type { SecurityGroupRule } from "../../account/account.ts";
import { withAccount, withResource } from "../../account/change.ts";
import { awsError } from "../aws-error.ts";
import { type Call, done, failed, type Need, type Performed } from "../operation.ts";
import { listOf, optional, type ParamsOf, required, text, truth } from "../shape.ts";
import { dryRun } from "./dry-run.ts";
import { ipPermissions } from "./ec2-parameters.ts";
import { ec2Arn, findGroup, idOf, noGroup, type SecurityGroup } from "./ec2-resources.ts";
import { isSameRule, readRules, ruleId, ruleOutput, ruleText } from "./rules.ts";

/** The direction of the rules that a call is about. */
export type Direction = "ingress" | "egress";

/** What changing rules is told, in either direction. */
export const ruleParameters = { IpPermissions: optional(ipPermissions), DryRun: optional(truth) } as const;

/** Incoming rules find their group by id or name; outgoing ones by id only. */
export const ingressGroup = { GroupId: optional(text), GroupName: optional(text) } as const;

/** The group of outgoing rules. */
export const egressGroup = { GroupId: required(text) } as const;

/** Rules to take away, by their ids. */
export const ruleIds = { SecurityGroupRuleIds: optional(listOf(text)) } as const;

type Params = ParamsOf<typeof ruleParameters & typeof ingressGroup & typeof ruleIds>;

/** Changing rules is authorized on the group. */
export const ruleNeeds = ({ GroupId, GroupName }: Params, call: Call): readonly Need[] => {
	const group = findGroup(call.account, { GroupId, GroupName });
	return [{ resource: ec2Arn(call, "security-group", group === undefined ? (GroupId ?? "*") : idOf(group)) }];
};

/** Adds rules; the answer lists them. */
export const authorize = (params: Params, call: Call, direction: Direction): Performed => {
	const found = prepare(params, call);
	if (!found.ok) return found.refusal;
	const { group } = found;
	const read = readRules(params.IpPermissions ?? []);
	if (!read.ok) return failed(read.error);
	const twice = read.rules.find((rule) => group[direction].some((own) => isSameRule(own, rule)));
	if (twice !== undefined)
		return failed(
			awsError("InvalidPermission.Duplicate", `the specified rule "${ruleText(twice)}" already exists`),
		);
	return done(withRules(call, group, direction, [...group[direction], ...read.rules]), {
		Return: true,
		SecurityGroupRules: read.rules.map((rule) => ruleOutput(group, rule, direction === "egress")),
	});
};

/** Takes rules away, named by their ids or by what they say. */
export const revoke = (params: Params, call: Call, direction: Direction): Performed => {
	const found = prepare(params, call);
	if (!found.ok) return found.refusal;
	const { group } = found;
	const ids = params.SecurityGroupRuleIds ?? [];
	const named = group[direction].filter((rule) => ids.includes(ruleId(group, rule, direction)));
	if (named.length < ids.length) {
		const missing = ids.find((id) => !named.some((rule) => ruleId(group, rule, direction) === id)) ?? "";
		return failed(
			awsError(
				"InvalidSecurityGroupRuleId.NotFound",
				`The security group rule ID '${missing}' does not exist`,
			),
		);
	}
	const read = ids.length > 0 ? ({ ok: true, rules: named } as const) : readRules(params.IpPermissions ?? []);
	if (!read.ok) return failed(read.error);
	const isGone = (own: SecurityGroupRule) => read.rules.some((rule) => isSameRule(own, rule));
	if (!read.rules.every((rule) => group[direction].some((own) => isSameRule(own, rule))))
		return failed(
			awsError("InvalidPermission.NotFound", "The specified rule does not exist in this security group."),
		);
	return done(
		withRules(
			call,
			group,
			direction,
			group[direction].filter((own) => !isGone(own)),
		),
		{
			Return: true,
			RevokedSecurityGroupRules: group[direction]
				.filter(isGone)
				.map((rule) => ruleOutput(group, rule, direction === "egress")),
		},
	);
};

type Prepared =
	| { readonly ok: true; readonly group: SecurityGroup }
	| { readonly ok: false; readonly refusal: Performed };

const prepare = ({ GroupId, GroupName, DryRun }: Params, { account }: Call): Prepared => {
	const dry = dryRun(DryRun);
	if (dry !== undefined) return { ok: false, refusal: dry };
	const group = findGroup(account, { GroupId, GroupName });
	return group === undefined
		? { ok: false, refusal: noGroup(GroupId ?? GroupName ?? "") }
		: { ok: true, group };
};

const withRules = (
	{ cloud, account }: Call,
	group: SecurityGroup,
	direction: Direction,
	rules: readonly SecurityGroupRule[],
) => withAccount(cloud, withResource(account, { ...group, [direction]: rules }));
