/** What the launcher hands over: the home screen as the last run left it. */
export type Picture = {
	/** Where the next run looks for its picture in a window of this size. */
	readonly file: string;
	/** The text that stands on the screen, which from then on is the caller's to draw over; undefined where none does. */
	readonly take: () => string | undefined;
	/** Takes the picture away, so that messages are seen; does nothing where none stands. */
	readonly leave: () => void;
};

/** The picture that the launcher left, where it started this program. */
export const pictureOfLauncher = (): Picture | undefined => {
	const handed: unknown = Reflect.get(globalThis, "cloudsecTutorPicture");
	return isPicture(handed) ? handed : undefined;
};

const isPicture = (value: unknown): value is Picture =>
	typeof value === "object" && value !== null && "file" in value && "take" in value;

/** Variables that decide how the home screen looks and which progress it shows. */
export const DECIDING = [
	"TERM",
	"COLORTERM",
	"TERM_PROGRAM",
	"FORCE_COLOR",
	"NO_COLOR",
	"COLORFGBG",
	"TMUX",
	"TZ",
	"HOME",
	"XDG_DATA_HOME",
	"LOCALAPPDATA",
	"CLOUDSEC_TUTOR_HOME",
] as const;

const ENTER = "\u001b[?1049h";
const SYNCHRONIZED = "\u001b[?2026";

/**
 * Lets the screen's first frame take the place of a painted picture: the alternate buffer is not entered twice, an
 * equal frame is not drawn twice, and a different one begins on an empty window.
 */
export const takeOver = (output: NodeJS.WriteStream, picture: Picture): void => {
	const text = picture.take();
	if (text === undefined) return;
	const write = output.write;
	const first = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
		const given = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
		if (given === ENTER) return true;
		// What is long is the frame; what comes before it hides the cursor or holds the terminal back.
		const isFrame = given.length > 32 && !given.startsWith(SYNCHRONIZED);
		if (isFrame) output.write = write;
		const shown = !isFrame ? given : given === text ? "" : `\u001b[2J\u001b[H${given}`;
		return Reflect.apply(write, output, [shown, ...rest]);
	};
	output.write = first;
};
