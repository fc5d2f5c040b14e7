import { PersonaDetails } from '../../domain/persona/persona-details';
import { fold } from '../../domain/text/folded-text';

type Telling = Pick<PersonaDetails, 'nombres' | 'p_apellido' | 'fecha_nacimiento'>;
const TELLING: readonly (keyof Telling)[] = ['nombres', 'p_apellido', 'fecha_nacimiento'];

/**
 * Whether what is typed is whom was sent, perhaps with a correction: two of given names, surname and birth
 * date are the same.
 */
export function isPerhapsSame(sent: Telling, typed: Telling): boolean {
  return TELLING.filter((field) => fold(sent[field]) === fold(typed[field])).length > 1;
}
