/** One field that somebody else changed meanwhile, as both have it. */
export interface ConflictRow {
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
}

export type ConflictChoice = 'mine' | 'theirs' | 'cancel';

/** Who saved meanwhile. */
export interface ConflictAuthor {
  /** In another tab, or on another device. */
  readonly isOneself: boolean;
  /** '' where the backend does not say. */
  readonly name: string;
  /** An instant as the contract writes them. */
  readonly at: string;
}

export interface ConflictQuestion {
  readonly rows: readonly ConflictRow[];
  readonly author: ConflictAuthor;
}
