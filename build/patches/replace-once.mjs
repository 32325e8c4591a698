/** The text with its single occurrence of `from` replaced; throws where upstream has changed and it is gone or doubled. */
export const replaceOnce = (text, from, to, file) => {
	const parts = text.split(from);
	if (parts.length !== 2) {
		throw new Error(`${file}: expected \`${from}\` once, found it ${parts.length - 1} times`);
	}
	return parts.join(to);
};
