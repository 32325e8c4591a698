import { type Command, Option } from "commander";
import type { GlobalOptions, Verb } from "../program.ts";
import { wholeNumber } from "../whole-number.ts";

const EXAMPLES = `
Examples:
  $ cloudsec-tutor exam                          twenty questions in twenty-five minutes
  $ cloudsec-tutor exam --items 40 --minutes 50  a longer one
  $ cloudsec-tutor exam --seed 7                 the same questions again for the same seed
  $ cloudsec-tutor progress --exam SCS-C03       whose domains weigh
The clock runs on when you leave; the same command brings you back.`;

type ExamOptions = GlobalOptions & {
	readonly items?: number;
	readonly minutes?: number;
	readonly seed?: number;
};

/** A mock exam against the clock, judged at its end. */
export const exam: Verb = (program, shell, done) => {
	program
		.command("exam")
		.addOption(new Option("--items <n>", "how many questions (20)").argParser(wholeNumber(1, 200)))
		.addOption(new Option("--minutes <n>", "how long the clock runs (25)").argParser(wholeNumber(1, 600)))
		.addOption(
			new Option("--seed <n>", "the same seed gives the same questions").argParser(wholeNumber(0, 2 ** 31)),
		)
		.description("take a mock exam: timed, mixed, judged at its end")
		.addHelpText("after", EXAMPLES)
		.action(async (_own: object, command: Command) => {
			const options = command.optsWithGlobals<ExamOptions>();
			const { items, minutes, seed } = options;
			const { teach } = await import("../teach.ts");
			const { USUAL_EXAM } = await import("../../tutor/exam-offer.ts");
			const choice = {
				items: items ?? USUAL_EXAM.items,
				minutes: minutes ?? USUAL_EXAM.minutes,
				seed,
			};
			done(await teach(shell, options, () => ({ at: "exam", choice })));
		});
};
