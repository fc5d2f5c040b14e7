import type { Insertable } from 'kysely';
import type { PersonaTable, UsuarioTable } from '../db/tables.ts';

type PersonaRow = Insertable<PersonaTable> & { id: number };
type UsuarioRow = Insertable<UsuarioTable> & { id: number };

/** Who is planted: a person, with an account unless told. */
interface Planted {
  readonly persona: Partial<PersonaRow>;
  readonly usuario?: Partial<UsuarioRow>;
  readonly withoutAccount?: true;
}

const ADMINISTRATOR = 1;
const CASHIER = 3;
const STAND_IN_DAYS = 6;

const LIDIA = {
  ...{ nombres: 'Lidia', p_apellido: 'Zenteno', s_apellido: 'Rocha', genero: 'F' },
  fecha_nacimiento: '2001-08-08',
};
const EUSEBIO = {
  ...{ nombres: 'Eusebio', p_apellido: 'Callisaya', s_apellido: 'Tarqui', genero: 'M' },
  fecha_nacimiento: '1988-02-17',
};

/** At least one example of each kind of finding (docs/quality.md), in the order of that table. */
const PLANTED: readonly Planted[] = [
  { persona: LIDIA, usuario: { email: 'lidia.zenteno@kantuta.bo', name: 'Lidia Zenteno' } },
  {
    persona: { ...LIDIA, s_apellido: 'Rrocha' },
    usuario: { email: 'lzenteno.caja@kantuta.bo', name: 'Lidia Zenteno' },
  },
  { persona: EUSEBIO, usuario: { email: 'eusebio.callisaya@kantuta.bo' } },
  { persona: EUSEBIO, withoutAccount: true },
  { persona: { nombres: 'FIDELIA', p_apellido: 'DE LA QUINTANA', s_apellido: 'Copa' } },
  { persona: { nombres: 'Félix', p_apellido: 'Ñaupa ', s_apellido: 'Huallpa', genero: 'M' } },
  { persona: { nombres: 'Carmen  rosa', p_apellido: 'Ticona', s_apellido: 'Mayta' } },
  { persona: { nombres: 'Ale\u00adjandra', p_apellido: 'Uriona', s_apellido: null } },
  { persona: { nombres: 'Mari4', p_apellido: 'Loayza', s_apellido: 'Vedia' } },
  { persona: { nombres: 'jorge luis', p_apellido: 'Chuquimia', s_apellido: null, genero: 'M' } },
  { persona: { nombres: 'Ruth Salvatierra', p_apellido: 'Salvatierra', s_apellido: null } },
  {
    persona: { nombres: 'Edwin Gonzalo', p_apellido: 'Rocha', s_apellido: 'Vaca', genero: 'M' },
    usuario: { email: 'edwin.rocha@kantuta,bo', name: 'Edwin Rocha' },
  },
  {
    persona: { nombres: 'Elena', p_apellido: 'Torrez', s_apellido: 'Aliaga' },
    usuario: { email: 'elena.torrez@gmial.com', name: 'Elena Torrez' },
  },
  {
    persona: { nombres: 'Wilson', p_apellido: 'Aduviri', s_apellido: null, genero: 'M' },
    usuario: { email: 'lidiazenteno+2@kantuta.bo', name: 'Wilson Aduviri' },
  },
  { persona: { nombres: 'Nelson', p_apellido: 'Bautista', fecha_nacimiento: '2091-03-05' } },
  { persona: { nombres: 'Octavio', p_apellido: 'Paredes', fecha_nacimiento: '1901-05-20' } },
  { persona: { nombres: 'Hilarión', p_apellido: 'Terrazas', fecha_nacimiento: '1898-03-05' } },
  { persona: { nombres: 'Brisa', p_apellido: 'Maldonado', fecha_nacimiento: '2019-05-20' } },
  { persona: { nombres: 'Dora', p_apellido: 'Beltrán', genero: 'fem' } },
  { persona: { nombres: 'Alex', p_apellido: 'Sejas', genero: 'X' } },
  {
    persona: { nombres: 'Hugo', p_apellido: 'Camacho', s_apellido: null, genero: 'M' },
    usuario: { name: 'Elena Torrez' },
  },
  {
    persona: { nombres: 'Karina', p_apellido: 'Villarroel', s_apellido: null },
    usuario: { name: 'Karina Villaroel' },
  },
  {
    persona: { nombres: 'Marisabel', p_apellido: 'Oropeza', s_apellido: null },
    usuario: { id_role: ADMINISTRATOR, estado: false },
  },
  {
    persona: { nombres: 'Julieta', p_apellido: 'Encinas', s_apellido: null },
    usuario: { id_role: null },
  },
  ...['Pilar', 'Rocío', 'Sandra', 'Teresa', 'Úrsula', 'Vania']
    .slice(0, STAND_IN_DAYS)
    .map((nombres, place): Planted => ({
      persona: {
        ...{ nombres, p_apellido: `Arancibia${'lmnprt'[place]}`, s_apellido: null },
        fecha_nacimiento: '1980-01-01',
      },
    })),
];

/**
 * What lists grow with the years, to be found by /calidad.
 * @param persona and @param usuario how whoever is clean is made: what is planted is laid over it.
 */
export function dirt(
  persona: () => PersonaRow,
  usuario: (persona: PersonaRow) => UsuarioRow,
): { personas: PersonaRow[]; usuarios: UsuarioRow[] } {
  const personas: PersonaRow[] = [];
  const usuarios: UsuarioRow[] = [];
  for (const planted of PLANTED) {
    const row = { ...persona(), genero: 'F', ...planted.persona };
    personas.push(row);
    if (planted.withoutAccount) continue;
    const active = { estado: true, id_role: CASHIER };
    usuarios.push({ ...usuario(row), ...active, ...planted.usuario });
  }
  return { personas, usuarios };
}
