import type { MfaDevice } from "../aws/account/account.ts";
import { otpauthOf, type ShownCode } from "../tutor/authenticator.ts";
import { cleaned, padded } from "./columns.ts";
import { apart, type Line, line } from "./line.ts";
import { drawQr, swapped } from "./qr.ts";
import { wrap } from "./wrap.ts";

/** Rows that a window of 80 x 24 leaves to a page. */
const ROWS = 19;

/**
 * A new device for an authenticator app: the QR code, and the same in letters for an app without a camera. Swapped, light
 * and dark are exchanged, for a terminal that shows them the wrong way round.
 */
export const drawScan = (device: MfaDevice, width: number, isSwapped: boolean): readonly Line[] => {
	const drawn = drawQr(otpauthOf(device), width, ROWS);
	const code = isSwapped
		? drawn?.map((row) => row.map((span) => ({ ...span, text: swapped(span.text) })))
		: drawn;
	const how =
		code === undefined
			? "The window is too narrow for the QR code. Type this key into your app instead:"
			: "Scan it with an authenticator app, or type this key into the app:";
	return apart(code ?? [], [
		...wrap([{ text: how }], width),
		...wrap([{ text: grouped(device.secret ?? ""), role: "code" }], width),
		...wrap([{ text: "No phone at hand? ^p at the prompt opens one.", role: "muted" }], width),
	]);
};

/** The tutor's own authenticator: the code of each device now, and how long it is shown. */
export const drawPhone = (codes: readonly ShownCode[], width: number): readonly Line[] => {
	if (codes.length === 0)
		return wrap(
			[{ text: "The authenticator is empty. Make a device with aws iam create-virtual-mfa-device." }],
			width,
		);
	return apart(
		[line("Authenticator", "title")],
		...codes.map(({ name, code, secondsLeft, isEnabled }): readonly Line[] => [
			[
				{ text: padded(cleaned(name), Math.min(24, width - 16)) },
				{ text: `  ${code.slice(0, 3)} ${code.slice(3)}`, role: "strong" },
				{ text: `  ${String(secondsLeft).padStart(2)} s left`, role: "muted" },
			],
			[
				{ text: bar(secondsLeft, Math.min(30, width - 2)), role: "accent" },
				{ text: isEnabled ? "" : "  not enabled yet", role: "warning" },
			],
		]),
		wrap([{ text: "A code works once. The next one comes when the bar is empty.", role: "muted" }], width),
	);
};

const bar = (seconds: number, columns: number): string => "▓".repeat(Math.round((seconds / 30) * columns));

const grouped = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(" ");
