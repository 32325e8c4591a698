import { Text } from "ink";
import type { JSX } from "react";
import type { Line } from "../../page/line.ts";
import { swapped } from "../../page/qr.ts";
import type { Look, Theme } from "../theme.ts";

/** One row; an empty one keeps its place. */
export const Row = ({ row, theme }: { readonly row: Line; readonly theme: Theme }): JSX.Element => (
	<Text wrap="truncate">
		{row.length === 0
			? " "
			: row.map((span, index) => {
					const { isSwapped = false, ...look }: Look = span.role === undefined ? {} : theme[span.role];
					return (
						// Rows are drawn anew as a whole: a span has no other identity than its place.
						// biome-ignore lint/suspicious/noArrayIndexKey: see above
						<Text key={index} {...look}>
							{isSwapped ? swapped(span.text) : span.text}
						</Text>
					);
				})}
	</Text>
);

/** Rows one below the other. */
export const Rows = ({
	rows,
	theme,
}: {
	readonly rows: readonly Line[];
	readonly theme: Theme;
}): JSX.Element => (
	<>
		{rows.map((row, index) => (
			// biome-ignore lint/suspicious/noArrayIndexKey: a row has no other identity than its place
			<Row key={index} row={row} theme={theme} />
		))}
	</>
);
