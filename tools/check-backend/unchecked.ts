/** Why a check cannot be made here, thrown from wherever that turns out. */
export class Unchecked extends Error {
  /** the backend would not answer, so the run as a whole says too little */
  readonly isUnavailable: boolean;

  constructor(message: string, isUnavailable = false) {
    super(message);
    this.isUnavailable = isUnavailable;
  }
}
