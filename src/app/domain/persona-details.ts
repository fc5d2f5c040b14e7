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
  return { nombres, p_apellido, s_apellido: s_apellido ?? '', fecha_nacimiento, genero };
}

/** The details as they are sent: without outer spaces. */
export function trimDetails(details: PersonaDetails): PersonaDetails {
  return {
    nombres: details.nombres.trim(),
    p_apellido: details.p_apellido.trim(),
    s_apellido: details.s_apellido.trim(),
    fecha_nacimiento: details.fecha_nacimiento,
    genero: details.genero,
  };
}

export const GENDERS: readonly { code: string; label: string }[] = [
  { code: 'F', label: 'Femenino' },
  { code: 'M', label: 'Masculino' },
];

/** The label of a gender code; an unknown code as it is. */
export function genderLabel(code: string): string {
  return GENDERS.find((gender) => gender.code === code)?.label ?? code;
}
