/** Something small that is wrong with how a state looks, and not mended yet. */
export interface KnownDefect {
  readonly state: string;
  readonly width: number;
  /** How the layout check says it, or the part of it that stays the same. */
  readonly problem: string;
  /** In plain words. */
  readonly wrong: string;
}

/**
 * The only problems of layout that pass. Each has to be found still: what is mended fails its test
 * until its line here is gone.
 */
export const KNOWN: readonly KnownDefect[] = [];
