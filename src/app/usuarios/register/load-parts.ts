import { loadPart } from '../../ui/load-part';
import { loadFirstGuesses } from '../account/password/first-guesses';
import { partMissing } from './registration/registration-failures';

/**
 * What judges a password and what shows it must be there before there is an account that has it.
 * @throws ApiError that says that a part is missing
 */
export async function loadParts() {
  try {
    await loadFirstGuesses();
    return await loadPart(() => import('./registered-dialog'));
  } catch {
    throw partMissing();
  }
}
