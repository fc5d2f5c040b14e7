/** Work behind what a person does takes this much of a frame, in ms, and leaves them the rest. */
const BEHIND_MS = 8;
/** Work that somebody waits for: half of what they would notice as a pause, in ms. */
const AWAITED_MS = 24;
const ROWS_AT_ONCE = 100;
/** So long after a slice that somebody waits for, in ms, work behind leaves it the processor. */
const REST_MS = 50;
/** How soon, in ms, work that rests goes on when somebody waits for it by then. */
const WAKE_MS = 8;

/** When a slice that somebody waits for was under way last, by `performance.now()`. */
let awaitedAt = -Infinity;

/** Until what waits to be painted, pressed or answered has had its turn. */
export function pause(ms = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

const turns = new MessageChannel();
const waiting: (() => void)[] = [];
turns.port1.onmessage = () => waiting.shift()?.();

/** The same for work that somebody waits for: a timer takes 4 ms to come back, a message none. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    turns.port2.postMessage(null);
  });
}

/**
 * Lets the page answer, when it has not for a while, in work that somebody waits for.
 * @param begun since when it has not, by `performance.now()`.
 * @returns the same, for the next time.
 */
export async function breathe(begun: number): Promise<number> {
  awaitedAt = performance.now();
  if (awaitedAt - begun < AWAITED_MS) return begun;
  await turn();
  return (awaitedAt = performance.now());
}

/**
 * Goes through `count` rows that somebody waits for, a few at a time.
 * @param work handles the rows from `start` up to, without, `end`.
 */
export async function rowsInSlices(
  count: number,
  work: (start: number, end: number) => void,
): Promise<void> {
  let begun = performance.now();
  for (let start = 0; start < count; start += ROWS_AT_ONCE) {
    work(start, Math.min(start + ROWS_AT_ONCE, count));
    begun = await breathe(begun);
  }
}

/**
 * Goes through work that can be paused, behind: it rests while there is other work that somebody
 * waits for.
 * @param isAwaited whether somebody waits for this very work by now.
 * @returns what came of it; null as soon as it is not wanted any more.
 */
export async function inSlices<R>(
  steps: Iterator<unknown, R>,
  isWanted: () => boolean,
  isAwaited: () => boolean = () => false,
): Promise<R | null> {
  let begun = performance.now();
  let step = steps.next();
  while (!step.done) {
    const now = performance.now();
    const isHurried = isAwaited();
    if (isHurried) awaitedAt = now;
    if (now - begun >= (isHurried ? AWAITED_MS : BEHIND_MS)) {
      await (isHurried ? turn() : rest(isAwaited));
      if (!isWanted()) return null;
      begun = performance.now();
    }
    step = steps.next();
  }
  return step.value;
}

/** Until nobody waits for anything else. */
async function rest(isAwaited: () => boolean): Promise<void> {
  const left = () => awaitedAt + REST_MS - performance.now();
  do await pause(Math.max(0, Math.min(WAKE_MS, left())));
  while (left() > 0 && !isAwaited());
}
