import { PersonaDetails } from '../domain/persona/persona-details';
import { SheetPerson } from '../import/work/sheet-person';
import { CAJERO } from './factories';

/** Somebody of a row of a sheet, a cashier. */
export function aSheetPerson(row: number, details: Partial<PersonaDetails> = {}): SheetPerson {
  return {
    row,
    details: {
      nombres: 'Ana',
      p_apellido: 'Quispe',
      s_apellido: '',
      fecha_nacimiento: '1990-01-15',
      genero: 'F',
      ...details,
    },
    email: `ana${row}@kantuta.bo`,
    name: '',
    roleId: CAJERO.id,
    role: CAJERO.nombre,
  };
}
