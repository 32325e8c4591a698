/** How a call is made and shown, whatever it calls. */
export type GlobalOptions = {
	readonly profile: string | undefined;
	readonly region: string | undefined;
	readonly output: OutputFormat | undefined;
	/** A JMESPath expression. */
	readonly query: string | undefined;
	/** True: nobody signs the request. */
	readonly isUnsigned: boolean;
};

export const outputFormats = ["json", "text", "table"] as const;

/** How an answer is printed. */
export type OutputFormat = (typeof outputFormats)[number];

/** A global flag; those without a meaning here are taken and change nothing. */
export type GlobalFlag = {
	readonly takesValue: boolean;
	readonly isKnownOnly?: true;
	readonly summary: string;
};

/** The flags that every command takes. https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-options.html */
export const globalFlags: Readonly<Record<string, GlobalFlag>> = {
	"--profile": { takesValue: true, summary: "whose credentials sign the call" },
	"--region": { takesValue: true, summary: "the Region that is called" },
	"--output": { takesValue: true, summary: "json, text or table" },
	"--query": { takesValue: true, summary: "a JMESPath expression that picks from the answer" },
	"--no-sign-request": { takesValue: false, summary: "calls without credentials" },
	"--no-cli-pager": { takesValue: false, isKnownOnly: true, summary: "no pager; there is none here" },
	"--no-paginate": { takesValue: false, isKnownOnly: true, summary: "one page; answers are whole here" },
	"--no-verify-ssl": { takesValue: false, isKnownOnly: true, summary: "changes nothing here" },
	"--debug": { takesValue: false, isKnownOnly: true, summary: "changes nothing here" },
	"--color": { takesValue: true, isKnownOnly: true, summary: "changes nothing here" },
	"--endpoint-url": { takesValue: true, isKnownOnly: true, summary: "changes nothing here" },
	"--cli-binary-format": { takesValue: true, isKnownOnly: true, summary: "bytes are text here" },
	"--max-items": { takesValue: true, isKnownOnly: true, summary: "answers are whole here" },
	"--page-size": { takesValue: true, isKnownOnly: true, summary: "answers are whole here" },
};

/** Options where nothing was said. */
export const noOptions: GlobalOptions = {
	profile: undefined,
	region: undefined,
	output: undefined,
	query: undefined,
	isUnsigned: false,
};
