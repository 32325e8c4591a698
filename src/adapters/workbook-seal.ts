import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** Seals a text: with a key nobody else can; without one it only tells slips of the keyboard. */
export const sealWith =
	(key: string | undefined) =>
	(text: string): string =>
		key === undefined
			? `open-${createHash("sha256").update(text).digest("hex")}`
			: `keyed-${createHmac("sha256", key).update(text).digest("hex")}`;

/** Whether a seal fits a text; `unchecked` where it was made with a key that is not given. */
export const checkSealWith =
	(key: string | undefined) =>
	(text: string, seal: string): "intact" | "unchecked" | "changed" => {
		if (key === undefined && seal.startsWith("keyed-")) return "unchecked";
		const [given, due] = [Buffer.from(seal), Buffer.from(sealWith(key)(text))];
		return given.length === due.length && timingSafeEqual(given, due) ? "intact" : "changed";
	};
