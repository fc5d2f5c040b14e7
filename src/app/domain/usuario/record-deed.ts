/** In the history's state of a way to an account: that closing its access is asked there at once. */
export const CLOSE_ACCESS = { deed: 'close-access' } as const;

export function asksToCloseAccess(state: object | undefined): boolean {
  return state !== undefined && 'deed' in state && state.deed === CLOSE_ACCESS.deed;
}
