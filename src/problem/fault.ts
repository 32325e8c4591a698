/** The environment is broken (an unreadable file, no terminal): thrown where it happens, caught in `cli/main` only. */
export class Fault extends Error {
	readonly code: string;
	/** What the person can do about it, in one sentence. */
	readonly cure: string | undefined;

	constructor(code: string, message: string, options: { cause?: unknown; cure?: string } = {}) {
		super(message, options.cause === undefined ? undefined : { cause: options.cause });
		this.name = "Fault";
		this.code = code;
		this.cure = options.cure;
	}
}
