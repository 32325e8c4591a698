/** What a learner chose for herself. */
export type Settings = {
	/** Id of the track shown on the home screen; undefined for the course's first. */
	readonly track: string | undefined;
	/** Share of reviews that should be recalled, 0.7 to 0.97. */
	readonly retention: number;
	/** ISO date of an exam. */
	readonly examDate: string | undefined;
	/** Whose domains weight the mock exam and the plan, such as `CLF-C02`. */
	readonly exam: string | undefined;
};

/** Where settings are kept; changing throws a Fault where it fails, and holds for this run all the same. */
export type SettingsShelf = {
	readonly read: () => Settings;
	readonly change: (changes: Partial<Settings>) => void;
};

/** Settings from outside; whatever has not the right form is as if it had never been set. */
export const readSettings = (value: unknown): Settings => {
	const fields: Readonly<Record<string, unknown>> =
		typeof value === "object" && value !== null ? { ...value } : {};
	const text = (name: string): string | undefined => {
		const field = fields[name];
		return typeof field === "string" && field !== "" ? field : undefined;
	};
	const number = (name: string): number | undefined => {
		const field = fields[name];
		return typeof field === "number" && Number.isFinite(field) ? field : undefined;
	};
	return {
		track: text("track"),
		retention: Math.min(0.97, Math.max(0.7, number("retention") ?? 0.9)),
		examDate: text("examDate"),
		exam: text("exam"),
	};
};
