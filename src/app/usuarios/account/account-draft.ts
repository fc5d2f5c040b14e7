import { readBoolean, readNumber, readObject, readText } from '../../domain/wire';

/** What a draft keeps of an account: everything but the password. */
export interface AccountDraft {
  email: string;
  name: string;
  id_role: number | '';
  estado: boolean;
}

/** @throws UnexpectedAnswer */
export function accountDraft(value: unknown): AccountDraft {
  const { email, name, id_role, estado } = readObject<AccountDraft>(value, 'cuenta');
  return {
    email: readText(email, 'email'),
    name: readText(name, 'name'),
    id_role: id_role === '' ? '' : readNumber(id_role, 'id_role'),
    estado: readBoolean(estado, 'estado'),
  };
}
