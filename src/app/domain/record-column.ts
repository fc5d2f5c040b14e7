/** All that is said of one column of a list, and of its field elsewhere. */
export interface RecordColumn<T, Name extends string = string> {
  /** As the URL and the preferences have it. */
  readonly name: Name;
  readonly label: string;
  /** What it means, where the label alone does not say that: a tip at its head. */
  readonly about?: string;
  /** What the cell says; '' where the record does not. */
  readonly text: (record: T) => string;
  /** What rows are ordered by, where that is not the text. '' comes last. */
  readonly orderedBy?: (record: T) => string;
  /** Whether the order of these texts is that of their characters, as of 'YYYY-MM-DD'. */
  readonly inCodeOrder?: boolean;
  /** A grid track, as '144px' or 'minmax(128px, 33fr)'. */
  readonly width: string;
  /** The most of a track where rows have little room, where that is not as much as a day takes. */
  readonly tight?: string;
  /** `always` cannot be hidden; `wide` shows from 1600 px, until the person chose. */
  readonly shown: 'always' | 'at-first' | 'wide' | 'on-request';
  /** Where it stands when rows have little room: beneath the name, or at the right. */
  readonly narrow?: 'second-line' | 'top-right' | 'bottom-right';
  readonly exported: ExportedAs<T>;
}

export interface ExportedAs<T> {
  /** A `date` is 'YYYY-MM-DD', an `instant` ISO 8601. */
  readonly kind: 'text' | 'date' | 'instant';
  /** The value of that kind, where it is not the text. */
  readonly value?: (record: T) => string;
}

/** What a column is ordered by. */
export function orderText<T>(column: RecordColumn<T>): (record: T) => string {
  return column.orderedBy ?? column.text;
}
