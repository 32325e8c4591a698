import { getItem } from "./dynamodb/get-item.ts";
import { putItem } from "./dynamodb/put-item.ts";
import { updateItem } from "./dynamodb/update-item.ts";
import { addUserToGroup } from "./iam/add-user-to-group.ts";
import { attachGroupPolicy } from "./iam/attach-group-policy.ts";
import { attachRolePolicy } from "./iam/attach-role-policy.ts";
import { attachUserPolicy } from "./iam/attach-user-policy.ts";
import { createAccessKey } from "./iam/create-access-key.ts";
import { createGroup } from "./iam/create-group.ts";
import { createUser } from "./iam/create-user.ts";
import { detachGroupPolicy } from "./iam/detach-group-policy.ts";
import { detachRolePolicy } from "./iam/detach-role-policy.ts";
import { detachUserPolicy } from "./iam/detach-user-policy.ts";
import { getUser } from "./iam/get-user.ts";
import { listAccessKeys } from "./iam/list-access-keys.ts";
import { listAttachedGroupPolicies } from "./iam/list-attached-group-policies.ts";
import { listAttachedRolePolicies } from "./iam/list-attached-role-policies.ts";
import { listAttachedUserPolicies } from "./iam/list-attached-user-policies.ts";
import { listUsers } from "./iam/list-users.ts";
import type { Operation, ServiceName } from "./operation.ts";
import { assumeRole } from "./sts/assume-role.ts";
import { getCallerIdentity } from "./sts/get-caller-identity.ts";
import { getSessionToken } from "./sts/get-session-token.ts";

/** Every operation of the model; a new one is a file and a line here. */
export const operations: readonly Operation[] = [
	getItem,
	putItem,
	updateItem,
	addUserToGroup,
	attachGroupPolicy,
	attachRolePolicy,
	attachUserPolicy,
	createAccessKey,
	createGroup,
	createUser,
	detachGroupPolicy,
	detachRolePolicy,
	detachUserPolicy,
	getUser,
	listAccessKeys,
	listAttachedGroupPolicies,
	listAttachedRolePolicies,
	listAttachedUserPolicies,
	listUsers,
	assumeRole,
	getCallerIdentity,
	getSessionToken,
];

/** The operation of a service by the name of AWS's API, or undefined. */
export const findOperation = (service: ServiceName, name: string): Operation | undefined =>
	operations.find((operation) => operation.service === service && operation.name === name);
