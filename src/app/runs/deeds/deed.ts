import { Reading, RunValue } from '../run';

/** How one record is read and changed. Both fail with an `ApiError`. */
export interface Deed {
  read(id: number): Promise<Reading>;
  /** Sends the change once, and reads the record back. */
  write(id: number, after: RunValue): Promise<Reading>;
  /** What it does, as 'la cuenta se registró'; 'el cambio se hizo' unless told. */
  readonly what?: string;
  /** No reading shows whether it was done: after a lost answer the person is asked, in this sentence. */
  readonly doubt?: string;
  /** After a lost answer it is done once more, and the person is asked only where it is to end. */
  readonly isHarmlessTwice?: boolean;
  /** What was sent may be done long after its answer was given up: it is looked for all that time. */
  readonly landsLate?: boolean;
  /** Who sends, where a secret that nobody else knows goes along; kept with each item that is sent. */
  readonly sender?: string;
  /** How many at once; three unless told. */
  readonly atOnce?: number;
  /** In ms: how long the next one has to wait, for there may be so many a minute; 0 = not at all. */
  pace?(): number;
}
