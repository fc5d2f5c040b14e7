import { randomBytes } from 'node:crypto';
import { inShort, isOk, isRow, type Row, rowOf } from './answers.ts';
import type { Answer } from './caller.ts';
import { type Credentials, rowsOf, type Subject } from './subject.ts';
import { Unchecked } from './unchecked.ts';

export interface TrialAccount extends Credentials {
  id: number;
  /** what was sent, and what came back */
  sent: Row;
  answer: Answer;
}

/** What a run left behind: the contract has no way to delete. */
export interface Records {
  usuarios: { id: number; email: string; estado: boolean }[];
  personas: number[];
  /** nothing was left active, as far as could be seen */
  isTidy: boolean;
}

/** The records that a run with --write makes, all of them unmistakable by the same tag. */
export class Trial {
  /** letters alone: names may be held to them */
  readonly tag = Array.from(randomBytes(10), (byte) => 'abcdefghijklmnop'[byte & 15]).join('');
  readonly #subject: Subject;
  #main: Promise<TrialAccount> | null = null;
  #other: Promise<TrialAccount> | null = null;
  #persona: Promise<Answer> | null = null;
  #byPatch: Promise<boolean> | null = null;
  #byRoute: Promise<boolean> | null = null;
  #count = 0;

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  details(nombres = `Prueba ${this.tag}`): Row {
    return {
      ...{ nombres, p_apellido: 'Prueba', s_apellido: 'Comprobador' },
      ...{ fecha_nacimiento: '1990-01-15', genero: 'F' },
    };
  }

  email(): string {
    this.#count += 1;
    return `prueba-${this.tag}-${this.#count}@example.invalid`;
  }

  password(): string {
    const password = `Prueba.${randomBytes(12).toString('base64url')}`;
    this.#subject.secrets.add(password);
    return password;
  }

  /** Registers, as the signed-in account unless `token` says otherwise. */
  register(changes: Row = {}, token: string | null = this.#subject.token): Promise<Answer> {
    const body = { email: this.email(), password: this.password(), ...this.details(), ...changes };
    return this.#subject.call('POST', '/usuario/register', { body, token });
  }

  async #account(changes: Row): Promise<TrialAccount> {
    const [email, password] = [this.email(), this.password()];
    const sent = { ...this.details(), ...changes };
    const answer = await this.register({ ...sent, email, password });
    const made = rowOf(answer.body);
    const id = typeof made['id'] === 'number' ? made['id'] : await this.find(email);
    if (!isOk(answer) || id === null) {
      throw new Unchecked(`no trial account: POST /usuario/register ${inShort(answer)}`);
    }
    return { id, email, password, sent, answer };
  }

  /** The id of the account with this e-mail. */
  async find(email: string): Promise<number | null> {
    const rows = rowsOf(await this.#subject.call('GET', '/usuario')) ?? [];
    const found = rows.filter(isRow).find((row) => row['email'] === email);
    return typeof found?.['id'] === 'number' ? found['id'] : null;
  }

  /** The account that the checks change: registered as the module does, with everything. */
  main(): Promise<TrialAccount> {
    return (this.#main ??= this.role(0).then((id_role) =>
      this.#account({
        name: `Caja ${this.tag}`,
        estado: false,
        ...(id_role !== null && { id_role }),
      }),
    ));
  }

  /** A second one, with what has to be there alone. */
  other(): Promise<TrialAccount> {
    return (this.#other ??= this.#account({}));
  }

  /** A person without account, sent as the module does. */
  persona(): Promise<Answer> {
    return (this.#persona ??= this.#subject.call('POST', '/persona', { body: this.details() }));
  }

  async personaId(): Promise<number> {
    const answer = await this.persona();
    const { data, id } = rowOf(answer.body);
    const made = rowOf(data)['id'] ?? id;
    if (isOk(answer) && typeof made === 'number') return made;
    throw new Unchecked(`no trial person: POST /persona ${inShort(answer)}`);
  }

  /** The id of a role that administers nothing; null where there are not so many. */
  async role(index: number): Promise<number | null> {
    const { body } = await this.#subject.get('/auth/roles/list');
    const roles = (Array.isArray(body) ? body : []).filter(isRow);
    const harmless = roles.filter(({ nombre }) => !/admin/i.test(String(nombre)));
    const id = harmless[index]?.['id'];
    return typeof id === 'number' ? id : null;
  }

  async patch(body: Row, id?: number): Promise<Answer> {
    const target = id ?? (await this.main()).id;
    return this.#subject.call('PATCH', `/usuario/${target}`, { body });
  }

  /** The main account as it is now. @throws Unchecked when it cannot be read */
  async current(): Promise<Row> {
    const row = await this.#subject.usuario((await this.main()).id);
    if (!row) throw new Unchecked('the trial account cannot be read back');
    return row;
  }

  /** Whether a password that was set by PATCH signs in. */
  worksByPatch(): Promise<boolean> {
    return (this.#byPatch ??= this.#works((password) => this.patch({ estado: true, password })));
  }

  /** Whether a password that was set by POST /auth/change-password signs in. */
  worksByRoute(): Promise<boolean> {
    return (this.#byRoute ??= this.#works(async (newPassword) => {
      const email = (await this.current())['email'];
      return this.#subject.call('POST', '/auth/change-password', { body: { email, newPassword } });
    }));
  }

  async #works(change: (password: string) => Promise<Answer>): Promise<boolean> {
    await this.patch({ estado: true });
    const password = this.password();
    if (!isOk(await change(password))) return false;
    const email = String((await this.current())['email']);
    return isOk(await this.#subject.tryPassword({ email, password }));
  }

  /** Deactivates every account that bears the tag, and says what there is. */
  async tidy(): Promise<Records> {
    for (const row of await this.#accounts()) {
      if (row['estado'] !== false) await this.patch({ estado: false }, Number(row['id']));
    }
    const left = await this.#accounts();
    const people = rowsOf(await this.#subject.call('GET', '/persona')) ?? [];
    // Where the list leaves inactive ones out, the accounts still name theirs.
    const personas = [...people, ...left.map(({ persona }) => persona)]
      .filter(isRow)
      .filter(({ nombres }) => String(nombres).includes(this.tag))
      .map(({ id }) => Number(id));
    return {
      usuarios: left.map(({ id, email, estado }) => ({
        id: Number(id),
        email: String(email),
        estado: estado !== false,
      })),
      personas: [...new Set(personas)].sort((one, other) => one - other),
      isTidy: left.every(({ estado }) => estado === false),
    };
  }

  async #accounts(): Promise<Row[]> {
    const rows = rowsOf(await this.#subject.call('GET', '/usuario')) ?? [];
    return rows
      .filter(isRow)
      .filter(({ email }) => String(email).includes(this.tag))
      .sort((one, other) => Number(one['id']) - Number(other['id']));
  }
}
