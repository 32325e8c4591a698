const ENGLISH = /^export \{ default as en \} from "\.\/en\.js";$/m;

/** zod carries its messages in fifty languages, half of its size; we write our own, and English is the fall-back. */
export const oneLanguage = {
	name: "one-language",
	package: "zod",
	files: /node_modules\/zod\/v4\/locales\/index\.js$/,
	apply: (text, file) => {
		const english = ENGLISH.exec(text)?.[0];
		if (english === undefined) throw new Error(`${file}: the English messages are not where they were`);
		return `${english}\n`;
	},
};
