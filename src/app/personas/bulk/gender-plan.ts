import { PERSONA_REFUSED } from '../../api/persona-api';
import { PersonaRow } from '../../domain/persona/persona-columns';
import { genderLabel, GENDERS } from '../../domain/persona/persona-details';
import { fullName } from '../../domain/persona/persona-name';
import { toldApartBy } from '../../domain/persona/told-apart';
import { Changing, Staying } from '../../lists/bulk/bulk-question';
import { RunItem, waitingItem } from '../../runs/run';

/** Whose gender would be corrected, and whose not. */
export interface GenderPlan {
  readonly changing: readonly PersonaRow[];
  readonly staying: readonly Staying[];
}

/**
 * Only codes that mean nothing here are corrected: whose is known, is no mistake to be mended.
 * @param fixed whether the backend refuses other personal details
 */
export function planGender(chosen: readonly PersonaRow[], fixed = false): GenderPlan {
  if (fixed) {
    const staying = chosen.map((row) => ({ ...identity(row), why: PERSONA_REFUSED }));
    return { changing: [], staying };
  }
  const isKnown = ({ persona }: PersonaRow) => GENDERS.some(({ code }) => code === persona.genero);
  return {
    changing: chosen.filter((row) => !isKnown(row)),
    staying: chosen.filter(isKnown).map((row) => ({
      ...identity(row),
      why: 'Su género está bien escrito.',
    })),
  };
}

export function changingGender(row: PersonaRow): Changing {
  return { ...identity(row), before: genderLabel(row.persona.genero) || 'sin dato' };
}

function identity({ id, persona, account }: PersonaRow): Pick<Staying, 'id' | 'name' | 'beside'> {
  const beside = toldApartBy(account?.email, persona.fecha_nacimiento);
  return { id, name: fullName(persona), beside };
}

/** The items of a run that does it. @param leftOut ids that the person left out */
export function genderItems(
  { changing }: GenderPlan,
  code: string,
  leftOut: ReadonlySet<number>,
): RunItem[] {
  return changing
    .filter(({ id }) => !leftOut.has(id))
    .map(({ id, persona }) => waitingItem(id, persona.genero, code, persona.updated_at));
}
