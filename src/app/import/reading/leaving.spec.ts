import { strToU8 } from 'fflate';
import { readAll } from '../../testing/sheet-reading';

const HEADS = 'Nombres;Apellidos;Correo';

/** What is said of each person's leaving, by what stands in a column of that name. */
async function left(head: string, ...words: readonly string[]) {
  const rows = words.map((word, i) => `Ana;Luna;ana${i}@kantuta.bo;${word}`);
  const { map, rows: people } = await readAll(strToU8([`${HEADS};${head}`, ...rows].join('\n')));
  return { use: map[3], said: people.map((row) => row.left ?? '') };
}

describe('a sheet that says who is there no more', () => {
  it('does so in words', async () => {
    const gone = [
      'Baja',
      'INACTIVA',
      'De baja',
      'Retirado en marzo',
      'Renunció',
      'Ex empleada',
      'Inact.',
      'Fin de contrato',
    ];
    expect(await left('Estado', ...gone)).toEqual({ use: 'estado', said: gone });
    const there = ['Activo', 'Alta', 'Vacaciones', 'Baja médica', 'Baja por maternidad', ''];
    expect((await left('Situación laboral', ...there)).said).toEqual(there.map(() => ''));
    expect((await left('Activo', 'Sí', 'No', '1', '0')).said).toEqual([
      ...['', 'Inactivo', '', 'Inactivo'],
    ]);
  });

  it('does so by a day, a reason or a mark', async () => {
    expect((await left('Fecha de baja', '12/03/2024', '', '31/12/2090', '-')).said).toEqual([
      ...['Baja: 12/03/2024', '', '', ''],
    ]);
    expect((await left('Motivo de retiro', 'Renuncia', 'Ninguno')).said).toEqual([
      ...['Baja: Renuncia', ''],
    ]);
    expect((await left('Baja', 'X', 'no')).said).toEqual(['Baja', '']);
  });

  it('does so among notes, where they begin with it', async () => {
    const gone = ['Baja desde marzo', 'BAJA', 'Se retiró en abril', 'Fue dado de baja', 'Se fue'];
    expect(await left('Observaciones', ...gone)).toEqual({ use: 'observaciones', said: gone });
    const there = [
      'No',
      'Turno tarde',
      'De baja médica',
      'Se fue de vacaciones',
      'Reemplaza a Ana',
    ];
    expect((await left('Obs.', ...there)).said).toEqual(there.map(() => ''));
  });

  it('does so beside the name', async () => {
    const names = ['Ana Luna (baja)', 'Eva Luna - RETIRADA', 'Ada Luna (caja 2)', 'Ida Luna-Baja'];
    const lines = names.map((name, i) => `${name};ana${i}@kantuta.bo;Cajero`);
    const { rows } = await readAll(strToU8(['Nombre completo;Correo;Cargo', ...lines].join('\n')));
    expect(rows.map((row) => row.left ?? '')).toEqual(['baja', 'RETIRADA', '', '']);
  });

  it('says nothing of it by the state of a marriage', async () => {
    expect((await left('Estado civil', 'Casada')).use).toBe('');
  });
});
