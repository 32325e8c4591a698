/**
 * The command lines of a script: comments and empty lines are none of them, a backslash at the end of a line or an
 * open quote goes on in the next one.
 */
export const readCommands = (script: string): readonly string[] => {
	const commands: string[] = [];
	let pending = "";
	for (const line of script.replaceAll("\r\n", "\n").split("\n")) {
		if (pending === "" && isIdle(line)) continue;
		const text = pending + line;
		if (isOpen(text)) pending = `${text}\n`;
		else if (/(?:^|[^\\])(?:\\\\)*\\$/.test(text)) pending = `${text.slice(0, -1)} `;
		else {
			commands.push(text.trim());
			pending = "";
		}
	}
	return pending.trim() === "" ? commands : [...commands, pending.trim()];
};

const isIdle = (line: string): boolean => /^\s*(?:#|$)/.test(line);

/** True where a quote is open at the text's end. */
const isOpen = (text: string): boolean => {
	let quote = "";
	for (let at = 0; at < text.length; at++) {
		const letter = text.charAt(at);
		if (letter === "\\" && quote !== "'") at++;
		else if (quote !== "") quote = letter === quote ? "" : quote;
		else if (letter === "'" || letter === '"') quote = letter;
		else if (letter === "#" && /(?:^|\s)$/.test(text.slice(0, at))) return false;
	}
	return quote !== "";
};
