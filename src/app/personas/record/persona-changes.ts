import { firstValueFrom } from 'rxjs';
import { toApiError } from '../../api/api-error';
import { PersonaApi } from '../../api/persona-api';
import { Persona } from '../../domain/persona/persona';
import {
  cleanDetails,
  PERSONA_LABELS,
  PersonaDetails,
  personaDetails,
} from '../../domain/persona/persona-details';
import { isStored, notDone } from '../../forms/saving/not-done';
import { partFailed } from '../../forms/saving/save-failures';
import { Sent } from '../../forms/saving/save-record';
import { differences } from '../../forms/saving/three-way-merge';

/** The details to send; null when what is typed is what is on record. */
export function changedDetails(recorded: Persona, typed: PersonaDetails): PersonaDetails | null {
  return differences(personaDetails(recorded), typed).length ? cleanDetails(typed) : null;
}

/** What people call the details that the record read back has otherwise than they were sent. */
function missedDetails(before: Persona, sent: PersonaDetails, now: Persona): readonly string[] {
  const [old, read] = [personaDetails(before), personaDetails(now)];
  return (Object.keys(sent) as (keyof PersonaDetails)[])
    .filter((field) => !isStored(sent[field], old[field], read[field]))
    .map((field) => PERSONA_LABELS[field]);
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
    const record = await firstValueFrom(api.update(recorded, details));
    const failure = notDone(missedDetails(recorded, details, record));
    return { record, landed: failure ? [] : ['Se guardaron los datos personales.'], failure };
  } catch (error) {
    const failure = partFailed(toApiError(error), 'se guardaron los datos personales');
    return { record: recorded, landed: [], failure };
  }
}
