import { typeMail } from './mail-form.ts';
import type { Write } from './writing.ts';

export interface Lookup {
  readonly path: string;
  readonly call: string;
  readonly write: Write['screen'];
  /** Whether it is read once more before the write is sent. */
  readonly again?: true;
  /** How the screen is brought there without it, where that is another way. */
  readonly prepare?: Write['prepare'];
}

/** Without these, nothing is missed on the screen: they only help, and it works in silence. */
export const LOOKUPS: readonly Lookup[] = [
  { path: '/usuarios/registrar', call: 'GET /usuario', write: 'registration', again: true },
  { path: '/usuarios/2', call: 'GET /usuario', write: 'user, account' },
  { path: '/personas/nueva', call: 'GET /persona', write: 'new persona', again: true },
  {
    path: '/correo',
    call: 'GET /usuario',
    write: 'mail',
    prepare: async (page) => {
      await typeMail(page);
      const name = page.getByLabel('Nombre para saludar a bruno@kantuta.bo');
      await name.fill('Bruno Quispe Choque');
    },
  },
];
