import { Persona } from '../../domain/persona/persona';
import {
  PERSONA_COLUMNS,
  PersonaColumnName,
  PersonaRow,
} from '../../domain/persona/persona-columns';
import { fullName } from '../../domain/persona/persona-name';
import { seenText } from '../../domain/text/shown-text';
import { Usuario } from '../../domain/usuario/usuario';
import { keptIndex } from '../../lists/index/kept-index';

/** The filter "Cuenta", as the URL has it. */
export const ACCOUNT_FILTERS = [
  { value: 'con', label: 'Con cuenta' },
  { value: 'sin', label: 'Sin cuenta' },
] as const;

export interface PersonaFilter {
  /** One of ACCOUNT_FILTERS, or '' for all. */
  readonly cuenta: string;
}

/** The rows of one reading, led through the changes of both lists. */
class JoinedRows {
  private personas: readonly Persona[] = [];
  private accounts: readonly Usuario[] = [];
  private readonly accountOf = new Map<number | undefined, Usuario>();
  private rows: readonly PersonaRow[] = [];

  /** The same row as long as neither its persona nor its account changed. */
  follow(personas: readonly Persona[], accounts: readonly Usuario[]): readonly PersonaRow[] {
    if (personas === this.personas && accounts === this.accounts) return this.rows;
    this.join(accounts);
    this.rows = personas.map((persona, place) => {
      const before = this.rows[place];
      const account = this.accountOf.get(persona.id) ?? null;
      if (before?.persona === persona && before.account === account) return before;
      return { id: persona.id, persona, account };
    });
    this.personas = personas;
    return this.rows;
  }

  private join(accounts: readonly Usuario[]): void {
    const before = this.accounts;
    this.accounts = accounts;
    if (accounts.length < before.length) this.accountOf.clear();
    for (let place = 0; place < accounts.length; place++) {
      const [account, old] = [accounts[place]!, before[place]];
      if (account === old && this.accountOf.size) continue;
      if (old && this.accountOf.get(old.persona?.id) === old)
        this.accountOf.delete(old.persona?.id);
      if (account.persona) this.accountOf.set(account.persona.id, account);
    }
  }
}

const JOINED = new WeakMap<object, JoinedRows>();

/** @param reading the reading that the personas are of. */
export function joinAccounts(
  reading: object,
  personas: readonly Persona[],
  accounts: readonly Usuario[],
): readonly PersonaRow[] {
  const joined = JOINED.get(reading) ?? new JoinedRows();
  JOINED.set(reading, joined);
  return joined.follow(personas, accounts);
}

/** Made once for each list that was read, and kept as long as that list is. */
export const indexPersonas = keptIndex<PersonaRow, PersonaColumnName, 'cuenta'>({
  searchable: ({ persona, account }) => `${fullName(persona)} ${seenText(account?.email ?? '')}`,
  columns: PERSONA_COLUMNS,
  mainColumn: 'nombre',
  filters: { cuenta: accountValue },
});

export function accountValue({ account }: PersonaRow): string {
  return account ? 'con' : 'sin';
}
