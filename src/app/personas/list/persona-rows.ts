import { Persona } from '../../domain/persona';
import { fullName } from '../../domain/persona';
import { seenText } from '../../domain/shown-text';
import { PERSONA_COLUMNS, PersonaColumnName, PersonaRow } from '../../domain/persona-columns';
import { Usuario } from '../../domain/usuario';
import { keptIndexes } from '../../lists/index/record-index';

/** The filter "Cuenta", as the URL has it. */
export const ACCOUNT_FILTERS = [
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
export const indexPersonas = keptIndexes<PersonaRow, PersonaColumnName>({
  searchable: ({ persona, account }) => `${fullName(persona)} ${seenText(account?.email ?? '')}`,
  columns: PERSONA_COLUMNS,
  mainColumn: 'nombre',
});

export function accountValue({ account }: PersonaRow): string {
  return account ? 'con' : 'sin';
}
