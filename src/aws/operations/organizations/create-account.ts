import type { Account, Role } from "../../account/account.ts";
import { rootArn } from "../../account/arns.ts";
import { withAccount, withEntry, withRole } from "../../account/change.ts";
import { newAccount } from "../../account/new-account.ts";
import { quotas } from "../../account/quotas.ts";
import { lowerId, uniqueId } from "../../account/unique-id.ts";
import { policyFromValue } from "../../policy/read-policy.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed, type Output } from "../operation.ts";
import { outputTime } from "../output-time.ts";
import { optional, required } from "../shape.ts";
import { inOrganization, refuseOthers, withOrganization } from "./organization.ts";
import { fullAccessIds } from "./policies.ts";

/** A new account without root credentials, with a role for the management account. https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html */
export const createAccount = defineOperation({
	service: "organizations",
	name: "CreateAccount",
	parameters: {
		Email: required({ type: "text", minimum: 6, maximum: 64, pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/ }),
		AccountName: required({ type: "text", minimum: 1, maximum: 50 }),
		RoleName: optional({ type: "text", maximum: 64, pattern: /^[\w+=,.@-]{1,64}$/ }),
	},
	refuse: refuseOthers,
	needs: () => [{ resource: "*" }],
	perform: ({ Email, AccountName, RoleName = "OrganizationAccountAccessRole" }, call) =>
		inOrganization(call, (organization) => {
			if (organization.members.size >= quotas.accountsPerOrganization)
				return failed(
					awsError("ConstraintViolationException", "You have exceeded the allowed number of AWS accounts."),
				);
			const id = accountIdFrom(organization.id, call.count);
			const role = accessRole(id, RoleName, organization.managementAccount, call.now);
			const bare: Account = { ...newAccount(id, AccountName), root: { ...NO_ROOT, email: Email } };
			const account = role === undefined ? bare : withRole(bare, role);
			const member = {
				account: id,
				parent: organization.root.id,
				attachedPolicies: fullAccessIds(organization),
			};
			const members = withEntry(organization.members, id, member);
			return done(withAccount(withOrganization(call.cloud, { ...organization, members }), account), {
				CreateAccountStatus: creationStatus(account, "IN_PROGRESS", call.now),
			});
		}),
});

const NO_ROOT = { password: undefined, accessKeys: [], mfaDevices: [] } as const;

/** Twelve digits that no scene writes: they follow from the organization and a count. */
const accountIdFrom = (organization: string, count: number): string =>
	[...lowerId(12, "account", organization, String(count))]
		.map((letter, index) => (index === 0 ? "5" : String(letter.charCodeAt(0) % 10)))
		.join("");

/** How making an account goes; its id follows from the account's. */
export const creationStatus = (account: Account, state: string, at: number): Output => ({
	Id: `car-${lowerId(32, "create", account.id)}`,
	AccountName: account.name,
	State: state,
	RequestedTimestamp: outputTime(at),
	...(state === "SUCCEEDED" ? { CompletedTimestamp: outputTime(at), AccountId: account.id } : {}),
});

const accessRole = (account: string, name: string, management: string, now: number): Role | undefined => {
	const trust = policyFromValue(
		{
			Version: "2012-10-17",
			Statement: [{ Effect: "Allow", Principal: { AWS: rootArn(management) }, Action: "sts:AssumeRole" }],
		},
		"trust",
	);
	if (!trust.ok) return undefined;
	return {
		name,
		path: "/",
		uniqueId: uniqueId("AROA", account, name),
		createdAt: now,
		description: undefined,
		trustPolicy: trust.value,
		attachedPolicies: ["arn:aws:iam::aws:policy/AdministratorAccess"],
		inlinePolicies: new Map(),
		permissionsBoundary: undefined,
		maxSessionSeconds: 3_600,
		isServiceLinked: false,
		tags: {},
	};
};
