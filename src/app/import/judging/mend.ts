import { ImportField } from '../reading/import-field';

/** What is most likely a slip in a row that can be registered as it is. */
export interface RowDoubt {
  readonly what: string;
  readonly remedy: string;
  /** The cells that are doubtful. */
  readonly fields: readonly ImportField[];
  readonly mends: readonly Mend[];
}

/** How cells of a row could be written better. */
export interface Mend {
  /** As it is shown. */
  readonly text: string;
  readonly edits: readonly { readonly field: ImportField; readonly text: string }[];
}
