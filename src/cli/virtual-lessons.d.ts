declare module "virtual:lessons" {
	/** The built-in course, compiled when the program was built; `readCompiled` reads it. */
	export const lessons: () => string;
}
