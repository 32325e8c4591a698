import { adminAccess } from "./admin-access.ts";
import { allowWithNot } from "./allow-with-not.ts";
import { confusedDeputy } from "./confused-deputy.ts";
import { empty } from "./empty.ts";
import { invalidArn } from "./invalid-arn.ts";
import { invalidEffect } from "./invalid-effect.ts";
import { invalidElement } from "./invalid-element.ts";
import { jsonSyntax } from "./json-syntax.ts";
import { mfaPattern } from "./mfa-pattern.ts";
import { misplacedElement } from "./misplaced-element.ts";
import { missingVersion } from "./missing-version.ts";
import { openPrincipal } from "./open-principal.ts";
import { passRole } from "./pass-role.ts";
import { privateIp } from "./private-ip.ts";
import { privilegeEscalation } from "./privilege-escalation.ts";
import { redundant } from "./redundant.ts";
import { resourceMismatch } from "./resource-mismatch.ts";
import type { Rule } from "./rule.ts";
import { setOperator } from "./set-operator.ts";
import { sid } from "./sid.ts";
import { size } from "./size.ts";
import { unknownAction } from "./unknown-action.ts";
import { unknownConditionKey } from "./unknown-condition-key.ts";
import { valueType } from "./value-type.ts";
import { variable } from "./variable.ts";
import { wildcardInExactMatch } from "./wildcard-in-exact-match.ts";

/** Everything that is looked for in a policy; a new rule is a new file and a new line here. */
export const RULES: readonly Rule[] = [
	jsonSyntax,
	invalidElement,
	invalidEffect,
	misplacedElement,
	unknownAction,
	invalidArn,
	resourceMismatch,
	unknownConditionKey,
	valueType,
	missingVersion,
	variable,
	wildcardInExactMatch,
	sid,
	adminAccess,
	passRole,
	privilegeEscalation,
	allowWithNot,
	mfaPattern,
	setOperator,
	openPrincipal,
	confusedDeputy,
	privateIp,
	redundant,
	size,
	empty,
];
