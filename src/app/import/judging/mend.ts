import { Persona } from '../../domain/persona/persona';
import { Usuario } from '../../domain/usuario/usuario';
import { ImportField } from '../reading/import-field';

/** One thing that is to be said of a row: what is so, and what can be done. */
export interface RowRemark {
  readonly what: string;
  readonly remedy: string;
  /** The cells that it is about. */
  readonly fields: readonly ImportField[];
  /** null where nobody can tell how it is meant. */
  readonly mend: Mend | null;
  /** Who is meant, where it is somebody on record. */
  readonly about?: { readonly usuario?: Usuario; readonly persona?: Persona };
}

/** How cells of a row could be written better. */
export interface Mend {
  /** As it is shown. */
  readonly text: string;
  readonly edits: readonly { readonly field: ImportField; readonly text: string }[];
}
