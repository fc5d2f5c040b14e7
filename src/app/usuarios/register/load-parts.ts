import { toApiError } from '../../api/api-error';
import { loadPart } from '../../ui/load-part';
import { loadFirstGuesses } from '../account/password/first-guesses';
import { nothingSent } from './registration/registration-failures';

/**
 * What judges a password and what shows it must be there before there is an account that has it.
 * @throws ApiError that says that it is not
 */
export async function loadParts() {
  try {
    await loadFirstGuesses();
    return await loadPart(() => import('./registered-dialog'));
  } catch (error) {
    throw nothingSent(toApiError(error));
  }
}
