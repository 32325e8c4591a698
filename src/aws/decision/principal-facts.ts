import type { ContextValue, RequestContext, RequestPrincipal } from "./decision.ts";

/**
 * The context keys that follow from who asks alone; AWS puts them into every signed request.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties
 */
export const principalFacts = (principal: RequestPrincipal): RequestContext => {
	switch (principal.type) {
		case "anonymous":
			return { "aws:PrincipalType": "Anonymous", "aws:PrincipalIsAWSService": "false" };
		case "service":
			return { "aws:PrincipalIsAWSService": "true", "aws:PrincipalServiceName": principal.service };
		case "root":
			return { ...signed(principal.account, principal.arn, "Account"), "aws:userid": principal.account };
		case "user":
			return { ...signed(principal.account, principal.arn, "User"), "aws:username": principal.name };
		case "role-session":
			return signed(principal.account, principal.roleArn, "AssumedRole");
		case "federated-session": {
			const name = principal.arn.slice(principal.arn.lastIndexOf("/") + 1);
			return {
				...signed(principal.account, principal.arn, "FederatedUser"),
				"aws:userid": `${principal.account}:${name}`,
			};
		}
	}
};

const signed = (account: string, arn: string, type: string): RequestContext => ({
	"aws:PrincipalArn": arn,
	"aws:PrincipalAccount": account,
	"aws:PrincipalType": type,
	"aws:PrincipalIsAWSService": "false",
});

/** The context with these facts under it: a key that is there already, in whatever case, keeps its value. */
export const withFacts = (context: RequestContext, facts: RequestContext): RequestContext => {
	const given = new Set<string>();
	for (const key in context) given.add(key.toLowerCase());
	const merged: Record<string, ContextValue> = { ...context };
	for (const key in facts) {
		const value = facts[key];
		if (value !== undefined && !given.has(key.toLowerCase())) merged[key] = value;
	}
	return merged;
};
