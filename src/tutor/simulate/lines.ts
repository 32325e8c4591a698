/** One line of the input, counted from 1; `text` is undefined where the line is longer than any case may be. */
export type InputLine = { readonly text: string | undefined; readonly number: number };

/** The longest line, or document of several lines, that is read, in characters. */
export const LONGEST_CASE = 4 * 1024 * 1024;

/**
 * Cuts chunks of text into lines without keeping more than one of them; a carriage return before the line feed is
 * dropped. A line that is too long is passed on without its text, and what comes after it is read as usual.
 */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<readonly InputLine[]> {
	let rest = "";
	let isTooLong = false;
	let number = 0;
	const take = (end: string): InputLine => {
		number++;
		const text = isTooLong || rest.length + end.length > LONGEST_CASE ? undefined : rest + end;
		rest = "";
		isTooLong = false;
		return { text: text?.endsWith("\r") ? text.slice(0, -1) : text, number };
	};
	for await (const chunk of chunks) {
		const lines: InputLine[] = [];
		let from = 0;
		for (let feed = chunk.indexOf("\n"); feed !== -1; feed = chunk.indexOf("\n", from)) {
			lines.push(take(chunk.slice(from, feed)));
			from = feed + 1;
		}
		if (isTooLong || rest.length + chunk.length - from > LONGEST_CASE) {
			isTooLong = true;
			rest = "";
		} else rest += chunk.slice(from);
		if (lines.length > 0) yield lines;
	}
	if (rest !== "" || isTooLong) yield [take("")];
}
