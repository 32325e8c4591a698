/** The characters that texts are made of. */
export type Alphabet = {
	/** What stands for a character that no pattern names, the most natural first. */
	readonly others: string;
	/** Undefined: every character but those of `but`. */
	readonly only: string | undefined;
	readonly but: string;
	/** False where the empty text is none. */
	readonly hasEmpty: boolean;
};

/** True where the text has no other characters. */
export const isMadeOf = (text: string, { only, but }: Alphabet): boolean => {
	if (only === undefined && but === "") return true;
	for (const unit of text.split(""))
		if (but.includes(unit) || (only !== undefined && !only.includes(unit))) return false;
	return true;
};

/** The most natural character that is not among these; undefined where all that there are have names. */
export const otherThan = (named: ReadonlySet<string>, { others, only }: Alphabet): string | undefined => {
	for (const character of others) if (!named.has(character)) return character;
	if (only !== undefined) return undefined;
	for (let code = RARE; ; code += 1) {
		const character = String.fromCharCode(code);
		if (!named.has(character)) return character;
	}
};

/** Letters from here on are named by no policy of ours; a policy that names all of them is too long to be read. */
const RARE = 0x100;
