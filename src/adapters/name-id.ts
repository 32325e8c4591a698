import { createHash } from "node:crypto";

/** The UUID of a name within a name space of its own (RFC 9562, version 5): the same name gives the same one everywhere. */
export const nameId = (name: string): string => {
	const bytes = createHash("sha1").update(NAME_SPACE).update(name).digest().subarray(0, 16);
	bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
	bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
	return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
};

/** Drawn once; ids that were given out hang on it. */
const NAME_SPACE = Buffer.from("15d4de3b1b394ba48d45e290fb9de992", "hex");
