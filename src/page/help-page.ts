import type { Line } from "./line.ts";
import { prose } from "./prose.ts";

/** What a learner may want to know at any moment; the key bar shows the keys of the page itself. */
export const helpPage = (width: number): readonly Line[] => prose(HELP, width);

const HELP = `# How this works

Read, answer, see why. Answers are checked by what they do, so every right way counts.

**Keys**

| Key | What it does |
|---|---|
| ↑ ↓ or j k | move, or scroll a page |
| Enter | choose, check, go on |
| Space | mark, or pick up and put down |
| ← → | place an item |
| 1 to 9 | go to an option, or put an item in a bin |
| PgUp PgDn | scroll, also while a question is open |
| h | the next hint |
| s | skip; a skipped question is not done |
| b | the page before |
| r | after an answer: the same once more, in another variant |
| w | after a picture: what if it ran on another service |
| t | where the facts come from |
| l | after a decision: layer by layer, with ↑ ↓ |
| e | after a decision: every statement that was tried |
| p | play freely in the account of the lesson, or in one of your own |
| u | while revising: take the last answer back |
| x | while revising: ask no more for this question |
| n b f o | in an exam: next, before, flag, the whole sheet |
| / | on the home screen: find a lesson |
| t | on the home screen: another track, such as the essentials |
| a | on the progress page: what you put aside, to have it asked again |
| Esc | back to the home screen; your place is kept |
| q or Ctrl-C | leave at once; nothing is lost |

Where you type an answer, letters are text: **Tab** is the hint, **Ctrl-S** skips, **Ctrl-G** is this help.

**At the prompt of an account**

Type AWS CLI commands, such as \`aws iam list-users\`; \`help\` lists them. Nothing runs on your computer.
**Tab** completes, **↑ ↓** bring lines back, **Ctrl-R** is the hint, **Ctrl-X** hands in as it is.

| Key | What it does |
|---|---|
| Ctrl-Y | why the last call came out as it did |
| Ctrl-O | who else can make it |
| Ctrl-T | the account as a map |
| Ctrl-L | the log of all calls |
| Ctrl-Z | take the last line back |
| Ctrl-P | an authenticator with the codes of MFA devices |
| Ctrl-N | one hour later: sessions expire |

**Marks**

● mastered, ◕ finished, ◐ begun, ○ to do, · not on your track. A lesson is mastered at 80 % of its points.

**Progress**

Every answer is saved before you see its verdict. Wrong ideas come back in new words, at growing distances.

Without a screen, or with a screen reader, start with \`--plain\`.
`;
