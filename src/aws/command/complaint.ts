/** What the command line says of a line that it cannot run, and the exit code it would give. */
export type Complaint = {
	readonly message: string;
	/** 252 where the line is wrong, 253 where something it needs is missing (AWS CLI return codes). */
	readonly exitCode: 252 | 253;
};

/** A line that is wrong. https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-returncodes.html */
export const usage = (message: string): Complaint => ({ message, exitCode: 252 });
