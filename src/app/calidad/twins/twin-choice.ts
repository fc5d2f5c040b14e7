import { detailText, PersonaDetails, personaDetails } from '../../domain/persona/persona-details';
import { fullName } from '../../domain/persona/persona-name';
import type { Twin } from '../../domain/quality/twins';
import { relativeTime } from '../../domain/relative-time';
import { sameText } from '../../domain/text/clean-text';
import { seenText } from '../../domain/text/shown-text';
import { accountStateLabel } from '../../domain/usuario/usuario-labels';

/** A line of the comparison of two. */
export interface TwinFact {
  readonly label: string;
  readonly texts: readonly [string, string];
  readonly isSame: boolean;
  /** Which detail of the one kept can be taken over from the other. */
  readonly field: keyof PersonaDetails | null;
}

const FIELDS: readonly [keyof PersonaDetails, string][] = [
  ['nombres', 'Nombres'],
  ['p_apellido', 'Primer apellido'],
  ['s_apellido', 'Segundo apellido'],
  ['fecha_nacimiento', 'Nacimiento'],
  ['genero', 'Género'],
];

/** What is known of the two, side by side. */
export function twinFacts([one, other]: readonly [Twin, Twin], now: number): readonly TwinFact[] {
  const [first, second] = [personaDetails(one.persona), personaDetails(other.persona)];
  const details = FIELDS.map(([field, label]): TwinFact => {
    const isSame = sameText(first[field], second[field]);
    const texts = [shown(first, field), shown(second, field)] as const;
    return { label, texts, isSame, field: isSame ? null : field };
  });
  const of = (text: (twin: Twin) => string, label: string) => fact(label, text(one), text(other));
  return [
    ...details,
    of(({ usuario }) => usuario?.email ?? 'sin cuenta', 'Correo'),
    of(({ usuario }) => usuario?.role?.nombre ?? '—', 'Rol'),
    of(({ usuario }) => (usuario ? accountStateLabel(usuario) : '—'), 'Cuenta'),
    of((twin) => relativeTime(lastChange(twin), now) || 'sin dato', 'Actualizada'),
  ];
}

export function twinName({ persona }: Twin): string {
  return fullName(persona) || 'Sin nombre';
}

/** Cut before anything else is done with it: it may be far longer than the contract allows. */
function shown(details: PersonaDetails, field: keyof PersonaDetails): string {
  return detailText(field, { ...details, [field]: seenText(details[field]) });
}

function fact(label: string, one: string, other: string): TwinFact {
  const isSame = one === other && one !== '—';
  return { label, texts: [seenText(one), seenText(other)], isSame, field: null };
}

function lastChange({ persona, usuario }: Twin): string {
  return usuario && usuario.updated_at > persona.updated_at
    ? usuario.updated_at
    : persona.updated_at;
}
