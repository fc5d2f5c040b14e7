/** One tab at a time carries a run out. Without locks, whoever presses "Continuar" does. */
export async function withRunLock(
  id: string,
  work: () => Promise<void>,
  taken: () => void,
): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request(lockName(id), { ifAvailable: true }, (lock) =>
    lock ? work() : taken(),
  );
}

/** Whether some tab carries it out; false where the browser has no locks. */
export async function isRunLocked(id: string): Promise<boolean> {
  const state = await navigator.locks?.query();
  return state?.held?.some(({ name }) => name === lockName(id)) ?? false;
}

function lockName(id: string): string {
  return `kantuta_trabajo:${id}`;
}
