import { replaceOnce } from "./replace-once.mjs";

const times = (text, from, to, wanted, file) => {
	const parts = text.split(from);
	if (parts.length !== wanted + 1)
		throw new Error(`${file}: expected \`${from}\` ${wanted} times, found ${parts.length - 1}`);
	return parts.join(to);
};

/** conf loads the whole of `node:assert` to compare two objects; `node:util`, which it has already, can do that too. */
export const quickConf = {
	name: "quick-conf",
	package: "conf",
	files: /conf\/dist\/source\/index\.js$/,
	apply: (text, file) => {
		const without = replaceOnce(text, "import assert from 'node:assert';", "", file);
		return times(
			without,
			"assert.deepEqual(fileStore, storeWithDefaults);",
			"if (!isDeepStrictEqual(fileStore, storeWithDefaults)) throw new Error('it differs');",
			2,
			file,
		);
	},
};
