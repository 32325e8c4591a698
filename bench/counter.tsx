import { Box, render, Text, useApp, useInput, useWindowSize } from "ink";
import { useState } from "react";

/**
 * The smallest Ink program that fills its window with coloured rows, as every screen does, and answers a key:
 * what Ink itself costs.
 */
const Counter = () => {
	const { exit } = useApp();
	const { columns, rows } = useWindowSize();
	const [count, setCount] = useState(0);
	useInput((input) => {
		if (input === "q") exit();
		else setCount((before) => before + 1);
	});
	const width = Math.min(columns, 80) - 24;
	return (
		<Box flexDirection="column" width={columns} height={rows}>
			<Text bold>count {count}</Text>
			{Array.from({ length: rows - 1 }, (_, row) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: rows never move
				<Text key={row} wrap="truncate">
					<Text color="cyan"> row {String(row).padStart(3)} </Text>
					<Text>{"a row of plain words ".repeat(4).slice(0, width)}</Text>
					<Text dimColor> about 14 min</Text>
				</Text>
			))}
		</Box>
	);
};

const { waitUntilExit } = render(<Counter />, {
	alternateScreen: true,
	incrementalRendering: true,
	maxFps: 60,
});
void waitUntilExit().then(() => process.exit(0));
