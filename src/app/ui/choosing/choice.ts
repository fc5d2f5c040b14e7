/** One of several that can be chosen. */
export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  /** What stands at its end, as a count. */
  readonly note?: string;
}
