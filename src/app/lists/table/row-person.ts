/** Whom a row is about: what stands at its head, and what its buttons are named after. */
export interface RowPerson {
  /** As people call them: 'Ana Quispe'. */
  readonly label: string;
  /** The name to the letter, as it is on record. */
  readonly recorded: string;
  readonly initials: string;
  readonly inactive: boolean;
}
