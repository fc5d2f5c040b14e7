import { firstValueFrom } from 'rxjs';
import { toApiError } from '../../api/api-error';
import { UsuarioApi } from '../../api/usuario-api';
import { isExactlyLike } from '../../domain/persona/persona-details';
import { emailKey } from '../../domain/text/email';
import { Usuario } from '../../domain/usuario/usuario';
import { UsuarioRegistration } from '../../domain/usuario/usuario-writes';
import { withReason } from '../../forms/fields/refused-reason';
import { isSamePerson } from '../../import/judging/known-people';
import { SheetPerson } from '../../import/work/sheet-person';
import { Deed } from '../../runs/deeds/deed';
import { Reading } from '../../runs/run';
import { emailInUse, notAsAsked } from '../register/registration/registration-failures';
import {
  accountChanges,
  Asked,
  withoutPassword,
} from '../register/registration/registration-request';

/** After this long somebody else may have registered people. */
const YOUNG_MS = 60_000;
/** Said of who was on record before the import. */
export const ALREADY_THERE = 'Ya estaba registrada.';
/** Said of who was not when the list was read, and is when they are sent. */
export const TURNED_UP = 'Apareció registrada al enviarla: su contraseña no es la de esta hoja.';
/** Said of whoever has the e-mail of a row without an answer, and is not as it was sent. */
export const PERHAPS_ANOTHER =
  'Ya hay una cuenta con su correo y otros datos: la registró otra persona, o alguien ya la cambió. Búscala en Usuarios.';
const ABSENT: Reading = { value: false, version: '' };

export interface RowPasswords {
  /** This page, as long as its person is there. */
  readonly sender: string;
  of(row: number): string;
  forget(row: number): void;
}

/**
 * Registers rows of a sheet. Each is looked for first, by e-mail and person; a registration whose
 * answer was lost is looked for in a list that is read anew, and not sent again before that.
 */
export class AccountDeed implements Deed {
  /** Each may send a mail, and wait for it. */
  readonly atOnce = 2;
  readonly landsLate = true;
  readonly what = 'la cuenta se registró';
  private readonly people: ReadonlyMap<number, SheetPerson>;
  /** Rows that were sent, now or before the page was loaded: an old list knows nothing of them. */
  private readonly inDoubt: Set<number>;
  private readonly sentElsewhere: ReadonlySet<number>;
  readonly sender: string;
  private readAt = 0;
  private byEmail = new Map<string, Usuario>();
  private reading: Promise<void> | null = null;

  /**
   * @param sent rows that may have been sent before: which of them by another page, or by this one
   *   before it was loaded anew, with a password that is not known here
   */
  constructor(
    private readonly api: UsuarioApi,
    people: readonly SheetPerson[],
    sent: readonly { readonly row: number; readonly isElsewhere: boolean }[],
    private readonly passwords: RowPasswords,
    /** Told of whom it found on record and no list has as they are: with their person. */
    private readonly turnedUp: (usuario: Usuario) => void,
  ) {
    this.sender = passwords.sender;
    this.people = new Map(people.map((person) => [person.row, person]));
    this.sentElsewhere = new Set(sent.flatMap(({ row, isElsewhere }) => (isElsewhere ? row : [])));
    this.inDoubt = new Set(sent.map(({ row }) => row));
  }

  async read(row: number): Promise<Reading> {
    const person = this.people.get(row)!;
    if (this.inDoubt.has(row) || Date.now() - this.readAt > YOUNG_MS) await this.readAll();
    const found = this.byEmail.get(emailKey(person.email));
    if (!found) return ABSENT;
    if (found.persona && !isSamePerson(found.persona, person.details)) throw emailInUse(found);
    // What was sent and cut off may lack what the backend left out.
    if (this.inDoubt.has(row)) return this.completeFound(found, person);
    return { value: true, version: found.updated_at, made: found.id, note: ALREADY_THERE };
  }

  async write(row: number): Promise<Reading> {
    const person = this.people.get(row)!;
    const registration = { ...askedOf(person), password: this.passwords.of(row) };
    const wasSent = this.inDoubt.has(row);
    this.inDoubt.add(row);
    const reading = await this.register(registration, person, wasSent);
    this.inDoubt.delete(row);
    return reading;
  }

  /** @param wasSent whether an attempt from before may have landed in the meantime */
  private async register(
    registration: UsuarioRegistration,
    person: SheetPerson,
    wasSent: boolean,
  ): Promise<Reading> {
    try {
      const made = await firstValueFrom(this.api.register(registration));
      return await this.complete(made, person);
    } catch (error) {
      const failure = withReason(toApiError(error));
      if (toApiError(error).kind !== 'conflict') throw failure;
      await this.readAll();
      const found = this.byEmail.get(emailKey(person.email));
      if (!found?.persona || !isSamePerson(found.persona, person.details)) {
        throw found ? emailInUse(found) : failure;
      }
      if (wasSent) return await this.completeFound(found, person);
      // Somebody else did, since the list was read: it is theirs, and so is its password.
      return this.letBe(found, person, TURNED_UP);
    }
  }

  /** Nothing of it is changed, and it is not this run's to be taken back. */
  private letBe(found: Usuario, { row }: SheetPerson, note: string): Reading {
    this.passwords.forget(row);
    this.turnedUp(found);
    return { value: true, version: found.updated_at, note };
  }

  /**
   * It was made without an answer. Which of two passwords is on record nobody knows, where another
   * page sent one.
   */
  private async completeFound(found: Usuario, person: SheetPerson): Promise<Reading> {
    if (found.persona && !isExactlyLike(found.persona, person.details)) {
      return this.letBe(found, person, PERHAPS_ANOTHER);
    }
    if (this.sentElsewhere.has(person.row)) this.passwords.forget(person.row);
    return this.complete(found, person, this.turnedUp);
  }

  /** What the backend made otherwise than asked is corrected once. */
  private async complete(
    { id }: Usuario,
    person: SheetPerson,
    tell: (usuario: Usuario) => void = () => undefined,
  ): Promise<Reading> {
    const asked = askedOf(person);
    const usuario = await firstValueFrom(this.api.read(id));
    tell(usuario);
    const changes = accountChanges(usuario, asked);
    const corrected = changes
      ? await firstValueFrom(this.api.update(id, changes)).catch(() => usuario)
      : usuario;
    const note = notAsAsked(corrected, asked)?.message ?? '';
    return { value: true, version: corrected.updated_at, made: id, note };
  }

  /** Two rows that look at once read one list. */
  private readAll(): Promise<void> {
    this.reading ??= firstValueFrom(this.api.readAll())
      .then((usuarios) => {
        this.byEmail = new Map(usuarios.map((usuario) => [emailKey(usuario.email), usuario]));
        this.readAt = Date.now();
      })
      .finally(() => (this.reading = null));
    return this.reading;
  }
}

function askedOf({ details, email, name, roleId }: SheetPerson): Asked {
  const { s_apellido, ...others } = details;
  const asked: UsuarioRegistration = {
    ...others,
    email,
    password: '',
    estado: true,
    ...(s_apellido && { s_apellido }),
    ...(name && { name }),
    ...(roleId !== null && { id_role: roleId }),
  };
  return withoutPassword(asked);
}
