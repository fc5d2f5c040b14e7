import { Persona } from '../../domain/persona';
import { genderLabel } from '../../domain/persona-details';
import { keptIndexes } from '../../lists/index/record-index';
import { Usuario } from '../../domain/usuario';

/** A persona and the account that it backs, joined in the browser. */
export interface PersonaRow {
  readonly id: number;
  readonly persona: Persona;
  /** null = without an account, or not known because the accounts could not be read. */
  readonly account: Usuario | null;
}

/** What the list is ordered by, as the URL names it. */
const COLUMNS = {
  nombres: ({ persona }: PersonaRow) => persona.nombres,
  'primer-apellido': ({ persona }: PersonaRow) => persona.p_apellido,
  'segundo-apellido': ({ persona }: PersonaRow) => persona.s_apellido ?? '',
  // 'YYYY-MM-DD' in the order of its letters is in the order of time.
  nacimiento: ({ persona }: PersonaRow) => persona.fecha_nacimiento,
  genero: ({ persona }: PersonaRow) => genderLabel(persona.genero),
  cuenta: ({ account }: PersonaRow) => account?.email ?? '',
};

export type PersonaColumn = keyof typeof COLUMNS;
export const PERSONA_COLUMNS = Object.keys(COLUMNS) as PersonaColumn[];

/** The filter "Cuenta" as the URL has it; '' is all. */
export const ACCOUNT_FILTERS = [
  { value: '', label: 'Todas' },
  { value: 'con', label: 'Con cuenta' },
  { value: 'sin', label: 'Sin cuenta' },
] as const;

interface Joined {
  readonly accounts: readonly Usuario[];
  readonly rows: readonly PersonaRow[];
}
const JOINED = new WeakMap<readonly Persona[], Joined>();

/** The same rows as long as both lists are the same: whoever comes back finds their index ready. */
export function joinAccounts(
  personas: readonly Persona[],
  accounts: readonly Usuario[],
): readonly PersonaRow[] {
  const known = JOINED.get(personas);
  if (known?.accounts === accounts) return known.rows;
  const byPersona = new Map(accounts.map((account) => [account.persona?.id, account]));
  const rows = personas.map((persona) => ({
    id: persona.id,
    persona,
    account: byPersona.get(persona.id) ?? null,
  }));
  JOINED.set(personas, { accounts, rows });
  return rows;
}

/** Made once for each list that was read, and kept as long as that list is. */
export const indexPersonas = keptIndexes<PersonaRow, PersonaColumn>({
  searchable: ({ persona, account }) =>
    `${persona.nombres} ${persona.p_apellido} ${persona.s_apellido ?? ''} ${account?.email ?? ''}`,
  columns: COLUMNS,
  mainColumn: 'primer-apellido',
});

/** @param filter 'con', 'sin' or '' */
export function passesAccount(filter: string, { account }: PersonaRow): boolean {
  return filter === '' || (filter === 'con') === (account !== null);
}
