import { readArray } from '../../../domain/answer';
import { Persona } from '../../../domain/persona/persona';
import { cleanDetails } from '../../../domain/persona/persona-details';
import { fullName } from '../../../domain/persona/persona-name';
import { clean, sameText } from '../../../domain/text/clean-text';
import { sameEmail } from '../../../domain/text/email';
import { passwordToSend } from '../../../domain/usuario/password-text';
import { Role } from '../../../domain/usuario/role';
import { Usuario } from '../../../domain/usuario/usuario';
import { stateLabel } from '../../../domain/usuario/usuario-labels';
import { UsuarioChanges, UsuarioRegistration } from '../../../domain/usuario/usuario-writes';
import {
  readBoolean,
  readNumber,
  readObject,
  readText,
  UnexpectedAnswer,
} from '../../../domain/wire';
import { Difference } from '../../../forms/fields/difference-table';
import { isPerhapsSame } from '../../../personas/create/perhaps-same';
import { personaDifferences } from '../../../personas/create/persona-differences';
import { UsuarioForm } from '../../account/usuario-schema';

/** What is asked for, as far as it may be remembered: everything but the password. */
export type Asked = Omit<UsuarioRegistration, 'password'>;

/** `POST /usuario/register`: exactly the contract's properties, the optional ones only when given. */
export function registrationBody({ account, persona }: UsuarioForm): UsuarioRegistration {
  const { s_apellido, ...details } = cleanDetails(persona);
  const name = clean(account.name);
  return {
    email: clean(account.email),
    password: passwordToSend(account.password),
    ...details,
    ...(s_apellido && { s_apellido }),
    ...(name && { name }),
    estado: account.estado,
    ...(account.id_role !== '' && { id_role: account.id_role }),
  };
}

export function withoutPassword({ password: _, ...asked }: UsuarioRegistration): Asked {
  return asked;
}

/** What a doubt kept. @throws UnexpectedAnswer */
export function readAsked(value: unknown): Asked {
  const { s_apellido, name, id_role, ...asked } = readObject<Asked>(value, 'registro');
  return {
    email: readText(asked.email, 'email'),
    nombres: readText(asked.nombres, 'nombres'),
    p_apellido: readText(asked.p_apellido, 'p_apellido'),
    fecha_nacimiento: readText(asked.fecha_nacimiento, 'fecha_nacimiento'),
    genero: readText(asked.genero, 'genero'),
    estado: readBoolean(asked.estado, 'estado'),
    ...(s_apellido !== undefined && { s_apellido: readText(s_apellido, 's_apellido') }),
    ...(name !== undefined && { name: readText(name, 'name') }),
    ...(id_role !== undefined && { id_role: readNumber(id_role, 'id_role') }),
  };
}

export function sameRequest(one: Asked, other: Asked): boolean {
  return JSON.stringify(readAsked(one)) === JSON.stringify(readAsked(other));
}

/** What a doubt kept under an e-mail, one attempt at least. @throws UnexpectedAnswer */
export function readAttempts(value: unknown): readonly Asked[] {
  const attempts = readArray(value, 'registros').map(readAsked);
  if (attempts.length === 0) throw new UnexpectedAnswer('registros', 'un registro', value);
  return attempts;
}

/** Whether the two are for one person, perhaps with a correction. */
export function isForSame(one: Asked, other: Asked): boolean {
  return sameEmail(one.email, other.email) || isPerhapsSame(one, other);
}

export function samePerson(persona: Persona, asked: Asked): boolean {
  const { nombres, p_apellido, s_apellido = '' } = asked;
  return sameText(fullName(persona), fullName({ nombres, p_apellido, s_apellido }));
}

/** Whether the personal details on record are the ones asked for. */
export function isPersonaAsAsked(persona: Persona, asked: Asked): boolean {
  return personaRows(persona, asked).length === 0;
}

/** What of the account must change so that it is as asked; null when it is. */
export function accountChanges(made: Usuario, asked: Asked): UsuarioChanges | null {
  const { email, estado, name, id_role } = asked;
  const changes: UsuarioChanges = { estado };
  if (!sameEmail(made.email, email)) changes.email = email;
  if (name !== undefined && !sameText(made.name, name)) changes.name = name;
  if (id_role !== undefined && made.role?.id !== id_role) changes.id_role = id_role;
  return made.estado !== estado || Object.keys(changes).length > 1 ? changes : null;
}

/** Field by field, where the record is otherwise than asked for. */
export function differences(
  made: Usuario,
  asked: Asked,
  roles: readonly Role[],
): readonly Difference[] {
  const changes = accountChanges(made, asked);
  const roleName = (id?: number) => roles.find((role) => role.id === id)?.nombre || 'sin dato';
  const account: (Difference | false | undefined)[] = [
    changes?.email !== undefined && row('Correo electrónico', made.email, changes.email),
    changes?.name !== undefined && row('Nombre para mostrar', made.name, changes.name),
    changes?.id_role !== undefined &&
      row('Rol', made.role?.nombre || roleName(made.role?.id), roleName(changes.id_role)),
    made.estado !== asked.estado && row('Estado', stateLabel(made), stateLabel(asked)),
  ];
  const persona = made.persona ? personaRows(made.persona, asked) : [];
  return [...account.filter((difference) => !!difference), ...persona];
}

function personaRows(persona: Persona, asked: Asked): readonly Difference[] {
  return personaDifferences(persona, { ...asked, s_apellido: asked.s_apellido ?? '' });
}

function row(label: string, recorded: string, asked: string): Difference {
  return { label, recorded: recorded || 'sin dato', asked: asked || 'sin dato' };
}
