import { PersonaDetails } from '../../domain/persona/persona-details';
import { Role } from '../../domain/usuario/role';
import { ImportRow } from '../reading/import-cell';
import { ImportKind } from '../reading/import-field';

/** Somebody in a sheet, ready to be put on record. */
export interface SheetPerson {
  readonly row: number;
  readonly details: PersonaDetails;
  /** '' where nobody gets an account. */
  readonly email: string;
  /** The display name; '' = the backend makes it. */
  readonly name: string;
  /** null = the backend's default. */
  readonly roleId: number | null;
  readonly role: string;
}

/** A row that is not put on record, and why. */
export interface LeftOutRow {
  readonly row: number;
  /** By the fields of its kind, in their order: what could not be used stays as it was written. */
  readonly texts: readonly string[];
  readonly reason: string;
  /** Nothing needs to be done about it: it is on record already, or the person left it out. */
  readonly isSettled: boolean;
}

/** The people of a run, as long as their tab is. */
export interface SheetPeopleKept {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly people: readonly SheetPerson[];
  readonly leftOut?: readonly LeftOutRow[];
}

export function sheetPerson({ row, cells }: ImportRow, roles: readonly Role[]): SheetPerson {
  const { nombres, p_apellido, s_apellido, fecha_nacimiento, genero, email, rol, name } = cells;
  const role = rol?.value ?? '';
  return {
    row,
    details: {
      nombres: nombres.value,
      p_apellido: p_apellido.value,
      s_apellido: s_apellido.value,
      fecha_nacimiento: fecha_nacimiento.value,
      genero: genero.value,
    },
    email: email?.value ?? '',
    name: name?.value ?? '',
    roleId: roles.find(({ nombre }) => nombre === role)?.id ?? null,
    role,
  };
}
