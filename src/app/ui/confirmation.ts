export interface Confirmation {
  title: string;
  message: string;
  /** What changes, shown before → after. */
  changes?: readonly { label: string; before: string; after: string }[];
  /** Label of the button that goes ahead: a verb, as 'Desactivar'. */
  confirm: string;
  /** Label of the way back. 'Cancelar' unless told. */
  cancel?: string;
}
