/** An emoji of one UTF-16 unit is one that is shown as a picture without being asked to be. */
const SHORT = /\p{Emoji_Presentation}/u;

/** A text, not a literal: V8 compiles literals when it reads them. */
const ANY = "^\\p{RGI_Emoji}$";

let real;

/** Like `/^\p{RGI_Emoji}$/v`, whose long list of sequences is compiled for the first longer grapheme only. */
export const emoji = {
	test(text) {
		if (text.length < 2) return SHORT.test(text);
		real ??= new RegExp(ANY, "v");
		return real.test(text);
	},
};
