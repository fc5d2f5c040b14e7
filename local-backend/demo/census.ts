import type { Insertable } from 'kysely';
import type { PersonaTable, UsuarioTable } from '../db/tables.ts';
import { DEFAULT_ROLE_ID, ROLES } from '../usuario/roles.ts';
import type { DemoAccount } from './demo-accounts.ts';
import { MEN, RARE_SURNAMES, SURNAMES, WOMEN } from './names.ts';

const FIRST_DAY = Date.UTC(2024, 0, 8, 12, 30);
const DAY_MS = 86_400_000;

/** The same numbers at every run (mulberry32). @returns numbers from 0 up to 1 */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ADMINISTRATOR = 1;
/** Past a year, and past a month of it. */
const NAMESAKE_DAYS = 406;

function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Whether the two have two of year, month and day in common, in any order. */
function isNear(one: string, other: string): boolean {
  const parts = one.split('-');
  return other.split('-').filter((part) => parts.includes(part)).length > 1;
}

type PersonaRow = Insertable<PersonaTable> & { id: number };
type UsuarioRow = Insertable<UsuarioTable> & { id: number };

/** Draws people one after the other, each account once. */
export class Census {
  readonly #random = seededRandom(20_260_806);
  readonly #emails = new Map<string, number>();
  readonly #birthdays = new Map<string, string[]>();
  readonly #passwordHash: string;
  readonly #size: number;

  constructor(passwordHash: string, size: number) {
    this.#passwordHash = passwordHash;
    this.#size = size;
  }

  persona(id: number): PersonaRow {
    const genero = this.#random() < 0.52 ? 'F' : 'M';
    const given = genero === 'F' ? WOMEN : MEN;
    const first = this.#pick(given);
    const second = this.#pick(given);
    const two = this.#random() < 0.6 && second !== first;
    const birthday = Date.UTC(1955, 0, 1) + Math.floor(this.#random() * 18_900) * DAY_MS;
    const nombres = two ? `${first} ${second}` : first;
    const p_apellido = this.#surname();
    const s_apellido = this.#random() < 0.12 ? null : this.#surname();
    return {
      id,
      ...{ nombres, p_apellido, s_apellido },
      fecha_nacimiento: this.#unlikeNamesakes(`${nombres} ${p_apellido} ${s_apellido}`, birthday),
      genero,
      estado: true,
      ...this.#audit(id),
    };
  }

  usuario(id: number, persona: PersonaRow): UsuarioRow {
    const first = persona.nombres.split(' ')[0] ?? '';
    const email = this.#email(first, persona.p_apellido);
    const id_role = this.#role();
    const estado = this.#random() >= 0.1;
    return {
      id,
      name: `${first} ${persona.p_apellido}`,
      email,
      password_hash: this.#passwordHash,
      id_persona: persona.id,
      id_role,
      // Whoever no longer administers has lost the role as well.
      estado: estado || id_role === ADMINISTRATOR,
      ...this.#audit(id),
    };
  }

  demoPersona(id: number, account: DemoAccount): PersonaRow {
    const { nombres, p_apellido, s_apellido, fecha_nacimiento, genero } = account;
    return {
      ...{ id, nombres, p_apellido, s_apellido, fecha_nacimiento, genero, estado: true },
      ...this.#audit(id),
    };
  }

  demoUsuario(id: number, account: DemoAccount): UsuarioRow {
    const { name, email, role } = account;
    return {
      ...{ id, name, email, password_hash: this.#passwordHash, id_persona: id, estado: true },
      id_role: ROLES.find(({ nombre }) => nombre === role)?.id ?? DEFAULT_ROLE_ID,
      ...this.#audit(id),
    };
  }

  /** So few names make namesakes: none of them is born so that one takes them for one person. */
  #unlikeNamesakes(name: string, birthday: number): string {
    const others = this.#birthdays.get(name) ?? [];
    let day = isoDay(birthday);
    for (let later = birthday; others.some((other) => isNear(other, day));) {
      later += NAMESAKE_DAYS * DAY_MS;
      day = isoDay(later);
    }
    this.#birthdays.set(name, [...others, day]);
    return day;
  }

  #pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.#random() * choices.length)] as T;
  }

  #surname(): string {
    if (this.#random() < 0.008) return this.#pick(RARE_SURNAMES);
    // Squared, so that the first of the list are the commonest.
    return SURNAMES[Math.floor(this.#random() ** 2 * SURNAMES.length)] as string;
  }

  #role(): number {
    const drawn = this.#random();
    if (drawn < 0.03) return 1;
    if (drawn < 0.2) return 2;
    return drawn < 0.75 ? 3 : 4;
  }

  #email(first: string, surname: string): string {
    const letters = (text: string) =>
      text
        .normalize('NFD')
        .toLowerCase()
        .replaceAll(/[^a-z]/g, '');
    const mailbox = `${letters(first)}.${letters(surname)}`;
    const taken = this.#emails.get(mailbox) ?? 0;
    this.#emails.set(mailbox, taken + 1);
    return `${mailbox}${taken === 0 ? '' : taken + 1}@kantuta.bo`;
  }

  /** Registered one after the other over two years; a third of the records were changed later. */
  #audit(id: number) {
    const created = FIRST_DAY + Math.floor((id / (this.#size + 20)) * 700 * DAY_MS);
    const changed = this.#random() < 0.3;
    const updated = changed ? created + Math.ceil(this.#random() * 90 * DAY_MS) : created;
    return {
      id_user_create: id === 1 ? null : 1,
      id_user_update: changed ? 2 : null,
      created_at: new Date(created).toISOString(),
      updated_at: new Date(updated).toISOString(),
    };
  }
}
