import type { Command } from "commander";
import { didYouMean } from "../../problem/nearest.ts";
import type { GlobalOptions, Verb } from "../program.ts";
import { refuse } from "../shell.ts";

const LIST = `
Examples:
  $ cloudsec-tutor course list               the built-in lessons with their ids
  $ cloudsec-tutor course list my-pack       those of a pack
  $ cloudsec-tutor course list --coverage    who practises what: kinds, misconceptions, exam tasks`;

const LINT = `
Every file is read strictly and every exercise is played: its solution must pass, an empty answer must fail, and each
wrong answer that was foreseen must fail for the reason its feedback gives.

Examples:
  $ cloudsec-tutor course lint               proves the built-in lessons
  $ cloudsec-tutor course lint my-pack       every problem as file:line:column, and what to do about it
  $ cloudsec-tutor course lint my-pack --watch
Exit code 1 where there is an error; with --strict, a warning too.`;

const NEW = `
Examples:
  $ cloudsec-tutor course new my-pack        a pack that lints clean, with comments that teach the format
  $ cloudsec-tutor --course my-pack learn    plays it
  $ cloudsec-tutor course new german --translate de
                                             the built-in course, to be translated text by text; or, where there is
                                             a pack, its texts: translations are kept, and what changed is marked`;

const SCHEMA = `
Examples:
  $ cloudsec-tutor course schema             the JSON Schema of a lesson file
  $ cloudsec-tutor course schema my-pack     writes it, and those of the other files, into a folder
An editor completes and checks by it where a file begins with this comment:
  # yaml-language-server: $schema=../lesson.schema.json`;

/** Looks at lesson packs, proves them, and makes new ones; YAML and schemas are loaded when one of them is asked for. */
export const course: Verb = (program, shell, done) => {
	const group = program
		.command("course")
		.argument("[command]")
		.usage("<command> [options]")
		.description("list, lint and make lesson packs")
		.action((word: string | undefined) => {
			const known = group.commands.map((command) => command.name());
			const cure = `use one of ${known.join(", ")}`;
			done(
				word === undefined
					? refuse(shell, "`course` needs to know what to do", cure)
					: refuse(shell, `unknown command \`course ${word}\``, didYouMean(word, known) ?? cure),
			);
		});

	group
		.command("list")
		.argument("[path]", "folder or package of a pack; the built-in lessons without one")
		.option("--coverage", "a report of what is practised how often")
		.option("--json", "JSON alone")
		.description("list modules and lessons with their ids")
		.addHelpText("after", LIST)
		.action(async (folder: string | undefined, _own: object, command: Command) => {
			const { listCourse } = await import("../list-course.ts");
			const options = command.optsWithGlobals<GlobalOptions & { coverage?: true; json?: true }>();
			done(await listCourse(shell, folder ?? options.course, options));
		});

	group
		.command("lint")
		.argument("[path]", "folder or package of a pack; the built-in lessons without one")
		.option("--strict", "a warning makes the exit code 1 too")
		.option("--watch", "again after every save, until Ctrl-C")
		.option("--json", "JSON alone")
		.description("prove every exercise and tell every problem with its place")
		.addHelpText("after", LINT)
		.action(async (folder: string | undefined, _own: object, command: Command) => {
			const { lintFolder } = await import("../lint-folder.ts");
			const options = command.optsWithGlobals<GlobalOptions & { strict?: true; watch?: true; json?: true }>();
			done(await lintFolder(shell, folder ?? options.course, options));
		});

	group
		.command("new")
		.argument("<folder>", "where to make it: not there yet, or empty; with --translate, also a pack")
		.option("--translate <language>", "write the texts of a pack to be translated, or bring them up to date")
		.description("make a pack that lints clean and teaches the format")
		.addHelpText("after", NEW)
		.action(async (folder: string, { translate }: { translate?: string }) => {
			if (translate !== undefined) {
				const { translatePack } = await import("../translate-pack.ts");
				return done(translatePack(shell, folder, translate));
			}
			const { makePack } = await import("../make-pack.ts");
			done(makePack(shell, folder));
		});

	group
		.command("schema")
		.argument("[path]", "folder to write the schemas to; standard output without one")
		.description("give the JSON Schema of lesson files")
		.addHelpText("after", SCHEMA)
		.action(async (folder: string | undefined) => {
			const { giveSchemas } = await import("../give-schemas.ts");
			done(giveSchemas(shell, folder));
		});
};
