export const INIT_PID = 1;
/** The shell that started the first process and waits for it. */
export const SHELL_PID = 42;
export const FIRST_PID = 100;
