import { Box, render, Text, useApp, useInput } from "ink";
import { useState } from "react";

/** The smallest Ink program that fills the window and answers a key: what any Ink screen costs at least. */
const Counter = () => {
	const { exit } = useApp();
	const [count, setCount] = useState(0);
	useInput((input) => {
		if (input === "q") exit();
		else setCount((before) => before + 1);
	});
	return (
		<Box height={process.stdout.rows}>
			<Text>count {count}</Text>
		</Box>
	);
};

const { waitUntilExit } = render(<Counter />, {
	alternateScreen: true,
	incrementalRendering: true,
	maxFps: 60,
});
void waitUntilExit().then(() => process.exit(0));
