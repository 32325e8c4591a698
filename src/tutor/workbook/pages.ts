import type { Shape } from "../../exercise/question.ts";

/** Where the answer to an exercise stands in a workbook, and where its task does where the answer's file cannot hold it. */
export type Page = {
	/** Path from the workbook's folder, with `/`. */
	readonly answer: string;
	/** Undefined where the answer's file tells the task in comments. */
	readonly task: string | undefined;
	/** The folder below which `file://` finds files; undefined where nothing is typed. */
	readonly folder: string | undefined;
};

/** The page of an exercise by its name, `LESSON#EXERCISE`, and shape. */
export const pageOf = (key: string, shape: Shape): Page => {
	const base = key.replace("#", "/");
	if (shape === "operate") return { answer: `${base}/commands.sh`, task: undefined, folder: base };
	if (shape === "write") return { answer: `${base}/policy.json`, task: `${base}/TASK.md`, folder: undefined };
	return { answer: `${base}.yaml`, task: undefined, folder: undefined };
};
