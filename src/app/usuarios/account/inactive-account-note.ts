/** What being inactive means on this backend, below the switch. */
export function inactiveAccountNote(inactiveCanSignIn: boolean): string {
  return inactiveCanSignIn
    ? 'Este servidor deja ingresar también a cuentas inactivas.'
    : 'Una cuenta inactiva no puede ingresar al POS.';
}
