import type { Command } from "commander";
import { didYouMean } from "../../problem/nearest.ts";
import type { GlobalOptions, Verb } from "../program.ts";
import { refuse } from "../shell.ts";
import type { GradeOptions, NewOptions } from "../workbook.ts";

const NEW = `
Examples:
  $ cloudsec-tutor workbook new shared-responsibility/ec2 --to ec2
  $ cloudsec-tutor workbook new iam/groups iam/root --to kai --student kai --solutions off --hints 0.1 --pass 0.8
A price is a share of an exercise's point. With CLOUDSEC_TUTOR_WORKBOOK_KEY in the environment the settings are sealed
so that nobody without the key can change them unnoticed.`;

const GRADE = `
Examples:
  $ cloudsec-tutor workbook grade ec2                  for a person
  $ cloudsec-tutor workbook grade ec2 --format junit   for CI; also tap and json
Exit code 0 passed, 1 not passed, 3 where there is no workbook.`;

/** Makes and grades workbooks: lessons as files, for an editor, a repository and CI. */
export const workbook: Verb = (program, shell, done) => {
	const group = program
		.command("workbook")
		.argument("[command]")
		.usage("<command> [options]")
		.description("lessons as files to hand in, graded without a screen")
		.action((word: string | undefined) => {
			const known = group.commands.map((command) => command.name());
			const cure = `use one of ${known.join(", ")}`;
			done(
				word === undefined
					? refuse(shell, "`workbook` needs to know what to do", cure)
					: refuse(shell, `unknown command \`workbook ${word}\``, didYouMean(word, known) ?? cure),
			);
		});

	group
		.command("new")
		.argument("<lesson...>", "ids of lessons, such as shared-responsibility/ec2")
		.option("--to <dir>", "the folder to make; it must not be there, or be empty")
		.option("--student <id>", "draws the questions for this student")
		.option("--hints <price>", "what each hint costs: off, or a share of the point (free without)")
		.option("--skip <price>", "what leaving an exercise out costs: off, or a share")
		.option("--solutions <price>", "what a solution costs: off, or a share")
		.option("--pass <share>", "the share of the points that passes (1 without)")
		.description("write one file an exercise, to answer in an editor")
		.addHelpText("after", NEW)
		.action(async (lessons: readonly string[], _own: object, command: Command) => {
			const { makeWorkbook } = await import("../workbook.ts");
			done(await makeWorkbook(shell, lessons, command.optsWithGlobals<NewOptions>()));
		});

	group
		.command("watch")
		.argument("<dir>", "the workbook's folder")
		.description("grade again after every save, and tell what changed")
		.action(async (folder: string, _own: object, command: Command) => {
			const { watchWorkbook } = await import("../workbook.ts");
			done(await watchWorkbook(shell, folder, command.optsWithGlobals<GlobalOptions>()));
		});

	group
		.command("grade")
		.argument("<dir>", "the workbook's folder")
		.option("--format <format>", "tap, junit or json; a text for a person without")
		.description("grade a workbook, without a screen and without a network")
		.addHelpText("after", GRADE)
		.action(async (folder: string, _own: object, command: Command) => {
			const { gradeAndPrint } = await import("../workbook.ts");
			done(await gradeAndPrint(shell, folder, command.optsWithGlobals<GradeOptions>()));
		});
};
