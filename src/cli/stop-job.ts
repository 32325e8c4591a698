import process from "node:process";

/**
 * Stops this program, and whatever started it, until the shell goes on with the job, as Ctrl-Z does. Where there is no
 * shell to go on with it the system takes no notice.
 */
export const stopJob = (): void => {
	process.kill(0, "SIGTSTP");
};
