import type { Persona } from '../persona/persona';
import { genderLabel } from '../persona/persona-details';
import type { Usuario } from '../usuario/usuario';

export type FindingKind =
  | 'duplicados'
  | 'espacios'
  | 'correos'
  | 'fechas'
  | 'generos'
  | 'nombres'
  | 'incompletas'
  | WantedKind
  | 'administradores';

/** Kinds that are right for some and noise for others: looked for where somebody wants it. */
export type WantedKind = 'sueltas' | 'importadas';
export const WANTED_KINDS: readonly WantedKind[] = ['sueltas', 'importadas'];

/** A field of a record that can be mended. */
export type MendedField =
  | {
      readonly record: 'persona';
      readonly name: 'nombres' | 'p_apellido' | 's_apellido' | 'genero';
    }
  | { readonly record: 'usuario'; readonly name: 'email' | 'name' };

/** What can be done about a finding by one change. */
export interface Mend {
  readonly field: MendedField;
  /** Of the persona or of the account that changes. */
  readonly id: number;
  readonly before: string;
  readonly after: string;
}

/** What a field holds, as people read it, and not as the server keeps it. */
export function readableValue({ name }: MendedField, value: string): string {
  return name === 'genero' ? genderLabel(value) || 'sin dato' : value;
}

/** Something on record that is most likely wrong. */
export interface Finding {
  /** The same for the same doubt about the same record, as long as what it is about is the same. */
  readonly key: string;
  readonly kind: FindingKind;
  /** Whom it is about: one of them, or both. */
  readonly persona: Persona | null;
  readonly usuario: Usuario | null;
  /** Which field, as the forms call it. */
  readonly field: string;
  /** What is on record, as it is shown; '' where the field says it all. */
  readonly before: string;
  /** Why it is taken to be wrong, as a sentence. */
  readonly why: string;
  /** null where a person has to look: what is right cannot be worked out. */
  readonly mend: Mend | null;
}

/** What the rules read. */
export interface OnRecord {
  readonly usuarios: readonly Usuario[];
  readonly personas: readonly Persona[];
  /** Names of the roles that may administer, from the settings. */
  readonly administratorRoles: readonly string[];
  /** Ids of the accounts whose role the list leaves out, and nobody read yet (contract, C). */
  readonly unknownRoles?: ReadonlySet<number>;
  /** None unless told. */
  readonly wanted?: ReadonlySet<WantedKind>;
  /** By the ids of the accounts that imports made: `updated_at` as they left them. */
  readonly imported?: ReadonlyMap<number, string>;
  /** 'YYYY-MM-DD' */
  readonly today: string;
}

/** One kind of rule: it goes through what is on record, and can be paused at each `undefined`. */
export type Rule = (onRecord: OnRecord) => Iterable<Finding | undefined>;

/** Several fields of the contract's length: of what is longer the beginning tells enough. */
const LONGEST_VALUE = 1_000;

/** The key of a doubt about a value: another value is another doubt. */
export function findingKey(rule: string, ids: readonly (number | string)[], value: string): string {
  return [rule, ...ids, value.slice(0, LONGEST_VALUE)].join('|');
}
