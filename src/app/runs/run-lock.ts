/** A tab that is being closed, or looks whether another is, lets go of it in a moment. */
const PATIENCE_MS = 1_000;

/** One tab at a time carries a run out. Without locks, whoever presses "Continuar" does. */
export async function withRunLock(
  id: string,
  work: () => Promise<void>,
  taken: () => void,
): Promise<void> {
  if (!navigator.locks) return work();
  let begun = false;
  const request = navigator.locks.request(
    lockName(id),
    { signal: AbortSignal.timeout(PATIENCE_MS) },
    () => {
      begun = true;
      return work();
    },
  );
  await request.catch((error: unknown) => {
    if (begun) throw error;
    taken();
  });
}

/** As soon as no tab carries it out any more. Never where the browser has no locks. */
export async function onceUnlocked(id: string, then: () => Promise<void>): Promise<void> {
  await navigator.locks?.request(lockName(id), { mode: 'shared' }, then);
}

/** Whether some tab carries it out; false where the browser has no locks. */
export async function isRunLocked(id: string): Promise<boolean> {
  const state = await navigator.locks?.query();
  return state?.held?.some(({ name }) => name === lockName(id)) ?? false;
}

function lockName(id: string): string {
  return `kantuta_trabajo:${id}`;
}
