import type { Account, Cloud, Resource } from "../../account/account.ts";
import { withAccount, withResource } from "../../account/change.ts";
import { findResource } from "../../account/find-resource.ts";
import { SCENE_START } from "../../account/read-scene.ts";
import { awsError } from "../aws-error.ts";
import { type Call, failed, type Need, type Output, type Performed } from "../operation.ts";
import { outputTime } from "../output-time.ts";
import type { Shape } from "../shape.ts";

export type LambdaFunction = Extract<Resource, { type: "lambda-function" }>;

/** A function's name or ARN. */
export const functionName = { type: "text", minimum: 1, maximum: 140 } as const satisfies Shape;

/** The ARN that a function's name or ARN stands for. */
export const functionArn = (nameOrArn: string, { account, region }: Call): string =>
	nameOrArn.startsWith("arn:") ? nameOrArn : `arn:aws:lambda:${region}:${account.id}:function:${nameOrArn}`;

/** A call on a function is authorized with its ARN. */
export const functionNeeds = (
	{ FunctionName }: { readonly FunctionName: string },
	call: Call,
): readonly Need[] => [{ resource: functionArn(FunctionName, call) }];

/** Who hands a function its role must be allowed to pass it. */
export const passToLambda = (role: string): Need => ({
	action: "iam:PassRole",
	resource: role,
	context: { "iam:PassedToService": "lambda.amazonaws.com" },
});

/** Does something with a function that is there. */
export const onFunction = (
	nameOrArn: string,
	call: Call,
	act: (found: LambdaFunction, owner: Account) => Performed,
): Performed => {
	const arn = functionArn(nameOrArn, call);
	const found = findResource(call.cloud, arn);
	return found?.resource.type === "lambda-function"
		? act(found.resource, found.account)
		: failed(awsError("ResourceNotFoundException", `Function not found: ${arn}`));
};

/** The cloud with this function, new or changed. */
export const withFunction = (cloud: Cloud, owner: Account, changed: LambdaFunction): Cloud =>
	withAccount(cloud, withResource(owner, changed));

/** A function as Lambda describes it; what the model does not keep is left out. */
export const functionOutput = ({ name, arn, runtime, role }: LambdaFunction): Output => ({
	FunctionName: name,
	FunctionArn: arn,
	Runtime: runtime,
	Role: role,
	LastModified: outputTime(SCENE_START),
	Version: "$LATEST",
	State: "Active",
	PackageType: "Zip",
});

/** The error of a role that Lambda could not take. */
export const roleRefusal = (role: string, { cloud }: Call): Performed | undefined => {
	const [, , , , account = "", resource = ""] = role.split(":");
	const found = cloud.accounts.get(account)?.roles.get(resource.slice(resource.lastIndexOf("/") + 1));
	const isTrusted = found?.trustPolicy.statements.some(
		({ effect, principal }) =>
			effect === "Allow" && principal?.entries.some(({ text }) => text === "lambda.amazonaws.com"),
	);
	return isTrusted
		? undefined
		: failed(
				awsError(
					"InvalidParameterValueException",
					"The role defined for the function cannot be assumed by Lambda.",
					"The role must be there, and its trust policy must name lambda.amazonaws.com.",
				),
			);
};
