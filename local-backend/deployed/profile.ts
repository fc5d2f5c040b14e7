import { StartError } from '../start-error.ts';

/**
 * How the backend answers: as documented (part A of the contract), or as deployed ones were measured
 * to deviate (part C), in the versions that take `id` in `PUT /persona` and in those that refuse it.
 */
const PROFILES = ['documented', 'deployed', 'deployed-strict-put'] as const;
export type Profile = (typeof PROFILES)[number];

/** @throws StartError that names the ones there are */
export function parseProfile(text: string): Profile {
  const profile = PROFILES.find((name) => name === text);
  if (!profile) {
    throw new StartError(`No existe --profile ${text}; puede ser ${PROFILES.join(', ')}.`);
  }
  return profile;
}
