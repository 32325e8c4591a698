import { describe, expect, test } from "vitest";
import {
	type Comparison,
	matchTemplate,
	readTemplate,
	variablesOf,
} from "../../../src/aws/policy/template.ts";

const request = new Map([
	["aws:username", "kai"],
	["aws:PrincipalTag/team", "*"],
	["aws:PrincipalTag/case", "MiXed"],
]);
const resolve = (key: string) => request.get(key);

describe("a string with variables", () => {
	test.each<[string, Comparison, string, boolean]>([
		["home/${aws:username}/*", "like", "home/kai/a", true],
		["home/${aws:username}/*", "like", "home/ana/a", false],
		["${aws:username}", "equal", "kai", true],
		["${ aws:username }", "equal", "kai", true],
		["${aws:userid}", "like", "", false],
		["x${aws:userid}*", "like", "x${aws:userid}", false],
		["${aws:userid, 'nobody'}", "equal", "nobody", true],
		["${aws:username, 'nobody'}", "equal", "kai", true],
		["${aws:userid, '*'}", "like", "anything", false],
		["${aws:userid, ''}x", "like", "x", true],
		["${aws:PrincipalTag/team}", "like", "blue", false],
		["${aws:PrincipalTag/team}", "like", "*", true],
		["${aws:PrincipalTag/case}", "equal-ignoring-case", "mixed", true],
		["${aws:PrincipalTag/case}", "equal", "mixed", false],
		["${*}", "like", "*", true],
		["${*}", "like", "a", false],
		["${?}", "like", "a", false],
		["a${$}{aws:username}", "like", "a${aws:username}", true],
		["${}", "like", "${}", true],
		["${aws:username", "like", "${aws:username", true],
		["${aws:username", "like", "kai", false],
		["*", "equal", "a", false],
		["a*", "equal", "a*", true],
		["A?", "equal-ignoring-case", "a?", true],
	])("%j, compared as %s, against %j: %s", (text, comparison, actual, expected) => {
		expect(matchTemplate(readTemplate(text, "2012-10-17", comparison), actual, resolve)).toBe(expected);
	});

	test("has none in the old version of the language, where stars still are wildcards", () => {
		const old = readTemplate("${aws:username}*", "2008-10-17", "like");
		expect(matchTemplate(old, "kai", resolve)).toBe(false);
		expect(matchTemplate(old, "${aws:username}/x", resolve)).toBe(true);
		expect(variablesOf(old)).toEqual([]);
	});

	test("tells its variables with their defaults", () => {
		const template = readTemplate("${aws:username}/${s3:prefix, 'a b'}", "2012-10-17", "like");
		expect(variablesOf(template).map(({ key, fallback }) => [key, fallback])).toEqual([
			["aws:username", undefined],
			["s3:prefix", "a b"],
		]);
	});
});
