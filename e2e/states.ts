import { CALIDAD } from './states/calidad.ts';
import { CORREO } from './states/correo.ts';
import { IMPORT } from './states/import.ts';
import { PERSONA, PERSONAS } from './states/personas.ts';
import { REGISTRATION } from './states/registration.ts';
import { SHELL } from './states/shell.ts';
import type { State } from './states/state.ts';
import { TRABAJOS } from './states/trabajos.ts';
import { USUARIO, USUARIOS } from './states/usuarios.ts';

/**
 * Every state of every screen, written once. Accessibility, layout, the policy, inert texts,
 * pictures and screenshots are all tried on it.
 */
export const STATES: readonly State[] = [
  ...SHELL,
  ...USUARIOS,
  ...USUARIO,
  ...REGISTRATION,
  ...PERSONAS,
  ...PERSONA,
  ...CALIDAD,
  ...CORREO,
  ...TRABAJOS,
  ...IMPORT,
];
