/** What the pieces measure: built once, in a folder that is gone afterwards. */
export type Built = {
	readonly folder: string;
	/** The command, ready to run with `node`. */
	readonly tutor: string;
	/** The bare Ink counter, bundled and launched in the same way. */
	readonly counter: string;
	/** The counter bundled with one patch left out. */
	readonly counterWithout: (patch: string) => Promise<string>;
};
