import { firstValueFrom } from 'rxjs';
import { toApiError } from '../../api/api-error';
import { PersonaApi } from '../../api/persona-api';
import { Persona } from '../../domain/persona/persona';
import { cleanDetails, PersonaDetails, personaDetails } from '../../domain/persona/persona-details';
import { partFailed } from '../../forms/saving/save-failures';
import { Sent } from '../../forms/saving/save-record';
import { differences } from '../../forms/saving/three-way-merge';

/** The details to send; null when what is typed is what is on record. */
export function changedDetails(recorded: Persona, typed: PersonaDetails): PersonaDetails | null {
  return differences(personaDetails(recorded), typed).length ? cleanDetails(typed) : null;
}

/** Sends the details when they differ from the record. */
export async function sendDetails(
  api: PersonaApi,
  recorded: Persona,
  typed: PersonaDetails,
): Promise<Sent<Persona>> {
  const details = changedDetails(recorded, typed);
  if (!details) return { record: recorded, landed: [], failure: null };
  try {
    const record = await firstValueFrom(api.update(recorded.id, details));
    return { record, landed: ['Se guardaron los datos personales.'], failure: null };
  } catch (error) {
    const failure = partFailed(toApiError(error), 'se guardaron los datos personales');
    return { record: recorded, landed: [], failure };
  }
}
