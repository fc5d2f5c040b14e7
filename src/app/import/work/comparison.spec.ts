import { roleName } from '../../domain/usuario/usuario-labels';
import { aPersona, aUsuario } from '../../testing/factories';
import { EMPTY_CELL, ImportCells, ImportRow } from '../reading/import-cell';
import { compare } from './comparison';

const cell = (value: string) => ({ ...EMPTY_CELL, value, written: value });

describe('a row beside whom it is like', () => {
  const cells: ImportCells = {
    nombres: cell('MARIA JOSE'),
    p_apellido: cell('Quispe'),
    s_apellido: EMPTY_CELL,
    fecha_nacimiento: cell('1990-01-16'),
    genero: cell('F'),
    email: cell('mjquispe@kantuta.bo'),
    rol: cell('Cajero'),
    name: EMPTY_CELL,
  };
  const row: ImportRow = { row: 5, hidden: false, cells };
  const persona = aPersona();
  const nobody = () => undefined;
  const duplicate = { name: 'duplicate', persona, swapped: false } as const;

  it('says what both are, as people read it, and what agrees but for case and accents', () => {
    const comparison = compare(row, duplicate, nobody, roleName);
    expect(comparison?.lines.map(({ inSheet, onRecord }) => [inSheet, onRecord])).toEqual([
      ['MARIA JOSE', 'María José'],
      ['Quispe', 'Quispe'],
      ['sin dato', 'Muñoz'],
      ['16/01/1990', '15/01/1990'],
      ['Femenino', 'Femenino'],
      ['mjquispe@kantuta.bo', 'sin cuenta'],
      ['Cajero', 'sin dato'],
      ['por registrar', 'sin cuenta'],
    ]);
    const same = comparison?.lines.filter(({ isSame }) => isSame).map(({ label }) => label);
    expect(same).toEqual(['Nombres', 'Primer apellido', 'Género']);
    expect(comparison).toEqual(
      jasmine.objectContaining({ row: 5, link: ['/personas', 70], mayBeAnother: true }),
    );
  });

  it('shows the account of the persona, and leads to it', () => {
    const usuario = aUsuario({ persona, estado: false });
    const comparison = compare(
      row,
      duplicate,
      ({ id }) => (id === 70 ? usuario : undefined),
      roleName,
    );
    expect(comparison?.link).toEqual(['/usuarios', 7]);
    expect(comparison?.lines.slice(-3).map(({ onRecord }) => onRecord)).toEqual([
      'maria.quispe@kantuta.bo',
      'Cajero',
      'Inactiva',
    ]);
  });

  it('shows who has the e-mail, who cannot be told apart by a press', () => {
    const usuario = aUsuario({ persona: null });
    const comparison = compare(row, { name: 'email-taken', usuario }, nobody, roleName);
    expect(comparison?.mayBeAnother).toBe(false);
    expect(comparison?.lines.map(({ onRecord }) => onRecord)).toContain('sin dato');
  });

  it('has nothing beside it where it is like another row, or nobody', () => {
    for (const verdict of [
      { name: 'duplicate', of: 3, swapped: false },
      { name: 'email-taken', of: 3 },
      { name: 'new' },
    ] as const)
      expect(compare(row, verdict, nobody, roleName)).toBeNull();
  });
});
