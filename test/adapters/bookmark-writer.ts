import { openBookmarks } from "../../src/adapters/bookmarks-file.ts";

// A program of its own, started by the tests: FOLDER NAME COUNT. Keeps that many places under names of its own.
const [folder = "", name = "", count = "0"] = process.argv.slice(2);
const bookmarks = openBookmarks(folder);
for (let turn = 0; turn < Number(count); turn++) {
	const lesson = `${name}-${turn}`;
	bookmarks.change(({ byLesson }) => ({
		byLesson: {
			...byLesson,
			[lesson]: {
				course: "builtin",
				lesson,
				step: undefined,
				phase: "scenario",
				route: [],
				luck: 1,
				round: 1,
				puts: {},
				attempts: {},
				outcomes: {},
				savedAt: 1_767_600_000_000 + turn,
			},
		},
	}));
}
