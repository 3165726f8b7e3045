export const ExitCode = { DONE: 0, SOME_REJECTED: 1, COULD_NOT_RUN: 2 } as const;
