export interface Confirmation {
  title: string;
  message: string;
  /** What changes, shown before → after. */
  changes?: readonly { label: string; before: string; after: string }[];
  /** Label of the button that goes ahead: a verb, as 'Desactivar'. */
  confirm: string;
  /** Good to know before going ahead, as 'Una de las 12 ya está inactiva.' */
  note?: string;
  /** Whether it takes something away from somebody: red, and nowhere else. */
  danger?: boolean;
  /** Whether something is left behind by going ahead: the main button is the way back. */
  leaves?: boolean;
  /** Label of the way back. 'Cancelar' unless told. */
  cancel?: string;
  /** Once it is true, nothing is left to be asked: the question goes, as by the way back. */
  isOver?: () => boolean;
  /** What can be done along with it: a checkbox. */
  option?: { label: string; hint: string; chosen: boolean };
}

export interface ConfirmationAnswer {
  confirmed: boolean;
  /** Whether the option was chosen; false where there is none. */
  option: boolean;
}
