import { Fault } from "../problem/fault.ts";
import type { Input } from "./inputs/input.ts";

/** Lets the editor change the text that is asked for; where it cannot be started, that is said. */
export const writeInEditor = <
	View extends { readonly input: Input | undefined; readonly notice: string | undefined },
>(
	view: View,
	edit: (fileName: string, text: string) => string,
	insert: (text: string) => View,
): View => {
	const document = view.input?.document;
	if (document === undefined) return view;
	try {
		return insert(edit(document.fileName, document.text));
	} catch (error) {
		if (!(error instanceof Fault)) throw error;
		return { ...view, notice: error.cure === undefined ? error.message : `${error.message}; ${error.cure}` };
	}
};
