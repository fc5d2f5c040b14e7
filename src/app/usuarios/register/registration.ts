import { inject, Service, signal } from '@angular/core';
import { firstValueFrom, forkJoin } from 'rxjs';
import { ApiError, toApiError } from '../../api/api-error';
import { PersonaApi } from '../../api/persona-api';
import { UsuarioApi } from '../../api/usuario-api';
import { clean, sameText } from '../../domain/clean-text';
import { sameEmail } from '../../domain/email';
import { fullName, Persona } from '../../domain/persona';
import { cleanDetails, personaDetails } from '../../domain/persona-details';
import { Usuario, UsuarioChanges, UsuarioRegistration } from '../../domain/usuario';
import { UsuarioForm } from '../account/usuario-schema';

/** An account that now exists. */
export interface Registered {
  usuario: Usuario;
  /** What the account still has otherwise than asked, and why; null when it is as asked. */
  shortfall: ApiError | null;
}

/** `POST /usuario/register`: exactly the contract's properties, the optional ones only when given. */
export function registrationBody({ account, persona }: UsuarioForm): UsuarioRegistration {
  const { s_apellido, ...details } = cleanDetails(persona);
  const name = clean(account.name);
  return {
    email: clean(account.email),
    password: account.password,
    ...details,
    ...(s_apellido && { s_apellido }),
    ...(name && { name }),
    estado: account.estado,
    ...(account.id_role !== '' && { id_role: account.id_role }),
  };
}

/**
 * Registers a user, and knows whether it happened. A lost answer is not resent: first it looks
 * whether the account exists. What the backend made otherwise than asked is corrected once.
 */
@Service({ autoProvided: false })
export class Registration {
  private readonly usuarioApi = inject(UsuarioApi);
  private readonly personaApi = inject(PersonaApi);
  private readonly _leftover = signal<Persona | null>(null);
  /** The person that a failed attempt left on record without an account, as backends can. */
  readonly leftover = this._leftover.asReadonly();
  /** An earlier attempt may have been applied. */
  private doubtful = false;

  /**
   * Fails with an `ApiError` that says whether anything was created.
   */
  async register(asked: UsuarioRegistration): Promise<Registered> {
    if (this.doubtful) {
      const made = await this.look(asked);
      if (made) return this.correct(made, asked);
    }
    try {
      const usuario = await firstValueFrom(this.usuarioApi.register(asked));
      return await this.correct(usuario, asked);
    } catch (error) {
      const failure = toApiError(error);
      if (failure.kind === 'conflict') await this.lookForLeftover(asked);
      if (!failure.outcomeUnknown) throw failure;
      this.doubtful = true;
      const made = await this.look(asked);
      if (made) return this.correct(made, asked);
      await this.lookForLeftover(asked);
      throw noAccountCreated(failure);
    }
  }

  /** Nothing of the attempts before matters any more. */
  startAnew(): void {
    this._leftover.set(null);
  }

  /** The account that the lost answer was about; null when there is none. */
  private async look(asked: UsuarioRegistration): Promise<Usuario | null> {
    try {
      const records = await firstValueFrom(this.usuarioApi.readAll());
      const found = records.find(({ email }) => sameEmail(email, asked.email));
      this.doubtful = false;
      if (!found) return null;
      if (found.persona && !sameText(fullName(found.persona), nameOf(asked))) throw emailInUse();
      return found;
    } catch (error) {
      const failure = toApiError(error);
      throw this.doubtful ? stillUnknown(failure) : failure;
    }
  }

  /** The newest person who is exactly as typed and backs no account. Knowing it is an aid. */
  private async lookForLeftover(asked: UsuarioRegistration): Promise<void> {
    try {
      const [accounts, personas] = await firstValueFrom(
        forkJoin([this.usuarioApi.readAll(), this.personaApi.readAll()]),
      );
      const backing = new Set(accounts.map(({ persona }) => persona?.id));
      const left = personas.filter(
        (persona) => !backing.has(persona.id) && isAsAsked(persona, asked),
      );
      this._leftover.set(left.sort((one, other) => other.id - one.id)[0] ?? null);
    } catch {
      this._leftover.set(null);
    }
  }

  private async correct(made: Usuario, asked: UsuarioRegistration): Promise<Registered> {
    this.doubtful = false;
    let usuario = made;
    try {
      // Some backends leave the role out of this answer: what counts is what was stored.
      if (!made.role) {
        usuario = await firstValueFrom(this.usuarioApi.read(made.id));
      }
      const difference = differenceOf(usuario, asked);
      if (difference) {
        usuario = await firstValueFrom(this.usuarioApi.update(made.id, difference));
      }
      if (differenceOf(usuario, asked)) return { usuario, shortfall: notAsAsked() };
      return { usuario, shortfall: usuario.role ? null : withoutRole() };
    } catch (error) {
      return { usuario, shortfall: notAsAsked(toApiError(error)) };
    }
  }
}

/** What must change so that the account is as asked; null when it is. */
function differenceOf(made: Usuario, asked: UsuarioRegistration): UsuarioChanges | null {
  const { estado, name, id_role } = asked;
  const changes: UsuarioChanges = { estado };
  if (name !== undefined && !sameText(made.name, name)) changes.name = name;
  if (id_role !== undefined && made.role?.id !== id_role) changes.id_role = id_role;
  return made.estado !== estado || Object.keys(changes).length > 1 ? changes : null;
}

function nameOf({ nombres, p_apellido, s_apellido }: UsuarioRegistration): string {
  return fullName({ nombres, p_apellido, s_apellido: s_apellido ?? null });
}

function emailInUse(): ApiError {
  return new ApiError('conflict', 'Ya hay una cuenta con este correo, de otra persona.', {
    email: [],
  });
}

function isAsAsked(persona: Persona, { s_apellido = '', ...asked }: UsuarioRegistration): boolean {
  const { nombres, p_apellido, fecha_nacimiento, genero } = asked;
  const details = { nombres, p_apellido, s_apellido, fecha_nacimiento, genero };
  const recorded = cleanDetails(personaDetails(persona));
  return JSON.stringify(recorded) === JSON.stringify(details);
}

function noAccountCreated({ kind, message, detail }: ApiError): ApiError {
  const outcome =
    'Comprobamos que no se creó la cuenta. Lo que escribiste se conserva: puedes registrar de nuevo.';
  return new ApiError(kind, `${message} ${outcome}`, {}, detail);
}

function stillUnknown({ kind, detail }: ApiError): ApiError {
  const message =
    'No se sabe si la cuenta se creó, porque el servidor no respondió y no se pudo comprobar. Lo que escribiste se conserva. Cuando registres de nuevo, primero comprobaremos si ya existe.';
  return new ApiError(kind, message, {}, detail);
}

function withoutRole(): ApiError {
  const message = 'La cuenta quedó sin rol, a medio crear. Elige el rol en Editar usuario.';
  return new ApiError('server', message);
}

function notAsAsked(cause?: ApiError): ApiError {
  const message =
    'La cuenta se creó, pero no quedó como pediste y no se pudo corregir. Revísala en Editar usuario.';
  return new ApiError(cause?.kind ?? 'server', message, {}, cause?.detail ?? '');
}
