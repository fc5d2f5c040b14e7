import { Signal } from '@angular/core';

/** What a form is, as far as its draft has to know. */
export interface DraftPlan<T extends object> {
  /** The screen, and the record on it: 'usuarios/7'. */
  screen(): string;
  /** What the form starts from; undefined until the record is there. */
  readonly start: Signal<T | undefined>;
  /** What the form holds until then. */
  readonly empty: T;
  /** What of the form may be stored; secrets become ''. @throws UnexpectedAnswer */
  readonly readDraft: (value: unknown) => T;
  /** The version of the record. A draft of another version is offered, not put back. */
  readonly version?: Signal<string>;
  /** What counts as not typed, where that is not what the form starts from: a draft is whole then. */
  readonly base?: T;
  /** Why a draft is only offered: what is different about the screen now. */
  readonly otherVersion?: string;
  /** What the draft leaves out, as a sentence. */
  readonly leftOut?: string;
}
