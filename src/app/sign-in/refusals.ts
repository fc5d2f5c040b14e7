import { Access } from '../session/access';

/** Why an account may not enter, for the person who tried. */
export const REFUSALS: Record<Access, string> = {
  granted: '',
  'signed-out': '',
  locked: '',
  inactive: 'Esta cuenta está inactiva. Pide a un administrador que la active.',
  'no-role':
    'Esta cuenta no tiene un rol asignado, y aquí solo entran administradores. Pide a un administrador que te asigne el rol.',
  'not-administrator':
    'Esta cuenta no es de administrador, y aquí solo entran administradores. Puedes ingresar con otra cuenta.',
};
