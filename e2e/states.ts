import { CALIDAD } from './states/calidad.ts';
import { CORREO } from './states/correo.ts';
import { IMPORT } from './states/import.ts';
import { PERSONAS } from './states/persona-list.ts';
import { PERSONA } from './states/persona-record.ts';
import { REGISTRATION } from './states/registration.ts';
import { SHELL } from './states/shell.ts';
import type { State } from './states/state.ts';
import { TRABAJOS } from './states/trabajos.ts';
import { USUARIOS } from './states/usuario-list.ts';
import { USUARIO } from './states/usuario-record.ts';
import { USUARIO_ROW } from './states/usuario-row.ts';

/**
 * Every state of every screen, written once. Accessibility, layout, the policy, inert texts,
 * pictures and screenshots are all tried on it.
 */
export const STATES: readonly State[] = [
  ...SHELL,
  ...USUARIOS,
  ...USUARIO_ROW,
  ...USUARIO,
  ...REGISTRATION,
  ...PERSONAS,
  ...PERSONA,
  ...CALIDAD,
  ...CORREO,
  ...TRABAJOS,
  ...IMPORT,
];
