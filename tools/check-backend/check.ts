import type { Mismatch } from '../../local-backend/contract/wire-schemas.ts';
import type { Answer } from './caller.ts';
import type { Subject } from './subject.ts';

/**
 * - `conforms`: as the contract says.
 * - `handled`: otherwise, in a way that the module is correct with.
 * - `unhandled`: otherwise, and people will notice.
 * - `unchecked`: this run could not tell.
 */
export type Verdict = 'conforms' | 'handled' | 'unhandled' | 'unchecked';

export interface Outcome {
  verdict: Verdict;
  /** what came back, shortly; the runner takes secrets out of it */
  got: string;
  /** instead of the check's own words, what comes of it in the module */
  module?: string;
}

/** One row of the table. */
export interface Check {
  id: string;
  call: string;
  contract: string;
  /** what the module does where the answer deviates in a way that it knows */
  module: string;
  /** makes or changes records: only with --write */
  writes?: true;
  judge: (subject: Subject) => Promise<Outcome>;
}

export const conforms = (got = ''): Outcome => ({ verdict: 'conforms', got });
export const handled = (got: string, module?: string): Outcome => ({
  verdict: 'handled',
  got,
  ...(module !== undefined && { module }),
});
/** @param module what comes of it for the person at the screen */
export const unhandled = (got: string, module: string): Outcome => ({
  verdict: 'unhandled',
  got,
  module,
});
export const unchecked = (got: string): Outcome => ({ verdict: 'unchecked', got });

/** Why a check cannot be made here, thrown from wherever that turns out. */
export class Unchecked extends Error {
  /** the backend would not answer, so the run as a whole says too little */
  readonly isUnavailable: boolean;

  constructor(message: string, isUnavailable = false) {
    super(message);
    this.isUnavailable = isUnavailable;
  }
}

export type Row = Record<string, unknown>;

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const rowOf = (value: unknown): Row => (isRow(value) ? value : {});
export const isOk = ({ status }: Answer) => status >= 200 && status < 300;

/** An answer in a few words: its status, and what its error says. */
export function inShort({ status, body, headers }: Answer): string {
  const location = headers.get('location');
  if (location !== null) return `${status} to ${location}`;
  if (body === undefined) {
    const type = headers.get('content-type')?.split(';')[0];
    return `${status}, no JSON${type ? ` (${type})` : ''}`;
  }
  const { message, error_detail } = rowOf(body);
  const said = [message].flat().filter((text) => typeof text === 'string');
  if (status < 400 || said.length === 0) return `${status}${body === null ? ' null' : ''}`;
  // Beside the key in use, a detail repeats the message or the status.
  const isKey = typeof error_detail === 'string' && error_detail.startsWith('Key (');
  return `${status} "${said.join('; ')}"${isKey ? `, ${error_detail}` : ''}`;
}

/** The first few that do not fit. */
export function listed(found: readonly Mismatch[]): string {
  const shown = found.slice(0, 3).map(({ at, problem }) => `${at || 'the answer'} ${problem}`);
  const more = found.length - shown.length;
  return shown.join(', ') + (more > 0 ? `, and ${more} more` : '');
}
