/** Why the system refused, in words for a person. */
export const reasonOf = (error: unknown): string => {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
};

const REASONS: Readonly<Record<string, string>> = {
	EACCES: "permission denied",
	EPERM: "not permitted",
	EROFS: "the disk is read-only",
	ENOSPC: "no space is left on the disk",
	EDQUOT: "the disk quota is used up",
	EISDIR: "it is a folder",
	ENOTDIR: "a part of the path is a file",
	EEXIST: "a file stands where a folder is needed",
	ENOENT: "it is not there",
	EMFILE: "too many files are open",
	ELOOP: "its links lead in a circle",
	ENAMETOOLONG: "its name is too long",
	EIO: "the disk failed",
};
