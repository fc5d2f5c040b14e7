/** One field that somebody else changed meanwhile, as both have it. */
export interface ConflictRow {
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
}

export type ConflictChoice = 'mine' | 'theirs' | 'cancel';
