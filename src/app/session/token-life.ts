/** Nobody begins with a token what may outlive it. */
const GRACE_MS = 60_000;

/** Whether the token says of itself that it ends within a minute. One that says nothing does not. */
export function endsSoon(token: string, now = Date.now()): boolean {
  const exp = expiry(token);
  return exp !== null && exp * 1000 - now < GRACE_MS;
}

/** Seconds since 1970; null where it cannot be read. */
function expiry(token: string): number | null {
  try {
    const payload = token.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/');
    const { exp } = JSON.parse(atob(payload)) as { exp?: unknown };
    return typeof exp === 'number' ? exp : null;
  } catch {
    return null;
  }
}
