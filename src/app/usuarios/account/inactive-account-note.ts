/** What being inactive means on this backend, below the switch. */
export function inactiveAccountNote(inactiveCanSignIn: boolean): string {
  return inactiveCanSignIn
    ? 'Este servidor deja ingresar también a cuentas inactivas.'
    : 'En algunos servidores, una cuenta inactiva todavía puede ingresar al POS.';
}
