import type { AccessKey, EpochSeconds, LoginProfile, MfaDevice, RootUser } from "../account.ts";
import { iamArn } from "../arns.ts";
import { quotas } from "../quotas.ts";
import { mfaSecretFor, secretFor, uniqueId } from "../unique-id.ts";
import { type Fields, fieldsOf, itemsOf, type Path, type Reading } from "./reading.ts";
import { momentAt, textAt, truthAt, wordAt } from "./values.ts";

/** Whose credentials are read: they make ids and serial numbers their own. */
export type Owner = { readonly account: string; readonly name: string; readonly start: EpochSeconds };

/** The password of a user: a text, or a map with `value`, `resetRequired` and `changed`. */
export const loginProfileAt = (
	reading: Reading,
	fields: Fields,
	path: Path,
	owner: Owner,
): LoginProfile | undefined => {
	const { password } = fields;
	if (password === undefined) return undefined;
	if (typeof password === "string") return { password, resetRequired: false, changedAt: owner.start };
	const at = [...path, "password"];
	const own = fieldsOf(reading, password, at, ["value", "resetRequired", "changed"]);
	const value = textAt(reading, own, "value", at);
	if (value === undefined) {
		reading.report(at, "missing-field", "a password has a `value`", "add `value:` and the password");
		return undefined;
	}
	return {
		password: value,
		resetRequired: truthAt(reading, own, "resetRequired", at, false),
		changedAt: momentAt(reading, own, "changed", at) ?? owner.start,
	};
};

const KEY_FIELDS = ["id", "secret", "status", "created", "lastUsed"] as const;

/** Access keys: how many, or a list of maps; what is left out follows from the owner's name. */
export const accessKeysAt = (
	reading: Reading,
	fields: Fields,
	path: Path,
	owner: Owner,
): readonly AccessKey[] => {
	const at = [...path, "accessKeys"];
	const value = fields.accessKeys;
	const most = quotas.accessKeysPerUser;
	const listed =
		typeof value === "number"
			? Array.from(
					{ length: Math.max(0, Math.min(Math.trunc(value), most + 1)) },
					(_, index) => [{}, [...at, index]] as const,
				)
			: itemsOf(reading, value, at);
	if (listed.length > most) {
		reading.report(
			at,
			"quota-exceeded",
			`nobody has more than ${most} access keys; inactive ones count`,
			"take one away",
		);
		return [];
	}
	return listed.map(([item, place], index) => {
		const own = fieldsOf(reading, item, place, KEY_FIELDS);
		const id = textAt(reading, own, "id", place) ?? uniqueId("AKIA", owner.account, owner.name, index);
		return {
			id,
			secret: textAt(reading, own, "secret", place) ?? secretFor(id),
			status: wordAt(reading, own, "status", place, ["Active", "Inactive"]) ?? "Active",
			createdAt: momentAt(reading, own, "created", place) ?? owner.start,
			lastUsed: lastUsedAt(reading, own, place),
		};
	});
};

const lastUsedAt = (reading: Reading, fields: Fields, path: Path): AccessKey["lastUsed"] => {
	if (fields.lastUsed === undefined) return undefined;
	const at = [...path, "lastUsed"];
	const own = fieldsOf(reading, fields.lastUsed, at, ["at", "service", "region"]);
	const moment = momentAt(reading, own, "at", at);
	if (moment === undefined) return undefined;
	const service = textAt(reading, own, "service", at) ?? "s3";
	return { at: moment, service, region: textAt(reading, own, "region", at) ?? "us-east-1" };
};

const DEVICE_FIELDS = ["name", "type", "secret", "enabled"] as const;
const DEVICE_TYPES = ["virtual", "hardware", "passkey"] as const;

/** MFA devices: a list of names of virtual devices, or of maps with `name`, `type` and `secret`. */
export const devicesAt = (
	reading: Reading,
	fields: Fields,
	path: Path,
	owner: Owner,
): readonly MfaDevice[] => {
	const at = [...path, "mfa"];
	const items = itemsOf(reading, fields.mfa, at);
	if (items.length > quotas.mfaDevicesPerUser) {
		reading.report(
			at,
			"quota-exceeded",
			`nobody has more than ${quotas.mfaDevicesPerUser} MFA devices`,
			"take one away",
		);
		return [];
	}
	return items.flatMap(([item, place]) => {
		const own = typeof item === "string" ? { name: item } : fieldsOf(reading, item, place, DEVICE_FIELDS);
		const name = textAt(reading, own, "name", place);
		if (name === undefined) {
			reading.report(place, "missing-field", "an MFA device has a `name`", "add `name: phone`");
			return [];
		}
		const type = wordAt(reading, own, "type", place, DEVICE_TYPES) ?? "virtual";
		const serialNumber = serialOf(type, name, owner);
		return [
			{
				serialNumber,
				type,
				secret:
					type === "passkey"
						? undefined
						: (textAt(reading, own, "secret", place) ?? mfaSecretFor(serialNumber)),
				enabledAt: momentAt(reading, own, "enabled", place) ?? owner.start,
				lastStep: undefined,
				drift: 0,
			},
		];
	});
};

/** Virtual devices and passkeys have ARNs, hardware ones the number printed on their back. */
const serialOf = (type: MfaDevice["type"], name: string, { account, name: owner }: Owner): string => {
	if (type === "virtual") return iamArn(account, "mfa", "/", name);
	if (type === "hardware") return name;
	return `arn:aws:iam::${account}:u2f/${owner === "root" ? "root-account" : `user/${owner}`}/${name}`;
};

/** The root user; `root: none` where its credentials were removed or never made. */
export const rootUserOf = (reading: Reading, value: unknown, path: Path, owner: Owner): RootUser => {
	const email = `root+${owner.account}@example.com`;
	if (value === "none") return { email, password: undefined, accessKeys: [], mfaDevices: [] };
	const fields = fieldsOf(reading, value, path, ["email", "password", "accessKeys", "mfa"]);
	return {
		email: textAt(reading, fields, "email", path) ?? email,
		password: textAt(reading, fields, "password", path) ?? "correct horse battery staple",
		accessKeys: accessKeysAt(reading, fields, path, owner),
		mfaDevices: devicesAt(reading, fields, path, owner),
	};
};
