import { formatCalendarDate } from '../calendar-date';
import { clean } from '../text/clean-text';
import type { Persona } from './persona';

/** What people edit of a persona. No null, as forms want it: '' is "no second surname". */
export type PersonaDetails = Record<
  keyof Pick<Persona, 'nombres' | 'p_apellido' | 's_apellido' | 'fecha_nacimiento' | 'genero'>,
  string
>;

export const EMPTY_PERSONA_DETAILS: PersonaDetails = {
  nombres: '',
  p_apellido: '',
  s_apellido: '',
  fecha_nacimiento: '',
  genero: '',
};

export function personaDetails(persona: Persona): PersonaDetails {
  const { nombres, p_apellido, s_apellido, fecha_nacimiento, genero } = persona;
  // A space stands for none where a backend demands one (contract, C).
  const second = s_apellido?.trim() ? s_apellido : '';
  return { nombres, p_apellido, s_apellido: second, fecha_nacimiento, genero };
}

/** The details as they are sent and compared. */
export function cleanDetails(details: PersonaDetails): PersonaDetails {
  return {
    nombres: clean(details.nombres),
    p_apellido: clean(details.p_apellido),
    s_apellido: clean(details.s_apellido),
    fecha_nacimiento: clean(details.fecha_nacimiento),
    genero: clean(details.genero),
  };
}

/** Whether just that is on record, but for what cannot be seen. */
export function isExactlyLike(persona: Persona, details: PersonaDetails): boolean {
  return (
    JSON.stringify(cleanDetails(personaDetails(persona))) === JSON.stringify(cleanDetails(details))
  );
}

export const PERSONA_LABELS: Readonly<Record<keyof PersonaDetails, string>> = {
  nombres: 'Nombres',
  p_apellido: 'Primer apellido',
  s_apellido: 'Segundo apellido',
  fecha_nacimiento: 'Fecha de nacimiento',
  genero: 'Género',
};

/** A detail as people read it. */
export function detailText(field: keyof PersonaDetails, details: PersonaDetails): string {
  const value = clean(details[field]);
  if (!value) return 'sin dato';
  if (field === 'fecha_nacimiento') return formatCalendarDate(value);
  return field === 'genero' ? genderLabel(value) : value;
}

export const GENDERS: readonly { code: string; label: string }[] = [
  { code: 'F', label: 'Femenino' },
  { code: 'M', label: 'Masculino' },
];

/** The label of a gender code; an unknown code as it is. */
export function genderLabel(code: string): string {
  return GENDERS.find((gender) => gender.code === code)?.label ?? code;
}
