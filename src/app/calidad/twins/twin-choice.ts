import type { Unlike } from '../../domain/likeness/evidence';
import { detailText, PersonaDetails, personaDetails } from '../../domain/persona/persona-details';
import { fullName } from '../../domain/persona/persona-name';
import type { Twin, Twins } from '../../domain/quality/twins';
import { relativeTime } from '../../domain/relative-time';
import { sameText } from '../../domain/text/clean-text';
import { seenText } from '../../domain/text/shown-text';
import { accountStateLabel, roleName } from '../../domain/usuario/usuario-labels';

/** Which of two is kept, and what is taken over from the other. */
export interface TwinDecision {
  /** As they stood side by side. */
  readonly pair: Twins;
  readonly kept: Twin;
  readonly other: Twin;
  readonly taken: readonly (keyof PersonaDetails)[];
}

/** A line of the comparison of two. */
export interface TwinFact {
  readonly label: string;
  readonly texts: readonly [string, string];
  readonly isSame: boolean;
  /** Which detail of the one kept can be taken over from the other. */
  readonly field: keyof PersonaDetails | null;
}

/** What there is not, and what the server does not say. */
const NONE = '—';
const UNKNOWN = 'sin dato';
const NO_ACCOUNT = 'sin cuenta';
/** That two have none of something does not make them alike. */
const NOTHING = new Set([NONE, UNKNOWN, NO_ACCOUNT]);

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
    of(({ usuario }) => usuario?.email ?? NO_ACCOUNT, 'Correo'),
    of(({ usuario }) => (usuario ? roleName(usuario) || UNKNOWN : NONE), 'Rol'),
    of(({ usuario }) => (usuario ? accountStateLabel(usuario) : NONE), 'Cuenta'),
    {
      ...of((twin) => relativeTime(lastChange(twin), now) || UNKNOWN, 'Actualizada'),
      isSame: false,
    },
  ];
}

/** What agrees of the two by its sound or without accents, and is not written alike. */
export function unlikeNames(facts: readonly TwinFact[]): Unlike {
  const differs = (...fields: readonly (keyof PersonaDetails)[]) =>
    facts.some(({ field }) => field !== null && fields.includes(field));
  return { given: differs('nombres'), surnames: differs('p_apellido', 's_apellido') };
}

/** What becomes of the one that is kept, for the question before it. */
export function takenChanges({
  kept,
  other,
  taken,
}: TwinDecision): readonly { label: string; before: string; after: string }[] {
  const [own, theirs] = [personaDetails(kept.persona), personaDetails(other.persona)];
  return FIELDS.filter(([field]) => taken.includes(field)).map(([field, label]) => ({
    label,
    before: shown(own, field),
    after: shown(theirs, field),
  }));
}

/** The two in the places where they stood when one of them was chosen. */
export function inPlaces(pair: Twins, decision: TwinDecision | undefined): Twins {
  const [first, second] = pair.both;
  const stood = decision?.pair.both[0].persona.id ?? first.persona.id;
  return stood === first.persona.id ? pair : { ...pair, both: [second, first] };
}

/** Who the two are, whatever is written of them by now. */
export function idsOf({ both }: Twins): string {
  const [one, other] = [both[0].persona.id, both[1].persona.id];
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/**
 * Which of the pairs is shown once they are others: one that comes back after something was decided of
 * it, else the one that was shown, else the next.
 */
export function placeAmong(
  twins: readonly Twins[],
  before: readonly Twins[],
  place: number,
  decided: ReadonlySet<string>,
): number {
  const placeIn = (pairs: readonly Twins[], ids: string) =>
    pairs.findIndex((pair) => idsOf(pair) === ids);
  for (const ids of decided) {
    const back = placeIn(before, ids) < 0 ? placeIn(twins, ids) : -1;
    if (back >= 0) return back;
  }
  const shown = before[place];
  const stays = shown ? placeIn(twins, idsOf(shown)) : -1;
  return stays >= 0 ? stays : Math.max(0, Math.min(place, twins.length - 1));
}

export function twinName({ persona }: Twin): string {
  return fullName(persona) || 'Sin nombre';
}

/** Cut before anything else is done with it: it may be far longer than the contract allows. */
function shown(details: PersonaDetails, field: keyof PersonaDetails): string {
  return detailText(field, { ...details, [field]: seenText(details[field]) });
}

function fact(label: string, one: string, other: string): TwinFact {
  const isSame = one === other && !NOTHING.has(one);
  return { label, texts: [seenText(one), seenText(other)], isSame, field: null };
}

function lastChange({ persona, usuario }: Twin): string {
  return usuario && usuario.updated_at > persona.updated_at
    ? usuario.updated_at
    : persona.updated_at;
}
