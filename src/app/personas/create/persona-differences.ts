import { Persona } from '../../domain/persona/persona';
import {
  cleanDetails,
  detailText,
  PERSONA_LABELS,
  PersonaDetails,
  personaDetails,
} from '../../domain/persona/persona-details';
import { Difference } from '../../forms/fields/difference-table';

/** Field by field, where the record is otherwise than asked for. */
export function personaDifferences(
  persona: Persona,
  wanted: PersonaDetails,
): readonly Difference[] {
  const recorded = cleanDetails(personaDetails(persona));
  const asked = cleanDetails(wanted);
  const fields = Object.keys(PERSONA_LABELS) as (keyof PersonaDetails)[];
  return fields
    .filter((field) => recorded[field] !== asked[field])
    .map((field) => ({
      label: PERSONA_LABELS[field],
      recorded: detailText(field, recorded),
      asked: detailText(field, asked),
    }));
}
