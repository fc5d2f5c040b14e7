import type { Mismatch } from '../../local-backend/contract/wire-schemas.ts';
import type { Subject } from './subject.ts';
import type { Trial } from './trial.ts';

/**
 * - `conforms`: as the contract says.
 * - `handled`: otherwise, in a way that the module is correct with.
 * - `unhandled`: otherwise, and people will notice.
 * - `lost`: something that people do in the module cannot be done there.
 * - `unchecked`: this run could not tell.
 */
export type Verdict = 'conforms' | 'handled' | 'unhandled' | 'lost' | 'unchecked';

export interface Outcome {
  verdict: Verdict;
  /** what came back, shortly; the runner takes secrets out of it */
  got: string;
  /** instead of the check's own words, what comes of it in the module */
  module?: string;
  /** what whoever runs that backend should know, whatever the contract says */
  warning?: string;
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
  /** told to be unknown where it was not tried */
  matters?: true;
  /** @param trial what this run writes; null without --write */
  judge: (subject: Subject, trial: Trial | null) => Promise<Outcome>;
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
/** @param module what people cannot do, and what they are told */
export const lost = (got: string, module: string): Outcome => ({ verdict: 'lost', got, module });
export const unchecked = (got: string): Outcome => ({ verdict: 'unchecked', got });

/** The first few that do not fit. */
export function listed(found: readonly Mismatch[]): string {
  const shown = found.slice(0, 3).map(({ at, problem }) => `${at || 'the answer'} ${problem}`);
  const more = found.length - shown.length;
  return shown.join(', ') + (more > 0 ? `, and ${more} more` : '');
}
