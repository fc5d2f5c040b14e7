import { cleanDetails, PersonaDetails } from '../persona/persona-details';
import { clean } from '../text/clean-text';
import { passwordToSend } from './password-text';
import { Usuario } from './usuario';

/** Body of `POST /usuario/register`. Both records are made, or neither. */
export interface UsuarioRegistration extends Omit<PersonaDetails, 's_apellido'> {
  email: string;
  password: string;
  s_apellido?: string;
  /** The backend derives it from the names when it is absent. */
  name?: string;
  estado: boolean;
  /** The backend's default role when it is absent. */
  id_role?: number;
}

/**
 * Body of `PATCH /usuario/:id`: only what is present changes, but `estado` always goes along,
 * because a deployed backend activates an account whose `estado` is absent.
 */
export interface UsuarioChanges extends Partial<Pick<Usuario, 'name' | 'email'>> {
  estado: boolean;
  password?: string;
  id_role?: number;
}

/** The texts as they are sent; what is absent stays absent. */
export function cleanRegistration(asked: UsuarioRegistration): UsuarioRegistration {
  const { s_apellido, ...details } = cleanDetails({ ...asked, s_apellido: asked.s_apellido ?? '' });
  return {
    ...asked,
    ...details,
    ...(asked.s_apellido !== undefined && { s_apellido }),
    email: clean(asked.email),
    password: passwordToSend(asked.password),
    ...(asked.name !== undefined && { name: clean(asked.name) }),
  };
}

/** The texts as they are sent; what is absent stays absent. */
export function cleanChanges(changes: UsuarioChanges): UsuarioChanges {
  const { name, email, password } = changes;
  return {
    ...changes,
    ...(name !== undefined && { name: clean(name) }),
    ...(email !== undefined && { email: clean(email) }),
    ...(password !== undefined && { password: passwordToSend(password) }),
  };
}
