import { BULK } from './states/screens/bulk.ts';
import { CALIDAD } from './states/screens/calidad.ts';
import { CORREO } from './states/screens/correo.ts';
import { IMPORT } from './states/screens/import.ts';
import { PERSONAS } from './states/screens/persona-list.ts';
import { PERSONA } from './states/screens/persona-record.ts';
import { REGISTRATION } from './states/screens/registration.ts';
import { SHELL } from './states/screens/shell.ts';
import { TRABAJOS } from './states/screens/trabajos.ts';
import { USUARIOS } from './states/screens/usuario-list.ts';
import { USUARIO } from './states/screens/usuario-record.ts';
import { USUARIO_ROW } from './states/screens/usuario-row.ts';
import type { State } from './states/state.ts';

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
  ...BULK,
  ...TRABAJOS,
  ...IMPORT,
];
