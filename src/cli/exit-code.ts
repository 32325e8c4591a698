/** 0 fine or passed; 1 findings, a failed grade, a mismatch; 2 usage; 3 a broken environment; 130 interrupted by Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;
