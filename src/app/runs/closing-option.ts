import { KnownBackend } from '../settings/known-backend';
import type { Confirmation } from '../ui/dialog/confirmation';

/** The option of a question that ends in somebody being inactive; chosen where this backend needs it. */
export function closingOption({ letsInactiveIn }: KnownBackend): Required<Confirmation>['option'] {
  const who = letsInactiveIn
    ? 'Este servidor deja ingresar también a quien está inactivo.'
    : 'Por si el servidor deja ingresar también a quien está inactivo.';
  return {
    label: 'Cerrar también su acceso',
    hint: `${who} Así su contraseña pasa a ser una que nadie conoce; al activar la cuenta, se restablece.`,
    chosen: letsInactiveIn,
  };
}
