import type { AccessKey, Account, EpochSeconds, MfaDevice } from "../../account/account.ts";
import { rootArn, userArn } from "../../account/arns.ts";
import { SCENE_START } from "../../account/read-scene.ts";
import { outputTime } from "../output-time.ts";

const DAY = 86_400;

const KEY_COLUMNS = ["active", "last_rotated", "last_used_date", "last_used_region", "last_used_service"];

const COLUMNS: readonly string[] = [
	"user",
	"arn",
	"user_creation_time",
	"password_enabled",
	"password_last_used",
	"password_last_changed",
	"password_next_rotation",
	"mfa_active",
	...KEY_COLUMNS.map((name) => `access_key_1_${name}`),
	...KEY_COLUMNS.map((name) => `access_key_2_${name}`),
	"cert_1_active",
	"cert_1_last_rotated",
	"cert_2_active",
	"cert_2_last_rotated",
];

/** The credential report as CSV: the root user, then every user. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html */
export const credentialReport = (account: Account): string => {
	const maxAge = account.passwordPolicy?.maxAgeDays;
	const root = rowOf({
		name: "<root_account>",
		arn: rootArn(account.id),
		createdAt: SCENE_START,
		password: ["not_supported", "no_information", "not_supported", "not_supported"],
		devices: account.root.mfaDevices,
		keys: account.root.accessKeys,
	});
	const users = [...account.users.values()].map((user) =>
		rowOf({
			name: user.name,
			arn: userArn(account.id, user),
			createdAt: user.createdAt,
			password:
				user.loginProfile === undefined
					? ["false", "N/A", "N/A", "N/A"]
					: [
							"true",
							user.loginProfile.lastUsedAt === undefined
								? "no_information"
								: outputTime(user.loginProfile.lastUsedAt),
							outputTime(user.loginProfile.changedAt),
							maxAge === undefined ? "N/A" : outputTime(user.loginProfile.changedAt + maxAge * DAY),
						],
			devices: user.mfaDevices,
			keys: user.accessKeys,
		}),
	);
	return [COLUMNS.join(","), root, ...users].join("\n");
};

type Row = {
	readonly name: string;
	readonly arn: string;
	readonly createdAt: EpochSeconds;
	readonly password: readonly string[];
	readonly devices: readonly MfaDevice[];
	readonly keys: readonly AccessKey[];
};

const rowOf = ({ name, arn, createdAt, password, devices, keys }: Row): string =>
	[
		name,
		arn,
		outputTime(createdAt),
		...password,
		String(devices.length > 0),
		...keyCells(keys[0]),
		...keyCells(keys[1]),
		...["false", "N/A", "false", "N/A"],
	].join(",");

const keyCells = (key: AccessKey | undefined): readonly string[] => {
	if (key === undefined) return ["false", "N/A", "N/A", "N/A", "N/A"];
	const { status, createdAt, lastUsed } = key;
	const used =
		lastUsed === undefined ? undefined : [outputTime(lastUsed.at), lastUsed.region, lastUsed.service];
	return [String(status === "Active"), outputTime(createdAt), ...(used ?? ["N/A", "N/A", "N/A"])];
};
