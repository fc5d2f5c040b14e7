/** Longer than any pause between two tries (targets, Reliability), when no server asks for one. */
export const PAUSE_MS = 650;
/** The clock runs on while the machine is busy: a test that looks shortly before an end comes after it. */
export const ROOM_MS = 12_000;
export const READ_PATIENCE_MS = 120_000;
export const WRITE_PATIENCE_MS = 30_000;
/** Who waits so long is told what for. */
export const SLOW_MS = 5_000;
