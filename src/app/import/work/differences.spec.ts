import { parseUsuario } from '../../domain/usuario/usuario';
import { EMPTY_CELL, ImportCells, ImportRow } from '../reading/import-cell';
import { differences } from './differences';
import { rowSentence } from './row-sentences';

const ANA = {
  nombres: 'Ana María',
  p_apellido: 'Quispe',
  s_apellido: 'Mamani',
  fecha_nacimiento: '1990-01-15',
  genero: 'F',
};
const AUDIT = {
  estado: true,
  id_user_create: 1,
  id_user_update: null,
  created_at: '2026-01-01T00:00:00.000Z',
  updated_at: '2026-01-01T00:00:00.000Z',
};
const usuario = parseUsuario({
  ...AUDIT,
  id: 9,
  name: 'Ana María Quispe Mamani',
  email: 'ana@kantuta.bo',
  persona: { ...AUDIT, ...ANA, id: 4 },
  role: { ...AUDIT, id: 2, nombre: 'Cajero' },
});
const verdict = { name: 'present', usuario } as const;

function rowOf(texts: Partial<Record<keyof ImportCells, string>>): ImportRow {
  const cells = Object.entries({ ...ANA, rol: 'Cajero', ...texts }).map(([field, value]) => [
    field,
    { value, written: value, problem: null },
  ]);
  const all = { email: EMPTY_CELL, ...Object.fromEntries(cells) } as ImportCells;
  return { row: 2, hidden: false, cells: all };
}

describe('a row of somebody on record', () => {
  it('says which role the record has, and which the sheet', () => {
    expect(rowSentence(rowOf({ rol: 'Administrador' }), verdict)).toEqual({
      what: 'Ya está, pero el rol es Cajero y la hoja dice Administrador.',
      remedy: 'La importación no lo cambia.',
    });
  });

  it('says each detail that differs', () => {
    expect(
      differences(rowOf({ fecha_nacimiento: '1991-01-15', genero: 'M' }), verdict).length,
    ).toBe(2);
    expect(differences(rowOf({ nombres: 'Ana' }), verdict)).toEqual([
      '«Nombres» es Ana María y la hoja dice Ana',
    ]);
  });

  it('has nothing to do where it says the same, or less', () => {
    const same = [
      rowOf({}),
      rowOf({ nombres: 'ANA MARIA', s_apellido: '', genero: '', rol: '' }),
      rowOf({ nombres: 'Ana', p_apellido: 'María Quispe' }),
    ];
    for (const row of same) {
      expect(rowSentence(row, verdict)?.remedy).toBe('No hay nada que hacer.');
    }
  });
});
