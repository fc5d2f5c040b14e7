import { fewAdministrators } from './administrator-rule';
import { unlikelyBirthDates } from './birth-date-rule';
import { wrongDisplayNames } from './display-name-rule';
import { badEmails } from './email-rule';
import type { Finding, OnRecord, Rule } from './finding';
import { unknownGenders } from './gender-rule';
import { halfMade } from './half-made-rule';
import { badlyWrittenNames } from './name-rule';
import { neverChanged } from './never-changed-rule';

/** Every rule but that of the duplicates, which are found by the index of the people. */
const RULES: readonly Rule[] = [
  badlyWrittenNames,
  badEmails,
  unlikelyBirthDates,
  unknownGenders,
  wrongDisplayNames,
  halfMade,
  neverChanged,
  fewAdministrators,
];

/** So many records are soon looked at: to pause after each takes longer than to look at it. */
const RECORDS_A_STEP = 16;

/** All that the rules find, step by step, so that it can be paused. */
export function* findings(onRecord: OnRecord): Generator<void, readonly Finding[]> {
  const found: Finding[] = [];
  let left = RECORDS_A_STEP;
  for (const rule of RULES) {
    for (const finding of rule(onRecord)) {
      if (finding) found.push(finding);
      if (--left > 0) continue;
      left = RECORDS_A_STEP;
      yield;
    }
  }
  return found;
}
