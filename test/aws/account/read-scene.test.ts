import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Account, Cloud } from "../../../src/aws/account/account.ts";
import { readScene } from "../../../src/aws/account/read-scene.ts";

const text = readFileSync(new URL("./scenes/coffee-shop.yaml", import.meta.url), "utf8");

const sceneOf = (value: unknown): Cloud => {
	const read = readScene(value);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
};

const coffeeShop = (): Account => {
	const account = sceneOf(parse(text)).accounts.get("111122223333");
	if (account === undefined) throw new Error("no account");
	return account;
};

const problemsOf = (value: unknown): readonly string[] => {
	const read = readScene(value);
	return read.ok ? [] : read.problems.map(({ code, place }) => `${code} ${place?.path?.join(".") ?? ""}`);
};

const withUsers = (users: unknown) => ({ account: { id: "111122223333", users } });

describe("a scene", () => {
	test("gives users with their groups, credentials, devices and tags", () => {
		const kai = coffeeShop().users.get("kai");
		expect(kai).toMatchObject({
			path: "/",
			groups: ["Baristas"],
			loginProfile: { password: "latte-art-1", resetRequired: false },
			tags: { team: "till" },
		});
		expect(kai?.uniqueId).toMatch(/^AIDA[A-Z2-7]{17}$/);
		expect(
			kai?.accessKeys.map(({ id, status }) => [id.length, id.slice(0, 4), id.slice(-7), status]),
		).toEqual([[20, "AKIA", "EXAMPLE", "Active"]]);
		expect(
			kai?.mfaDevices.map(({ serialNumber, type, secret }) => [serialNumber, type, secret?.length]),
		).toEqual([
			["arn:aws:iam::111122223333:mfa/phone", "virtual", 32],
			["arn:aws:iam::111122223333:u2f/user/kai/laptop", "passkey", undefined],
		]);
	});

	test("finds policies by name, by AWS's name and by ARN", () => {
		const account = coffeeShop();
		expect(account.users.get("mina")?.attachedPolicies).toEqual([
			"arn:aws:iam::111122223333:policy/Grown",
			"arn:aws:iam::aws:policy/ReadOnlyAccess",
		]);
		expect(account.users.get("mina")?.permissionsBoundary).toBe("arn:aws:iam::111122223333:policy/OnlyS3");
		expect(account.roles.get("Roaster")?.attachedPolicies).toEqual([
			"arn:aws:iam::aws:policy/AdministratorAccess",
		]);
	});

	test("keeps the versions of a managed policy and which is the default", () => {
		const grown = coffeeShop().policies.get("arn:aws:iam::111122223333:policy/Grown");
		expect(grown?.versions.map(({ id }) => id)).toEqual(["v1", "v2"]);
		expect(grown?.defaultVersion).toBe("v1");
	});

	test("writes trust policies from whom a role trusts", () => {
		const roles = coffeeShop().roles;
		const trusted = (name: string) =>
			roles
				.get(name)
				?.trustPolicy.statements.flatMap(({ principal }) => principal?.entries.map(({ text: who }) => who));
		expect(trusted("Cashier")).toEqual(["arn:aws:iam::111122223333:user/kai"]);
		expect(trusted("Roaster")).toEqual(["arn:aws:iam::111122223333:root", "lambda.amazonaws.com"]);
		expect(roles.get("Cashier")?.maxSessionSeconds).toBe(7_200);
		expect(roles.get("Roaster")?.maxSessionSeconds).toBe(3_600);
	});

	test("gives resources their ARNs, and what AWS gives new ones", () => {
		const { resources } = coffeeShop();
		expect([...resources.keys()].filter((arn) => !arn.includes(":kms:") && !arn.includes(":ec2:"))).toEqual([
			"arn:aws:s3:::receipts",
			"arn:aws:s3:::website",
			"arn:aws:s3:::shut",
			"arn:aws:sqs:us-east-1:111122223333:orders",
			"arn:aws:dynamodb:us-east-1:111122223333:table/till",
			"arn:aws:lambda:us-east-1:111122223333:function:roast",
		]);
		const receipts = resources.get("arn:aws:s3:::receipts");
		expect(receipts?.type === "s3-bucket" && receipts.publicAccessBlock.blockPublicPolicy).toBe(true);
		const key = [...resources.values()].find(({ type }) => type === "kms-key");
		expect(key?.type === "kms-key" && key.policy.statements[0]?.sid).toBe("EnableIAMUserPermissions");
	});

	test("takes accounts that no unit holds for members, but for those of other companies", () => {
		const { organization } = sceneOf({
			accounts: [{ id: "999988887777" }, { id: "111122223333" }, { id: "555566667777" }],
			organization: { managementAccount: "999988887777", outside: ["555566667777"] },
		});
		expect([...(organization?.members.keys() ?? [])]).toEqual(["999988887777", "111122223333"]);
	});

	test("places accounts in the organization, FullAWSAccess attached unless it is taken off", () => {
		const { organization } = sceneOf(parse(text));
		const attached = (ids: readonly string[] | undefined) =>
			ids?.map((id) => organization?.policies.get(id)?.name);
		const units = new Map([...(organization?.units.values() ?? [])].map((unit) => [unit.name, unit]));
		expect(attached(organization?.root.attachedPolicies)).toEqual([
			"FullAWSAccess",
			"RCPFullAWSAccess",
			"NoLeaving",
		]);
		expect(attached(units.get("Outside")?.attachedPolicies)).toEqual(["RCPFullAWSAccess", "OnlyS3"]);
		expect(organization?.members.get("111122223333")?.parent).toBe(units.get("Shops")?.id);
		expect(organization?.members.get("999988887777")?.parent).toBe(organization?.root.id);
	});

	test("is the same each time it is read", () => {
		expect(sceneOf(parse(text))).toEqual(sceneOf(parse(text)));
	});

	test("needs no more than an account", () => {
		const account = sceneOf({ account: {} }).accounts.get("111122223333");
		expect(account?.users.size).toBe(0);
		expect(account?.root.password).toBeDefined();
	});
});

describe("a problem in a scene names the way to it:", () => {
	test.each([
		["nothing", undefined, ["missing-field "]],
		["a text", "x", ["wrong-type ", "missing-field "]],
		["a mistyped section", { account: { usrs: {} } }, ["unknown-field account.usrs"]],
		["a mistyped field", withUsers({ kai: { group: ["a"] } }), ["unknown-field account.users.kai.group"]],
		["an account id that is a number", { account: { id: 111122223333 } }, ["invalid-account account.id"]],
		["a short account id", { accounts: [{ id: "1" }] }, ["invalid-account accounts.0.id"]],
		["two accounts of one id", { accounts: [{}, {}] }, ["duplicate-account accounts.1.id"]],
		["a name AWS refuses", withUsers({ "k a i": {} }), ["invalid-name account.users.k a i"]],
		["two names that differ in case", withUsers({ kai: {}, Kai: {} }), ["duplicate-name account.users.Kai"]],
		[
			"a group that is not there",
			withUsers({ kai: { groups: ["x"] } }),
			["unknown-group account.users.kai.groups.0"],
		],
		[
			"a policy that is not there",
			withUsers({ kai: { attach: ["x"] } }),
			["unknown-policy account.users.kai.attach.0"],
		],
		[
			"three access keys",
			withUsers({ kai: { accessKeys: 3 } }),
			["quota-exceeded account.users.kai.accessKeys"],
		],
		[
			"a device of two people",
			withUsers({ kai: { mfa: ["p"] }, mina: { mfa: ["p"] } }),
			["duplicate-name account"],
		],
		["a role without trust", { account: { roles: { R: {} } } }, ["missing-field account.roles.R"]],
		[
			"a session that is too long",
			{ account: { roles: { R: { trust: "account", maxSession: 99_999 } } } },
			["invalid-number account.roles.R.maxSession"],
		],
		[
			"a password policy outside what AWS takes",
			{ account: { passwordPolicy: { minimumLength: 5, maxAgeDays: 1096, reusePrevention: 25 } } },
			["minimumLength", "maxAgeDays", "reusePrevention"].map(
				(field) => `invalid-number account.passwordPolicy.${field}`,
			),
		],
		[
			"a password policy at the bounds",
			{ account: { passwordPolicy: { minimumLength: 128, maxAgeDays: 1095, reusePrevention: 24 } } },
			[],
		],
		[
			"an effect in lower case",
			{
				account: {
					users: { kai: { inline: { P: { Statement: [{ Effect: "allow", Action: "*", Resource: "*" }] } } } },
				},
			},
			["invalid-effect account.users.kai.inline.P.Statement.0.Effect"],
		],
		[
			"a bucket policy without a principal",
			{
				account: {
					buckets: { box: { policy: { Statement: { Effect: "Allow", Action: "*", Resource: "*" } } } },
				},
			},
			["missing-principal account.buckets.box.policy.Statement"],
		],
		[
			"a tag that is a number",
			withUsers({ kai: { tags: { a: 1 } } }),
			["wrong-type account.users.kai.tags.a"],
		],
		[
			"a date that is none",
			withUsers({ kai: { created: "yesterday" } }),
			["invalid-moment account.users.kai.created"],
		],
		[
			"an outsider that the scene does not have",
			{ account: {}, organization: { managementAccount: "111122223333", outside: ["555566667777"] } },
			["unknown-account organization.outside.0"],
		],
		[
			"an organization without a management account",
			{ account: {}, organization: {} },
			["unknown-account organization"],
		],
		[
			"an account in two units",
			{
				account: { id: "111122223333" },
				organization: {
					managementAccount: "111122223333",
					units: { A: { accounts: ["111122223333"] }, B: { accounts: ["111122223333"] } },
				},
			},
			["duplicate-account organization.units.B.accounts.0"],
		],
		[
			"six units deep",
			{
				account: { id: "111122223333" },
				organization: {
					managementAccount: "111122223333",
					units: {
						A: { units: { B: { units: { C: { units: { D: { units: { E: { units: { F: {} } } } } } } } } } },
					},
				},
			},
			["quota-exceeded organization.units.A.units.B.units.C.units.D.units.E.units"],
		],
	])("%s", (_, value, problems) => {
		expect(problemsOf(value)).toEqual(problems);
	});

	test("a policy written as JSON text has its line as well", () => {
		const value = withUsers({ kai: { inline: { P: '{"Statement": [\n{"Effect": "allow"}]}' } } });
		const read = readScene(value);
		expect(read.ok ? [] : read.problems[0]).toMatchObject({
			place: { path: ["account", "users", "kai", "inline", "P"] },
			related: { place: { line: 2 } },
		});
	});
});

describe("whatever an author writes", () => {
	const sections = [
		"id",
		"name",
		"alias",
		"region",
		"root",
		"passwordPolicy",
		"blockPublicAccess",
		"policies",
		"groups",
		"users",
		"roles",
		"instanceProfiles",
		"buckets",
		"queues",
		"topics",
		"keys",
		"tables",
		"functions",
		"instances",
		"securityGroups",
		"secrets",
	];
	const fields = [
		"policy",
		"trust",
		"attach",
		"inline",
		"mfa",
		"accessKeys",
		"password",
		"groups",
		"tags",
		"objects",
		"items",
		"role",
		"units",
		"versions",
	];

	test("is a scene, or problems that each say where, and never a crash", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...sections),
				fc.constantFrom(...fields),
				fc.anything({ maxDepth: 4, withBigInt: true, withNullPrototype: true }),
				(section, field, value) => {
					for (const written of [
						value,
						{ name: value },
						{ name: { [field]: value } },
						{ name: { trust: "account", [field]: { P: value } } },
					]) {
						const read = readScene({ account: { id: "111122223333", [section]: written } });
						if (!read.ok) for (const { place } of read.problems) expect(place?.path?.[0]).toBe("account");
					}
				},
			),
			{ numRuns: 400 },
		);
	});

	test("above the accounts, too", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(
					"scps",
					"rcps",
					"root",
					"units",
					"accounts",
					"rootAccess",
					"delegatedAdministrators",
					"features",
				),
				fc.anything({ maxDepth: 4 }),
				(field, value) => {
					for (const written of [value, { A: value }, { A: { accounts: value, units: value } }, [value]]) {
						readScene({
							account: { id: "111122223333" },
							organization: { managementAccount: "111122223333", [field]: written },
						});
					}
				},
			),
			{ numRuns: 300 },
		);
	});
});
