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
	/** Draws the variants of this learner, so that two learners get different ones. */
	readonly luck: number;
};

/** Where settings are kept; changing throws a Fault where it fails, and holds for this run all the same. */
export type SettingsShelf = {
	readonly read: () => Settings;
	readonly change: (changes: Partial<Settings>) => void;
};
