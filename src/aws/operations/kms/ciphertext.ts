import { base64, fromBase64 } from "../base64.ts";

/** A ciphertext of the model: Base64 over the key's ARN and the text; it hides nothing and is meant for lessons only. */
export const seal = (keyArn: string, plaintext: string): string =>
	base64(JSON.stringify(["kms", keyArn, plaintext]));

/** The key and the text of a ciphertext; undefined where it is none of the model's. */
export const open = (
	ciphertext: string,
): { readonly keyArn: string; readonly plaintext: string } | undefined => {
	try {
		const parsed: unknown = JSON.parse(fromBase64(ciphertext) ?? "");
		if (!Array.isArray(parsed) || parsed.length !== 3 || parsed[0] !== "kms") return undefined;
		const [, keyArn, plaintext] = parsed;
		return typeof keyArn === "string" && typeof plaintext === "string" ? { keyArn, plaintext } : undefined;
	} catch {
		return undefined;
	}
};
