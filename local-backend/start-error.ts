/** A reason not to start, told to the person at the terminal as it stands. */
export class StartError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
  }
}
