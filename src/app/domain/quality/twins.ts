import type { LikelyPair } from '../likeness/kept-pairs';
import type { PeopleIndex } from '../likeness/people-index';
import type { Persona } from '../persona/persona';
import { personaDetails } from '../persona/persona-details';
import type { Usuario } from '../usuario/usuario';
import { findingKey } from './finding';

/** One of two who may be the same person. */
export interface Twin {
  readonly persona: Persona;
  readonly usuario: Usuario | null;
}

/** Two who may be the same person. */
export interface Twins {
  readonly key: string;
  readonly pair: LikelyPair<Persona>;
  /** Whoever has an account comes first, then whoever was changed last. */
  readonly both: readonly [Twin, Twin];
}

/** All pairs, but those of which one is out of use already. */
export function openTwins(
  index: PeopleIndex<Persona>,
  usuarios: readonly Usuario[],
): readonly Twins[] {
  const accounts = new Map<number, Usuario>();
  for (const usuario of usuarios) {
    if (usuario.persona) accounts.set(usuario.persona.id, usuario);
  }
  return index.pairs().flatMap((pair) => {
    const both = [pair.one, pair.other]
      .map((persona) => ({ persona, usuario: accounts.get(persona.id) ?? null }))
      .sort(
        (one, other) =>
          Number(other.usuario !== null) - Number(one.usuario !== null) ||
          lastChange(other).localeCompare(lastChange(one)),
      ) as [Twin, Twin];
    return both.some(isOutOfUse) ? [] : [{ key: twinsKey(pair.one, pair.other), pair, both }];
  });
}

function isOutOfUse({ persona, usuario }: Twin): boolean {
  return !persona.estado || usuario?.estado === false;
}

function lastChange({ persona, usuario }: Twin): string {
  return usuario && usuario.updated_at > persona.updated_at
    ? usuario.updated_at
    : persona.updated_at;
}

/** Longer than the contract allows: it is no name, and there may be many of it. */
const LONGEST_DETAIL = 200;

/** The same whichever of the two was read first. */
export function twinsKey(one: Persona, other: Persona): string {
  const both = [one, other].sort((a, b) => a.id - b.id);
  const details = both.map((persona) =>
    Object.values(personaDetails(persona))
      .map((detail) => detail.slice(0, LONGEST_DETAIL))
      .join('/'),
  );
  return findingKey(
    'duplicado',
    both.map(({ id }) => id),
    details.join('|'),
  );
}
