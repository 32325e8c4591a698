/** What can be typed besides an answer. */
export const HELP: readonly string[] = [
	"What you can type:",
	"- Enter goes on. A number chooses.",
	"- h gives the next hint. s skips the question; it stays to be done.",
	"- b goes back a page. m goes to the list of lessons. q leaves, and nothing is lost.",
	"- Between questions: p plays freely in the account of the lesson; q comes back from there.",
	"- After an answer: r asks once more in another variant, w says what if it ran on another service, t names the sources, e explains every statement of a decision.",
];
