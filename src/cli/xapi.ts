import manifest from "../../package.json" with { type: "json" };
import { nameId } from "../adapters/name-id.ts";
import type { Course } from "../course/lesson.ts";
import { findControlCharacter } from "../problem/control-characters.ts";
import type { Entry } from "../progress/entry.ts";
import { statementsOf } from "../tutor/xapi/statements.ts";
import { courseExaminer } from "./course-examiner.ts";
import type { ExitCode } from "./exit-code.ts";
import { refuse, type Shell, say } from "./shell.ts";

type Wish = {
	readonly course: Course;
	readonly learner: string;
	readonly site: string | undefined;
};

/** Tells the entries as one JSON array of xAPI statements, a line each: what a learning record store takes in one POST. */
export const tellInXapi = (
	shell: Shell,
	entries: readonly Entry[],
	{ course, learner, site = NOWHERE }: Wish,
	write: (pieces: Iterable<string>) => void,
): ExitCode => {
	const home = siteOf(site);
	if (home === undefined)
		return refuse(shell, `\`${site}\` is no web address`, "write it as https://bootcamp.example/cloud");
	if (learner.trim() === "" || learner.length > LONGEST_NAME || findControlCharacter(learner) !== -1)
		return refuse(shell, "`--learner` is a text of at most 200 characters", "leave it out for a pseudonym");
	const told = statementsOf(entries, {
		course,
		examiner: courseExaminer(course),
		site: home,
		learner,
		platform: manifest.name,
		language: "en",
		idOf: nameId,
	});
	const count = { statements: 0 };
	const pieces = function* (): Generator<string> {
		for (const statement of told.statements)
			yield `${count.statements++ === 0 ? "[\n" : ",\n"}${JSON.stringify(statement)}`;
		yield count.statements === 0 ? "[]\n" : "\n]\n";
	};
	write(pieces());
	say(shell, `wrote ${count.statements} statements about \`${learner}\``);
	if (told.foreign > 0)
		say(
			shell,
			`left out ${told.foreign} answers to other courses, or to exercises that are gone`,
			"name the course with `--course DIR`",
		);
	return 0;
};

/** Reserved for names that lead nowhere (RFC 2606): nobody's accounts are meant. */
const NOWHERE = "https://cloudsec-tutor.invalid";

const LONGEST_NAME = 200;

/** The same in every export of one journal, and telling nothing about whose it is. */
export const pseudonymOf = (entries: readonly Entry[]): string =>
	`learner-${nameId(`learner\n${entries[0]?.id ?? ""}`).slice(0, 8)}`;

/** Without a slash at its end; undefined for what is no address that others can be made from. */
const siteOf = (text: string): string | undefined => {
	if (!URL.canParse(text)) return undefined;
	const { protocol, origin, pathname, search, hash, username } = new URL(text);
	const isPlain = search === "" && hash === "" && username === "";
	return /^https?:$/.test(protocol) && isPlain ? (origin + pathname).replace(/\/+$/, "") : undefined;
};
